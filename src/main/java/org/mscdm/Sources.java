package org.mscdm;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.AssertionReader;
import org.mscdm.assertion.Lexicon;
import org.mscdm.assertion.Reading;
import org.mscdm.assertion.Subject;
import org.mscdm.assertion.Term;
import org.mscdm.curation.AssertionDecisions;
import org.mscdm.curation.CoreferenceFile;
import org.mscdm.curation.CoreferenceFile.Coreference;
import org.mscdm.curation.ElsewhereFile;
import org.mscdm.curation.ElsewhereFile.Elsewhere;
import org.mscdm.curation.OmissionsFile;
import org.mscdm.curation.OmissionsFile.Omission;
import org.mscdm.curation.ReadingsFile;
import org.mscdm.graph.CatalogueFile;
import org.mscdm.graph.Ontology;
import org.mscdm.source.Column;
import org.mscdm.source.ColumnWords;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.OutlineReader;
import org.mscdm.source.SeedFolder;

/** What a build reads: ontology, documents and decisions, and what these give for a document. */
record Sources(
    Ontology ontology,
    Lexicon lexicon,
    CatalogueFile catalogue,
    List<Document> documents,
    List<Reading> readings,
    List<Elsewhere> elsewhere,
    List<Coreference> coreferences,
    List<Omission> omissions,
    AssertionDecisions decisions) {

  private static final Map<Column, List<Term.Kind>> WORDS_OF_COLUMN =
      new EnumMap<>(
          Map.of(
              Column.COUNTRY, List.of(Term.Kind.COUNTRY),
              Column.CELL_SOURCE, List.of(Term.Kind.PRODUCT),
              Column.CELL_TYPE, List.of(Term.Kind.PRODUCT),
              Column.CONDITION, List.of(Term.Kind.DISEASE),
              Column.DONOR_RELATION, List.of(Term.Kind.DONOR_RELATION),
              Column.ROUTE, List.of(Term.Kind.ROUTE)));

  /** No document of the catalogue has the name; the message lists the names that there are. */
  static final class UnknownDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownDocumentException(String name, List<Document> documents) {
      super(
          "«%s» is no document of seeds/catalogue.ttl; there are %s"
              .formatted(
                  name, String.join(", ", documents.stream().map(Document::id).sorted().toList())));
    }
  }

  static Sources read(Project project, Consumer<String> progress) {
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
        ReadingsFile.read(curated.resolve("readings.tsv"), ontology),
        ElsewhereFile.read(curated.resolve("elsewhere.tsv"), ontology),
        CoreferenceFile.read(curated.resolve("coreference.tsv"), ontology),
        OmissionsFile.read(curated.resolve("not-modelled.tsv"), ontology),
        AssertionDecisions.read(curated.resolve("assertions.tsv"), ontology));
  }

  /**
   * @param id short name, such as {@code 000}
   * @throws UnknownDocumentException if there is none
   */
  Document document(String id) {
    return documents.stream()
        .filter(document -> document.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownDocumentException(id, documents));
  }

  List<Reading> readingsOf(Document document) {
    return of(document, readings, Reading::documentId);
  }

  List<Elsewhere> elsewhereOf(Document document) {
    return of(document, elsewhere, Elsewhere::documentId);
  }

  List<Coreference> coreferencesOf(Document document) {
    return of(document, coreferences, Coreference::documentId);
  }

  List<Omission> omissionsOf(Document document) {
    return of(document, omissions, Omission::documentId);
  }

  private static <T> List<T> of(Document document, List<T> all, Function<T, String> documentId) {
    return all.stream().filter(one -> documentId.apply(one).equals(document.id())).toList();
  }

  /** A document divided into sections, sentences and tables. */
  Outline outline(Document document) {
    return outlineReader().read(document);
  }

  /** Knows the columns of tables by the words of ontology and readings. */
  OutlineReader outlineReader() {
    return new OutlineReader(columnWords(), ontology.columnNames());
  }

  private ColumnWords columnWords() {
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

  /** What the rules read in a document, before any decision. */
  List<Assertion> proposals(Outline outline) {
    return new AssertionReader(lexicon).read(outline, subjects(outline.document()), readings);
  }

  /** The same with other words, and the documents divided as before. */
  Sources withLexicon(Lexicon other) {
    return new Sources(
        ontology,
        other,
        catalogue,
        documents,
        readings,
        elsewhere,
        coreferences,
        omissions,
        decisions);
  }

  /** Of what studies and bodies of evidence the text speaks, in reading order. */
  private List<Subject> subjects(Document document) {
    return coreferencesOf(document).stream()
        .filter(coreference -> !coreference.thing().startsWith("reference/"))
        .flatMap(
            coreference ->
                document.find(coreference.quote(), 0, document.length()).stream()
                    .map(place -> new Subject(coreference.thing(), place)))
        .sorted(Comparator.comparing(Subject::place))
        .toList();
  }

  /** A document with what it asserts after the decisions. */
  record Decided(Outline outline, List<Assertion> assertions) {

    Document document() {
      return outline.document();
    }
  }

  /** All documents as they are decided. */
  List<Decided> decided() {
    return documents.stream().map(this::decided).toList();
  }

  Decided decided(Document document) {
    Outline outline = outline(document);
    return new Decided(outline, decisions.apply(document, proposals(outline)));
  }
}
