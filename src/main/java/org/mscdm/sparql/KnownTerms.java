package org.mscdm.sparql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mscdm.vocabulary.Prefixes;

/** The terms that a dataset uses, for those who misspell one. */
final class KnownTerms {

  /** More changes make another word. */
  private static final int MOST_CHANGES = 4;

  private static final int SUGGESTIONS = 3;

  private static final List<String> LABELS =
      List.of(
          "http://www.w3.org/2000/01/rdf-schema#label",
          "http://www.w3.org/2004/02/skos/core#prefLabel",
          "http://www.w3.org/2004/02/skos/core#altLabel");

  private final DatasetGraph dataset;

  /** Short names of all IRIs of the default graph, such as {@code mscdm:cellSource}. */
  private List<String> names;

  private Map<String, List<Node>> byLabel;

  KnownTerms(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Whether an IRI occurs in any graph, as a name of a graph too. */
  boolean contains(String iri) {
    Node node = NodeFactory.createURI(iri);
    if (occurs(dataset.getDefaultGraph(), node) || dataset.containsGraph(node)) {
      return true;
    }
    List<Node> graphs = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(graphs::add);
    return graphs.stream().anyMatch(name -> occurs(dataset.getGraph(name), node));
  }

  private static boolean occurs(Graph graph, Node node) {
    return graph.contains(node, Node.ANY, Node.ANY)
        || graph.contains(Node.ANY, node, Node.ANY)
        || graph.contains(Node.ANY, Node.ANY, node);
  }

  /** Whether any term begins with this. */
  boolean containsNamespace(String namespace) {
    return names().stream().anyMatch(name -> iri(name).startsWith(namespace));
  }

  /** The terms most like one that does not exist, as short names, the most alike first. */
  List<String> nearest(String iri) {
    String wanted = Prefixes.shorten(iri);
    String prefix = wanted.substring(0, wanted.indexOf(':') + 1);
    return nearest(
        wanted.substring(prefix.length()),
        names().stream().filter(name -> name.startsWith(prefix)).toList(),
        prefix.length());
  }

  /** Those of some words that are most like one. */
  static List<String> nearest(String wanted, List<String> words) {
    return nearest(wanted, words, 0);
  }

  /** The terms that have this label in any language, as short names. */
  List<Node> labelled(String label) {
    if (byLabel == null) {
      Map<String, List<Node>> labels = new TreeMap<>();
      for (String property : LABELS) {
        dataset
            .getDefaultGraph()
            .find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
            .filterKeep(triple -> triple.getObject().isLiteral() && triple.getSubject().isURI())
            .forEach(
                triple ->
                    labels
                        .computeIfAbsent(
                            folded(triple.getObject().getLiteralLexicalForm()),
                            key -> new ArrayList<>())
                        .add(triple.getSubject()));
      }
      byLabel = labels;
    }
    return byLabel.getOrDefault(folded(label), List.of());
  }

  private static List<String> nearest(String wanted, List<String> words, int skipped) {
    record Scored(String word, int changes) {}
    return words.stream()
        .map(word -> new Scored(word, changes(wanted, word.substring(skipped))))
        .filter(scored -> scored.changes() >= 0)
        .sorted(Comparator.comparingInt(Scored::changes).thenComparing(Scored::word))
        .limit(SUGGESTIONS)
        .map(Scored::word)
        .toList();
  }

  /**
   * How far a word is from the wanted one: twice the letters to change, and one if it begins in
   * another case (a class and a property are two things); -1 if too far.
   */
  private static int changes(String wanted, String word) {
    String bare = wanted.replaceFirst("^(has|is)(?=[A-Z])", "");
    int most = Math.min(MOST_CHANGES, Math.max(1, bare.length() / 2));
    int changes = distance(folded(bare), folded(word), most);
    if (!bare.equals(wanted)) {
      int whole = distance(folded(wanted), folded(word), most);
      changes = changes < 0 || whole >= 0 && whole < changes ? whole : changes;
      return changes < 0 ? -1 : 2 * changes;
    }
    boolean otherCase =
        !wanted.isEmpty()
            && !word.isEmpty()
            && Character.isUpperCase(wanted.charAt(0)) != Character.isUpperCase(word.charAt(0));
    return changes < 0 ? -1 : 2 * changes + (otherCase ? 1 : 0);
  }

  private static int distance(String wanted, String word, int most) {
    return new LevenshteinDistance(most).apply(wanted, word);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private synchronized List<String> names() {
    if (names == null) {
      TreeSet<String> found = new TreeSet<>();
      dataset
          .getDefaultGraph()
          .find()
          .forEach(
              triple -> {
                add(found, triple.getSubject());
                add(found, triple.getPredicate());
                add(found, triple.getObject());
              });
      dataset.listGraphNodes().forEachRemaining(graph -> add(found, graph));
      names = List.copyOf(found);
    }
    return names;
  }

  private static void add(TreeSet<String> names, Node node) {
    if (node.isURI()) {
      names.add(Prefixes.shorten(node.getURI()));
    }
  }

  /** The IRI of a short name that {@link #nearest} gave. */
  static String iri(String name) {
    int colon = name.indexOf(':');
    return Optional.ofNullable(Prefixes.namespaces().get(name.substring(0, Math.max(0, colon))))
        .map(namespace -> namespace + name.substring(colon + 1))
        .orElse(name);
  }

  /** A value of a property that is most like a literal that is not, if one is alike. */
  List<Node> values(Node property, Node literal) {
    String wanted = literal.getLiteralLexicalForm();
    TreeMap<String, Node> byForm = new TreeMap<>();
    List<Node> same = new ArrayList<>();
    dataset
        .getDefaultGraph()
        .find(Node.ANY, property, Node.ANY)
        .mapWith(Triple::getObject)
        .forEach(
            value -> {
              String form = form(value);
              byForm.putIfAbsent(form, value);
              if (folded(form).equals(folded(wanted)) && !same.contains(value)) {
                same.add(value);
              }
            });
    if (!same.isEmpty()) {
      return same;
    }
    List<Node> labelled = labelled(wanted).stream().filter(byForm::containsValue).toList();
    return labelled.isEmpty()
        ? nearest(wanted, List.copyOf(byForm.keySet())).stream().map(byForm::get).toList()
        : labelled;
  }

  private static String form(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    String name = Prefixes.shorten(value.toString());
    return name.substring(name.indexOf(':') + 1);
  }
}
