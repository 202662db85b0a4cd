package org.mscdm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Model;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.AssertionReader;
import org.mscdm.assertion.Lexicon;
import org.mscdm.assertion.Reading;
import org.mscdm.assertion.Term;
import org.mscdm.check.GraphCheck;
import org.mscdm.check.QuoteCheck;
import org.mscdm.check.Violation;
import org.mscdm.curation.AssertionDecisions;
import org.mscdm.curation.CoreferenceFile;
import org.mscdm.curation.CoreferenceFile.Coreference;
import org.mscdm.curation.ElsewhereFile;
import org.mscdm.curation.ElsewhereFile.Elsewhere;
import org.mscdm.curation.ReadingsFile;
import org.mscdm.graph.CatalogueFile;
import org.mscdm.graph.KnowledgeGraph;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.graph.Ontology;
import org.mscdm.release.Inputs;
import org.mscdm.release.Release;
import org.mscdm.source.Column;
import org.mscdm.source.ColumnWords;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.OutlineReader;
import org.mscdm.source.SeedFolder;

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
        AssertionDecisions.read(curated.resolve("assertions.tsv"), ontology::hasTerm));
  }

  private NamedGraphs graphs(Sources sources) {
    progress.accept("reading tables and claims");
    KnowledgeGraph graph = new KnowledgeGraph(sources.ontology(), sources.lexicon());
    OutlineReader outlines = sources.outlines();
    AssertionReader assertionReader = new AssertionReader(sources.lexicon());
    for (Document document : sources.documents()) {
      Outline outline = outlines.read(document);
      List<Assertion> assertions =
          sources.decisions().apply(document, assertionReader.read(outline));
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
