package org.mscdm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Model;
import org.mscdm.assertion.Assertion;
import org.mscdm.check.GraphCheck;
import org.mscdm.check.QuoteCheck;
import org.mscdm.check.Violation;
import org.mscdm.curation.OmissionsFile.Omission;
import org.mscdm.graph.KnowledgeGraph;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.graph.Ontology;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.SparqlExamples;
import org.mscdm.release.Inputs;
import org.mscdm.release.Release;
import org.mscdm.release.VoidDescription;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;

/** The way of the documents: read, stated, made a graph, checked, released. */
final class Build {

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

  /**
   * Reads everything, checks it and writes the release.
   *
   * @param withDocuments whether the full texts are part of the release
   */
  Summary run(boolean withDocuments) {
    Sources sources = sources();
    List<Sources.Decided> decided = decided(sources);
    NamedGraphs graphs = graphs(sources, decided);
    requireNone(violations(sources, decided, graphs));
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
    List<Sources.Decided> decided = decided(sources);
    return violations(sources, decided, graphs(sources, decided));
  }

  /** The graphs of a build before they are checked. */
  NamedGraphs graphs() {
    Sources sources = sources();
    return graphs(sources, decided(sources));
  }

  /** A document divided into sections, sentences and tables. */
  Outline outline(String documentId) {
    Sources sources = sources();
    return sources.outline(sources.document(documentId));
  }

  private Sources sources() {
    return Sources.read(project, progress);
  }

  private List<Sources.Decided> decided(Sources sources) {
    progress.accept("reading tables and claims");
    return sources.decided();
  }

  private NamedGraphs graphs(Sources sources, List<Sources.Decided> decided) {
    KnowledgeGraph graph = new KnowledgeGraph(sources.ontology(), sources.lexicon());
    for (Sources.Decided read : decided) {
      Document document = read.document();
      graph.add(
          read.outline(),
          sources.catalogue().model(),
          sources.readingsOf(document),
          read.assertions(),
          sources.coreferencesOf(document),
          sources.elsewhereOf(document));
    }
    progress.accept("applying the rules");
    return graph.conclude();
  }

  /** What is made of every sentence and cell of each document. */
  List<DocumentCoverage> coverage() {
    Sources sources = sources();
    return sources.decided().stream()
        .map(decided -> DocumentCoverage.of(decided, sources))
        .toList();
  }

  /**
   * What the rules read in a document, before any decision.
   *
   * @throws Sources.UnknownDocumentException if the catalogue has no such document
   */
  Proposals proposals(String documentId) {
    Sources sources = sources();
    Document document = sources.document(documentId);
    return new Proposals(document, sources.proposals(sources.outline(document)));
  }

  /** What the rules read in a document. */
  record Proposals(Document document, List<Assertion> assertions) {}

  private List<Violation> violations(
      Sources sources, List<Sources.Decided> decided, NamedGraphs graphs) {
    progress.accept("checking the graph");
    List<Violation> violations = new ArrayList<>();
    for (Document document : sources.documents()) {
      Model anchors = graphs.graph("anchors/" + document.id());
      violations.addAll(QuoteCheck.check(document, anchors));
    }
    violations.addAll(unaccounted(sources, decided));
    Ontology ontology = sources.ontology();
    violations.addAll(
        new GraphCheck(ontology.shapes(), ontology.checks()).check(graphs.statedGraphs()));
    return violations;
  }

  /** What no assertion, value or reason accounts for, and reasons for words that are not there. */
  private static List<Violation> unaccounted(Sources sources, List<Sources.Decided> decided) {
    List<Violation> violations = new ArrayList<>();
    for (Sources.Decided read : decided) {
      Document document = read.document();
      violations.addAll(DocumentCoverage.of(read, sources).violations());
      sources.omissionsOf(document).stream()
          .filter(omission -> omission.places(document).isEmpty())
          .map(omission -> notFound(document, omission))
          .forEach(violations::add);
    }
    return violations;
  }

  private static Violation notFound(Document document, Omission omission) {
    return new Violation(
        "not-modelled.tsv",
        "document " + document.id(),
        "«%s»%s is not found; copy it character for character, or take the line out"
            .formatted(
                omission.quote(),
                omission.words().map(words -> " with the words «%s»".formatted(words)).orElse("")));
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
