package org.mscdm;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.vocabulary.DefaultGraph;
import org.mscdm.vocabulary.MSCDM;

/**
 * Makes a release of any size in the project's own model, for measuring: the ontology of a real
 * release, and as many documents as are needed, each invented after a real one. An invented
 * document says of other cells, molecules and diseases what the real one says; its texts carry its
 * number. The same release, size and seed give the same bytes.
 */
final class ReleaseGenerator {

  /** Things of these kinds belong to no document. */
  private static final Set<String> SHARED_KINDS = Set.of("agent", "rule");

  private static final Pattern DOCUMENT_GRAPH = Pattern.compile("(.+/)(\\d{3})");

  /** Shorter literals, such as reference numbers and units, are the same in all documents. */
  private static final int LONG_TEXT = 20;

  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

  private final Random random;
  private final List<Quad> shared = new ArrayList<>();
  private final Map<Node, List<Quad>> bySubject = new LinkedHashMap<>();
  private final Map<Node, List<Node>> concepts;
  private final Set<Quad> written = new HashSet<>();

  private ReleaseGenerator(List<Quad> model, long seed) {
    this.random = new Random(seed);
    for (Quad quad : model) {
      if (isOfDocument(quad.getSubject())) {
        bySubject.computeIfAbsent(quad.getSubject(), key -> new ArrayList<>()).add(quad);
      } else {
        shared.add(quad);
      }
    }
    this.concepts = concepts(model);
  }

  /** Arguments: folder of a real release, number of quads, seed, folder to write. */
  public static void main(String[] arguments) throws IOException {
    write(
        Path.of(arguments[0]),
        Long.parseLong(arguments[1]),
        Long.parseLong(arguments[2]),
        Path.of(arguments[3]));
  }

  /** Writes {@code mscdm.nq} and {@code mscdm.nt}; the number of quads is met to a few hundred. */
  static void write(Path model, long quads, long seed, Path target) throws IOException {
    List<Quad> statements = new ArrayList<>();
    RDFParser.source(model.resolve("mscdm.nq"))
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                statements.add(quad);
              }
            });
    ReleaseGenerator generator = new ReleaseGenerator(statements, seed);
    generator.generate(quads);
    Files.createDirectories(target);
    generator.write(target);
    copyRest(model, target);
  }

  /** The description and the texts, without which a release is not served. */
  private static void copyRest(Path model, Path target) throws IOException {
    for (String name : List.of("void.ttl", "inputs.sha256")) {
      Files.copy(model.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.createDirectories(target.resolve("documents"));
    try (Stream<Path> texts = Files.list(model.resolve("documents"))) {
      for (Path text : texts.toList()) {
        Files.copy(
            text,
            target.resolve("documents").resolve(text.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void generate(long quads) {
    written.addAll(shared);
    for (int set = 0; written.size() < quads; set++) {
      Map<Node, Node> names = set == 0 ? Map.of() : swapped();
      Set<Node> told = new HashSet<>();
      List<Node> things = new ArrayList<>(bySubject.keySet());
      Collections.shuffle(things, random);
      for (Node thing : things) {
        if (written.size() >= quads) {
          return;
        }
        tell(thing, told, set, names);
      }
    }
  }

  /** Writes a thing and all that it leads to, so that no statement leads nowhere. */
  private void tell(Node root, Set<Node> told, int set, Map<Node, Node> names) {
    Deque<Node> next = new ArrayDeque<>(List.of(root));
    while (!next.isEmpty()) {
      Node thing = next.pop();
      if (!told.add(thing)) {
        continue;
      }
      for (Quad quad : bySubject.get(thing)) {
        written.add(set == 0 ? quad : invented(quad, set, names));
        if (bySubject.containsKey(quad.getObject())) {
          next.add(quad.getObject());
        }
      }
    }
  }

  private static Quad invented(Quad quad, int set, Map<Node, Node> names) {
    return Quad.create(
        inventedGraph(quad.getGraph(), set),
        invented(quad.getSubject(), set, names),
        quad.getPredicate(),
        quad.getPredicate().equals(RDF.type.asNode())
            ? quad.getObject()
            : invented(quad.getObject(), set, names));
  }

  private static Node inventedGraph(Node graph, int set) {
    var ofDocument = DOCUMENT_GRAPH.matcher(graph.getURI());
    return ofDocument.matches()
        ? NodeFactory.createURI(ofDocument.group(1) + number(set) + "-" + ofDocument.group(2))
        : graph;
  }

  private static Node invented(Node node, int set, Map<Node, Node> names) {
    if (isOfDocument(node)) {
      String rest = node.getURI().substring(MSCDM.ID.length());
      int slash = rest.indexOf('/') + 1;
      return NodeFactory.createURI(
          MSCDM.ID + rest.substring(0, slash) + number(set) + "-" + rest.substring(slash));
    }
    if (node.isLiteral() && node.getLiteralLexicalForm().length() > LONG_TEXT) {
      return NodeFactory.createLiteral(
          node.getLiteralLexicalForm() + " [" + number(set) + "]",
          node.getLiteralLanguage(),
          node.getLiteralDatatype());
    }
    return names.getOrDefault(node, node);
  }

  private static String number(int set) {
    return "g" + set;
  }

  private static boolean isOfDocument(Node node) {
    if (!node.isURI() || !node.getURI().startsWith(MSCDM.ID)) {
      return false;
    }
    String rest = node.getURI().substring(MSCDM.ID.length());
    int slash = rest.indexOf('/');
    return slash > 0 && !SHARED_KINDS.contains(rest.substring(0, slash));
  }

  /** The classes that documents speak of, by the property with which most do so. */
  private Map<Node, List<Node>> concepts(List<Quad> model) {
    Set<Node> classes = new HashSet<>();
    for (Quad quad : model) {
      if (quad.getObject().equals(OWL.Class.asNode())) {
        classes.add(quad.getSubject());
      }
    }
    Map<Node, Map<Node, Integer>> uses = new LinkedHashMap<>();
    bySubject.values().stream()
        .flatMap(List::stream)
        .filter(quad -> classes.contains(quad.getObject()))
        .filter(quad -> !quad.getPredicate().equals(RDF.type.asNode()))
        .forEach(
            quad ->
                uses.computeIfAbsent(quad.getObject(), key -> new TreeMap<>(BY_IRI))
                    .merge(quad.getPredicate(), 1, Integer::sum));
    Map<Node, List<Node>> concepts = new TreeMap<>(BY_IRI);
    uses.forEach(
        (concept, properties) ->
            concepts.computeIfAbsent(mostUsed(properties), key -> new ArrayList<>()).add(concept));
    return concepts;
  }

  private static Node mostUsed(Map<Node, Integer> properties) {
    return Collections.max(properties.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  /** About half of the concepts of each property change places with another one. */
  private Map<Node, Node> swapped() {
    Map<Node, Node> names = new HashMap<>();
    for (List<Node> alike : concepts.values()) {
      List<Node> order = new ArrayList<>(alike);
      Collections.shuffle(order, random);
      for (int i = 0; i + 1 < order.size() / 2; i += 2) {
        names.put(order.get(i), order.get(i + 1));
        names.put(order.get(i + 1), order.get(i));
      }
    }
    return names;
  }

  private void write(Path target) throws IOException {
    Set<String> quads = new TreeSet<>();
    Set<String> triples = new TreeSet<>();
    for (Quad quad : written) {
      String triple =
          NodeFmtLib.strNT(quad.getSubject())
              + " "
              + NodeFmtLib.strNT(quad.getPredicate())
              + " "
              + NodeFmtLib.strNT(quad.getObject());
      quads.add(triple + " " + NodeFmtLib.strNT(quad.getGraph()) + " .");
      if (DefaultGraph.contains(quad.getGraph().getURI())) {
        triples.add(triple + " .");
      }
    }
    writeLines(quads, target.resolve("mscdm.nq"));
    writeLines(triples, target.resolve("mscdm.nt"));
  }

  private static void writeLines(Set<String> lines, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (String line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
  }
}
