package org.mscdm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Lexicon;
import org.mscdm.assertion.Mention;
import org.mscdm.assertion.Term;
import org.mscdm.evaluation.AssertionScores;
import org.mscdm.evaluation.Expected;
import org.mscdm.evaluation.GoldFolder;
import org.mscdm.evaluation.GoldFolder.GoldText;
import org.mscdm.evaluation.MentionScore;
import org.mscdm.evaluation.Score;
import org.mscdm.source.Document;
import org.mscdm.source.TextSpan;

/** What the rules alone read, held against decisions and against the gold. */
final class Evaluation {

  /** How well one text, or the gold together, is read. */
  record Result(String name, Score mentions, AssertionScores assertions, List<Document> documents) {

    String quote(String documentId, TextSpan place) {
      return documents.stream()
          .filter(document -> document.id().equals(documentId))
          .findFirst()
          .orElseThrow()
          .quote(place);
    }
  }

  private final Sources sources;

  Evaluation(Project project, Consumer<String> progress) {
    this.sources = Sources.read(project, progress);
  }

  /** Every document of the catalogue that has decisions, with all words. */
  List<Result> documents() {
    return sources.documents().stream().map(d -> document(d, sources)).toList();
  }

  /**
   * One document, read with the words that are known without it.
   *
   * @throws Sources.UnknownDocumentException if the catalogue has no such document
   */
  Result documentWithoutItsLabels(String id) {
    Document document = sources.document(id);
    List<Document> others = sources.documents().stream().filter(d -> d != document).toList();
    return document(
        document, sources.withLexicon(sources.ontology().lexiconWithout(document, others)));
  }

  private Result document(Document document, Sources reader) {
    Sources.Decided read = sources.decided(document);
    List<Assertion> decided =
        read.assertions().stream()
            .filter(assertion -> assertion.origin().decision().isPresent())
            .toList();
    List<TextSpan> omitted =
        sources.omissionsOf(document).stream()
            .flatMap(omission -> omission.places(document).stream())
            .toList();
    return new Result(
        document.id(),
        MentionScore.ofDecided(
            decided, mentions(document, reader.lexicon()), conceptNames(), omitted),
        AssertionScores.of(
            decided.stream().map(Expected::of).toList(), reader.proposals(read.outline())),
        List.of(document));
  }

  /** The texts that were annotated by hand, together, read as files that nobody has seen. */
  Result gold(List<GoldText> texts) {
    Score mentions = Score.NONE;
    AssertionScores assertions = AssertionScores.of(List.of(), List.of());
    List<Document> documents = new ArrayList<>();
    DocumentReader reader = new DocumentReader(sources.lexicon(), sources.outlineReader());
    for (GoldText text : texts) {
      DocumentReader.Proposal proposal = reader.read(text.document());
      mentions =
          mentions.plus(
              MentionScore.ofMarked(
                  text.mentions(), mentions(text.document(), proposal.lexicon())));
      assertions = assertions.plus(AssertionScores.of(text.assertions(), proposal.assertions()));
      documents.add(text.document());
    }
    return new Result("gold", mentions, assertions, documents);
  }

  List<GoldText> goldTexts(Project project) {
    return GoldFolder.read(project.gold(), sources.ontology()::hasTerm);
  }

  private static List<Mention> mentions(Document document, Lexicon lexicon) {
    return lexicon.mentions(document.folded(), new TextSpan(0, document.length()));
  }

  private Set<String> conceptNames() {
    return sources.lexicon().terms().stream()
        .filter(term -> term.kind().isConcept())
        .map(Term::name)
        .collect(Collectors.toSet());
  }
}
