package org.mscdm.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.publication.Change.Kind;
import org.mscdm.publication.Change.Reason;
import org.mscdm.release.CodePointOrder;
import org.mscdm.release.VoidDescription;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.PROV;
import org.mscdm.vocabulary.Prefixes;

/** What changed from one release to the next: as a patch, as data, and as a page. */
public final class Changes {

  static final String PATCH = "changes.rdfp";
  static final String DATA = "CHANGES.ttl";
  static final String PAGE = "CHANGES.md";

  private static final Property DEPRECATED =
      ResourceFactory.createProperty(OWL.getURI(), "deprecated");

  private static final String CHANGESET = "http://purl.org/vocab/changeset/schema#";

  /** An IRI vanished, and neither a successor nor an input that differs tells why. */
  public static final class UnexplainedWithdrawalException extends RuntimeException {

    UnexplainedWithdrawalException(List<String> things) {
      super(
          "%d IRIs of the last release would vanish without a successor or a reason; deprecate a term with owl:deprecated instead of deleting it:\n%s"
              .formatted(things.size(), String.join("\n", things)));
    }
  }

  private final Path earlier;
  private final Path later;
  private final Edition edition;
  private final String earlierVersion;
  private final NamedGraphs before;
  private final NamedGraphs after;
  private final List<Change> changes = new ArrayList<>();

  private Changes(Path earlier, Path later, Edition edition) {
    this.earlier = earlier;
    this.later = later;
    this.edition = edition;
    this.earlierVersion = Edition.read(earlier.resolve(PublishedGraphs.DESCRIPTION)).version();
    this.before = PublishedGraphs.read(earlier);
    this.after = PublishedGraphs.read(later);
  }

  /**
   * Compares two releases.
   *
   * @param edition that of the later one
   * @throws UnexplainedWithdrawalException if an IRI vanishes without a successor or a reason
   */
  static Changes between(Path earlier, Path later, Edition edition) {
    Changes changes = new Changes(earlier, later, edition);
    changes.find();
    changes.requireReasons();
    return changes;
  }

  private void find() {
    Set<String> names = new TreeSet<>(before.all().keySet());
    names.addAll(after.all().keySet());
    // It only counts what the other graphs hold; the patch has it.
    names.remove(VoidDescription.GRAPH);
    Set<String> changedReadings =
        names.stream()
            .filter(name -> name.startsWith("readings/"))
            .flatMap(name -> differences(name).keySet().stream())
            .collect(Collectors.toSet());
    ChangeReasons reasons = new ChangeReasons(earlier, later, changedReadings);
    for (String name : names) {
      differences(name).forEach((subject, difference) -> add(name, subject, difference, reasons));
    }
  }

  /** The statements about a thing that only one of the releases has. */
  private record Difference(List<Statement> removed, List<Statement> added) {}

  private Map<String, Difference> differences(String graph) {
    Model old = before.graph(graph);
    Model current = after.graph(graph);
    Map<String, Difference> differences = new TreeMap<>(CodePointOrder.INSTANCE);
    old.difference(current)
        .listStatements()
        .forEach(statement -> difference(differences, statement).removed().add(statement));
    current
        .difference(old)
        .listStatements()
        .forEach(statement -> difference(differences, statement).added().add(statement));
    return differences;
  }

  private static Difference difference(Map<String, Difference> all, Statement statement) {
    return all.computeIfAbsent(
        statement.getSubject().getURI(),
        subject -> new Difference(new ArrayList<>(), new ArrayList<>()));
  }

  private void add(String graph, String subject, Difference difference, ChangeReasons reasons) {
    Resource old = before.graph(graph).createResource(subject);
    Resource current = after.graph(graph).createResource(subject);
    Comparator<Statement> order =
        Comparator.comparing(Statement::toString, CodePointOrder.INSTANCE);
    difference.removed().sort(order);
    difference.added().sort(order);
    boolean isThere = current.listProperties().hasNext();
    Kind kind = kind(old, current, difference);
    changes.add(
        new Change(
            graph,
            subject,
            kind,
            difference.removed(),
            difference.added(),
            reasons.of(graph, isThere ? current : old).orElse(new Reason("", Optional.empty())),
            kind == Kind.WITHDRAWN ? successor(graph, old) : Optional.empty()));
  }

  private static Kind kind(Resource old, Resource current, Difference difference) {
    if (!old.listProperties().hasNext()) {
      return Kind.ADDED;
    }
    if (!current.listProperties().hasNext()) {
      return Kind.WITHDRAWN;
    }
    boolean isNowDeprecated =
        difference.added().stream().anyMatch(s -> s.getPredicate().equals(DEPRECATED));
    return isNowDeprecated ? Kind.DEPRECATED : Kind.CHANGED;
  }

  /** A thing of the same kind that rests on the same words, and was not there before. */
  private Optional<String> successor(String graph, Resource withdrawn) {
    Model old = before.graph(graph);
    Model current = after.graph(graph);
    Resource type = withdrawn.getPropertyResourceValue(RDF.type);
    Set<RDFNode> words = words(withdrawn);
    if (type == null || words.isEmpty()) {
      return Optional.empty();
    }
    return current
        .listSubjectsWithProperty(RDF.type, type)
        .filterDrop(candidate -> old.contains(candidate, null, (RDFNode) null))
        .filterKeep(candidate -> words(candidate).stream().anyMatch(words::contains))
        .mapWith(Resource::getURI)
        .toList()
        .stream()
        .min(CodePointOrder.INSTANCE);
  }

  /** The anchors of a thing and of its evidence lines. */
  private static Set<RDFNode> words(Resource thing) {
    Set<RDFNode> anchors = thing.listProperties(MSCDM.anchor).mapWith(s -> s.getObject()).toSet();
    thing
        .listProperties(MSCDM.hasEvidenceLine)
        .mapWith(Statement::getResource)
        .toList()
        .forEach(
            line -> line.listProperties(MSCDM.anchor).forEach(s -> anchors.add(s.getObject())));
    return anchors;
  }

  private void requireReasons() {
    List<String> unexplained =
        changes.stream()
            .filter(change -> change.kind() == Kind.WITHDRAWN && change.successor().isEmpty())
            .filter(
                change ->
                    change.reason().kind().isEmpty()
                        || isTerm(change) && !isStillThere(change.subject()))
            .map(change -> "graph %s: <%s>".formatted(change.graph(), change.subject()))
            .toList();
    if (!unexplained.isEmpty()) {
      throw new UnexplainedWithdrawalException(unexplained);
    }
  }

  private static boolean isTerm(Change change) {
    return change.subject().startsWith(MSCDM.NAMESPACE);
  }

  private boolean isStillThere(String subject) {
    return after.all().values().stream()
        .anyMatch(graph -> graph.createResource(subject).listProperties().hasNext());
  }

  /** RDF Patch: applied to the earlier release it gives the later one. */
  String patch() {
    TreeSet<String> old = lines(earlier);
    TreeSet<String> current = lines(later);
    StringBuilder patch = new StringBuilder();
    patch.append("H id <%s> .\n".formatted(edition.iri()));
    patch.append("H prev <%s> .\n".formatted(Edition.iriOf(earlierVersion)));
    patch.append("TX .\n");
    old.stream().filter(l -> !current.contains(l)).forEach(l -> patch.append("D " + l + "\n"));
    current.stream().filter(l -> !old.contains(l)).forEach(l -> patch.append("A " + l + "\n"));
    return patch.append("TC .\n").toString();
  }

  private static TreeSet<String> lines(Path release) {
    try {
      TreeSet<String> lines = new TreeSet<>(CodePointOrder.INSTANCE);
      lines.addAll(Files.readAllLines(release.resolve(PublishedGraphs.QUADS)));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One change set for each thing and graph. The statements of things that were changed are spelt
   * out; those of added and withdrawn things stand in the patch and in the releases.
   */
  Model data() {
    Model model = ModelFactory.createDefaultModel();
    for (Change change : changes) {
      String iri = edition.iri("changes/") + digest(change.graph() + " " + change.subject());
      Resource set = model.createResource(iri);
      set.addProperty(RDF.type, model.createResource(CHANGESET + "ChangeSet"))
          .addProperty(
              model.createProperty(CHANGESET, "subjectOfChange"),
              model.createResource(change.subject()))
          .addProperty(
              model.createProperty(CHANGESET, "changeReason"), change.reason().kind(), "en")
          .addProperty(DCTerms.type, change.kind().name().toLowerCase(Locale.ROOT))
          .addProperty(DCTerms.isPartOf, model.createResource(edition.iri()))
          .addProperty(DCTerms.source, model.createResource(MSCDM.graph(change.graph())));
      Property influence = model.createProperty(PROV.NAMESPACE, "wasInfluencedBy");
      change
          .reason()
          .cause()
          .ifPresent(cause -> set.addProperty(influence, model.createResource(cause)));
      change
          .successor()
          .ifPresent(
              successor ->
                  model
                      .createResource(change.subject())
                      .addProperty(DCTerms.isReplacedBy, model.createResource(successor)));
      if (change.kind() == Kind.CHANGED || change.kind() == Kind.DEPRECATED) {
        addStatements(set, "removal", change.removed());
        addStatements(set, "addition", change.added());
      }
    }
    return model;
  }

  private static void addStatements(Resource set, String role, List<Statement> statements) {
    Model model = set.getModel();
    int number = 0;
    for (Statement statement : statements) {
      number++;
      Resource reified = model.createResource("%s/%s-%d".formatted(set.getURI(), role, number));
      reified
          .addProperty(RDF.type, RDF.Statement)
          .addProperty(RDF.subject, statement.getSubject())
          .addProperty(RDF.predicate, statement.getPredicate())
          .addProperty(RDF.object, statement.getObject());
      set.addProperty(model.createProperty(CHANGESET, role), reified);
    }
  }

  /** A page for people, in Markdown. */
  String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Changes from %s to %s\n\n".formatted(earlierVersion, edition.version()));
    page.append(
        """
        `changes.rdfp` (RDF Patch) makes the later release of the earlier one; `CHANGES.ttl` has the same as change sets.
        Anchors, document parts and what rules conclude are counted here, not listed.

        | Graph | added | changed | deprecated | withdrawn |
        | --- | --- | --- | --- | --- |
        """);
    countsByGraph()
        .forEach(
            (graph, counts) ->
                page.append(
                    "| %s | %d | %d | %d | %d |\n"
                        .formatted(
                            graph,
                            counts.getOrDefault(Kind.ADDED, 0),
                            counts.getOrDefault(Kind.CHANGED, 0),
                            counts.getOrDefault(Kind.DEPRECATED, 0),
                            counts.getOrDefault(Kind.WITHDRAWN, 0))));
    for (Kind kind : Kind.values()) {
      List<Change> ofKind =
          changes.stream().filter(c -> c.kind() == kind && c.isOfInterest()).toList();
      if (!ofKind.isEmpty()) {
        String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        page.append("\n## %s\n\n".formatted(name));
        ofKind.forEach(change -> page.append(line(change)));
      }
    }
    return page.toString();
  }

  private Map<String, Map<Kind, Integer>> countsByGraph() {
    Map<String, Map<Kind, Integer>> counts = new TreeMap<>();
    changes.forEach(
        change ->
            counts
                .computeIfAbsent(change.graph(), graph -> new EnumMap<>(Kind.class))
                .merge(change.kind(), 1, Integer::sum));
    return counts;
  }

  private String line(Change change) {
    StringBuilder line = new StringBuilder();
    line.append("- `%s`%s".formatted(Prefixes.shorten(change.subject()), words(change)));
    line.append("; reason: %s".formatted(change.reason().kind()));
    change.reason().cause().ifPresent(iri -> line.append(" `" + Prefixes.shorten(iri) + "`"));
    change.successor().ifPresent(iri -> line.append("; now `" + Prefixes.shorten(iri) + "`"));
    line.append('\n');
    if (change.kind() == Kind.CHANGED || change.kind() == Kind.DEPRECATED) {
      change.removed().forEach(statement -> line.append("  - before: " + text(statement)));
      change.added().forEach(statement -> line.append("  - now: " + text(statement)));
    }
    return line.toString();
  }

  /** The English label, or the words of the document, in the release that has the thing. */
  private String words(Change change) {
    NamedGraphs graphs = change.kind() == Kind.WITHDRAWN ? before : after;
    for (String graph : List.of(change.graph(), "plain")) {
      Resource thing = graphs.graph(graph).createResource(change.subject());
      for (Property property : List.of(RDFS.label, MSCDM.quote, MSCDM.verbatimText)) {
        Optional<String> words =
            thing.listProperties(property).toList().stream()
                .map(statement -> statement.getString())
                .min(CodePointOrder.INSTANCE);
        if (words.isPresent()) {
          return " «" + words.get().replaceAll("\\s+", " ") + "»";
        }
      }
    }
    return "";
  }

  private static String text(Statement statement) {
    RDFNode object = statement.getObject();
    String value =
        object.isLiteral() ? text(object.asLiteral()) : Prefixes.shorten(object.toString());
    return "`%s` %s\n".formatted(Prefixes.shorten(statement.getPredicate().getURI()), value);
  }

  private static String text(Literal literal) {
    return literal.getLexicalForm().replaceAll("\\s+", " ");
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
