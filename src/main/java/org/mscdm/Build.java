package org.mscdm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Model;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.AssertionReader;
import org.mscdm.assertion.ClinicalValues;
import org.mscdm.assertion.Lexicon;
import org.mscdm.assertion.PrimingEffectReader;
import org.mscdm.assertion.PrimingValues;
import org.mscdm.assertion.Reading;
import org.mscdm.assertion.ReadingPlaces;
import org.mscdm.assertion.ReportedValue;
import org.mscdm.assertion.Subject;
import org.mscdm.assertion.Term;
import org.mscdm.check.GraphCheck;
import org.mscdm.check.QuoteCheck;
import org.mscdm.check.Violation;
import org.mscdm.curation.AssertionDecisions;
import org.mscdm.curation.CoreferenceFile;
import org.mscdm.curation.CoreferenceFile.Coreference;
import org.mscdm.curation.Coverage;
import org.mscdm.curation.ElsewhereFile;
import org.mscdm.curation.ElsewhereFile.Elsewhere;
import org.mscdm.curation.OmissionsFile;
import org.mscdm.curation.OmissionsFile.Omission;
import org.mscdm.curation.ReadingsFile;
import org.mscdm.graph.CatalogueFile;
import org.mscdm.graph.KnowledgeGraph;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.graph.Ontology;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.SparqlExamples;
import org.mscdm.release.Inputs;
import org.mscdm.release.Release;
import org.mscdm.release.VoidDescription;
import org.mscdm.source.Column;
import org.mscdm.source.ColumnWords;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.OutlineReader;
import org.mscdm.source.SeedFolder;
import org.mscdm.source.Table;
import org.mscdm.source.TextSpan;

/** The way of the documents: read, stated, made a graph, checked, released. */
final class Build {

  private static final Map<Column, List<Term.Kind>> WORDS_OF_COLUMN =
      new EnumMap<>(
          Map.of(
              Column.COUNTRY, List.of(Term.Kind.COUNTRY),
              Column.CELL_SOURCE, List.of(Term.Kind.PRODUCT),
              Column.CELL_TYPE, List.of(Term.Kind.PRODUCT),
              Column.CONDITION, List.of(Term.Kind.DISEASE),
              Column.DONOR_RELATION, List.of(Term.Kind.DONOR_RELATION),
              Column.ROUTE, List.of(Term.Kind.ROUTE)));

  /** The graph is wrong; nothing was written. */
  static final class WrongGraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongGraphException(List<Violation> violations) {
      super(
          "The graph is wrong in %d places; nothing was written.\n%s"
              .formatted(
                  violations.size(),
                  String.join("\n", violations.stream().map(Violation::toString).toList())));
    }
  }

  /** What a build made, for the person who called it. */
  record Summary(
      int documents,
      long trials,
      long strategies,
      long assertions,
      long values,
      long anchors,
      Map<String, Long> triplesByGraph) {}

  private final Project project;
  private final Consumer<String> progress;

  Build(Project project, Consumer<String> progress) {
    this.project = project;
    this.progress = progress;
  }

  /** Whether the release was made from the inputs as they are now. */
  boolean isCurrent() {
    Path list = project.release().resolve(Inputs.FILE_NAME);
    try {
      return Files.isRegularFile(list) && Files.readString(list).equals(inputs());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String inputs() {
    return Inputs.list(project.home(), project.inputs());
  }

  /** What a build reads, before anything is made of it. */
  private record Sources(
      Ontology ontology,
      Lexicon lexicon,
      CatalogueFile catalogue,
      List<Document> documents,
      List<Reading> readings,
      List<Elsewhere> elsewhere,
      List<Coreference> coreferences,
      List<Omission> omissions,
      AssertionDecisions decisions) {

    OutlineReader outlines() {
      return new OutlineReader(columnWords(lexicon, readings));
    }
  }

  /**
   * Reads everything, checks it and writes the release.
   *
   * @param withDocuments whether the full texts are part of the release
   */
  Summary run(boolean withDocuments) {
    Sources sources = sources();
    NamedGraphs graphs = graphs(sources);
    requireNone(violations(sources, graphs));
    graphs.graph("examples").add(SparqlExamples.of(new QueryFolder(project.queries())));
    progress.accept("describing the graph");
    graphs.graph(VoidDescription.GRAPH).add(VoidDescription.of(graphs));
    progress.accept("writing the release");
    new Release(graphs, withDocuments ? sources.documents() : List.of(), inputs())
        .write(project.release());
    return summary(sources.documents(), graphs);
  }

  /** Everything that is wrong in what a build would write. */
  List<Violation> violations() {
    Sources sources = sources();
    return violations(sources, graphs(sources));
  }

  /** The graphs of a build before they are checked. */
  NamedGraphs graphs() {
    return graphs(sources());
  }

  /** A document divided into sections, sentences and tables. */
  Outline outline(String documentId) {
    Sources sources = sources();
    return sources.documents().stream()
        .filter(document -> document.id().equals(documentId))
        .map(document -> sources.outlines().read(document))
        .findFirst()
        .orElseThrow();
  }

  private Sources sources() {
    progress.accept("reading the ontology");
    Ontology ontology = new Ontology(project.ontology());
    progress.accept("reading the documents");
    CatalogueFile catalogue = new CatalogueFile(project.seeds().resolve("catalogue.ttl"));
    Path curated = project.curated();
    return new Sources(
        ontology,
        ontology.lexicon(),
        catalogue,
        new SeedFolder(project.seeds()).read(catalogue.entries()),
        ReadingsFile.read(curated.resolve("readings.tsv"), ontology::hasTerm),
        ElsewhereFile.read(curated.resolve("elsewhere.tsv")),
        CoreferenceFile.read(curated.resolve("coreference.tsv"), ontology::hasTerm),
        OmissionsFile.read(curated.resolve("not-modelled.tsv"), ontology::hasTerm),
        AssertionDecisions.read(curated.resolve("assertions.tsv"), ontology::hasTerm));
  }

  private NamedGraphs graphs(Sources sources) {
    progress.accept("reading tables and claims");
    KnowledgeGraph graph = new KnowledgeGraph(sources.ontology(), sources.lexicon());
    OutlineReader outlines = sources.outlines();
    for (Document document : sources.documents()) {
      Outline outline = outlines.read(document);
      List<Assertion> assertions = sources.decisions().apply(document, proposals(sources, outline));
      graph.add(
          outline,
          sources.catalogue().model(),
          sources.readings().stream().filter(r -> r.documentId().equals(document.id())).toList(),
          assertions,
          sources.coreferences().stream()
              .filter(c -> c.documentId().equals(document.id()))
              .toList(),
          sources.elsewhere().stream().filter(e -> e.documentId().equals(document.id())).toList());
    }
    progress.accept("applying the rules");
    return graph.conclude();
  }

  /** A document's sentences and cells with what is made of them. */
  record DocumentCoverage(
      String documentId,
      List<Coverage.Stretch> stretches,
      int assertions,
      int mentions,
      int omittedMentions) {

    boolean isComplete() {
      return stretches.stream().allMatch(stretch -> stretch.unaccounted().isEmpty());
    }

    String totals() {
      return "document %s: %d sentences and cells, %d of them left out; %d assertions; %d numbers, concepts, negations and hedges, %d of them left out, %d not accounted for"
          .formatted(
              documentId,
              stretches.size(),
              stretches.stream().filter(Coverage.Stretch::omitted).count(),
              assertions,
              mentions,
              omittedMentions,
              stretches.stream().mapToInt(stretch -> stretch.unaccounted().size()).sum());
    }
  }

  /** What is made of every sentence and cell of each document. */
  List<DocumentCoverage> coverage() {
    Sources sources = sources();
    return sources.documents().stream().map(document -> coverage(sources, document)).toList();
  }

  private static DocumentCoverage coverage(Sources sources, Document document) {
    Outline outline = sources.outlines().read(document);
    List<Assertion> assertions = sources.decisions().apply(document, proposals(sources, outline));
    List<Reading> readings =
        sources.readings().stream().filter(r -> r.documentId().equals(document.id())).toList();
    Coverage coverage =
        new Coverage(
            outline,
            sources.lexicon(),
            assertions,
            valuePlaces(sources, outline, readings),
            readings.stream().flatMap(r -> ReadingPlaces.of(r, outline).stream()).toList(),
            sources.omissions());
    List<Coverage.Stretch> stretches = coverage.stretches();
    return new DocumentCoverage(
        document.id(),
        stretches,
        assertions.size(),
        coverage.mentions(),
        coverage.omittedMentions());
  }

  private static List<TextSpan> valuePlaces(
      Sources sources, Outline outline, List<Reading> readings) {
    List<TextSpan> places = new ArrayList<>();
    ClinicalValues clinical = new ClinicalValues(sources.lexicon(), outline.document(), readings);
    PrimingValues priming = new PrimingValues(sources.lexicon(), outline.document(), readings);
    outline
        .table(Table.Kind.CLINICAL)
        .ifPresent(
            table ->
                table.rows().forEach(row -> clinical.read(row).forEach(v -> addPlace(v, places))));
    outline
        .table(Table.Kind.PRIMING)
        .ifPresent(
            table ->
                table
                    .rows()
                    .forEach(
                        row ->
                            priming
                                .read(row)
                                .values()
                                .forEach(list -> list.forEach(v -> addPlace(v, places)))));
    return places;
  }

  /** A missing value stands for its whole row, and so accounts for nothing in it. */
  private static void addPlace(ReportedValue value, List<TextSpan> places) {
    if (!(value.content() instanceof ReportedValue.Content.Missing missing)
        || missing.reason().equals("NotDeterminedAsMarked")) {
      places.add(value.verbatim());
    }
  }

  /** What the rules read in a document, before any decision, each with the document. */
  Map<Assertion, Document> proposals(String documentId) {
    Sources sources = sources();
    Outline outline = outline(documentId);
    Map<Assertion, Document> proposals = new LinkedHashMap<>();
    proposals(sources, outline).forEach(a -> proposals.put(a, outline.document()));
    return proposals;
  }

  /** What the rules read in a document, before any decision. */
  private static List<Assertion> proposals(Sources sources, Outline outline) {
    Document document = outline.document();
    List<Subject> subjects =
        sources.coreferences().stream()
            .filter(c -> c.documentId().equals(document.id()))
            .filter(c -> !c.thing().startsWith("reference/"))
            .flatMap(
                c ->
                    document.find(c.quote(), 0, document.length()).stream()
                        .map(place -> new Subject(c.thing(), place)))
            .sorted(Comparator.comparing(Subject::place))
            .toList();
    List<Assertion> proposals =
        new ArrayList<>(new AssertionReader(sources.lexicon()).read(outline, subjects));
    PrimingEffectReader primingEffects =
        new PrimingEffectReader(sources.lexicon(), document, sources.readings());
    outline
        .table(Table.Kind.PRIMING)
        .ifPresent(
            table -> table.rows().forEach(row -> proposals.addAll(primingEffects.read(row))));
    return proposals;
  }

  private static ColumnWords columnWords(Lexicon lexicon, List<Reading> readings) {
    Map<Column, Set<String>> words = new EnumMap<>(Column.class);
    WORDS_OF_COLUMN.forEach(
        (column, kinds) -> {
          Set<String> columnWords = words.computeIfAbsent(column, key -> new TreeSet<>());
          kinds.forEach(kind -> columnWords.addAll(lexicon.wordsOf(kind)));
        });
    for (Reading reading : readings) {
      if (reading.place().endsWith("-table")) {
        words
            .computeIfAbsent(reading.column().orElseThrow(), key -> new TreeSet<>())
            .add(reading.verbatim());
      }
    }
    return new ColumnWords(words);
  }

  private List<Violation> violations(Sources sources, NamedGraphs graphs) {
    progress.accept("checking the graph");
    List<Violation> violations = new ArrayList<>();
    for (Document document : sources.documents()) {
      Model anchors = graphs.graph("anchors/" + document.id());
      violations.addAll(QuoteCheck.check(document, anchors));
    }
    Ontology ontology = sources.ontology();
    violations.addAll(
        new GraphCheck(ontology.shapes(), ontology.checks()).check(graphs.statedGraphs()));
    return violations;
  }

  private static void requireNone(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new WrongGraphException(violations);
    }
  }

  private static Summary summary(List<Document> documents, NamedGraphs graphs) {
    Map<String, Long> triples = new TreeMap<>();
    graphs.all().forEach((name, model) -> triples.put(name, model.size()));
    Counts counts = new Counts(graphs.defaultGraph());
    return new Summary(
        documents.size(),
        counts.instancesOf("ClinicalTrial"),
        counts.instancesOf("PrimingStrategy"),
        counts.assertions(),
        counts.values(),
        counts.instancesOf("Anchor"),
        triples);
  }
}
