package org.mscdm.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mscdm.source.Document;
import org.mscdm.source.TextSpan;

/** {@code data/curated/not-modelled.tsv}: what is left out of the graph, and why. */
public final class OmissionsFile {

  private static final List<String> COLUMNS =
      List.of("document", "quote", "words", "reason", "who", "note");

  private static final List<String> TERM_COLUMNS = List.of("reason");

  /**
   * A stretch of a document, or words in it, from which nothing is stated.
   *
   * @param quote the stretch; {@code *} for the whole document
   * @param words the words in it that are left out; empty where the whole stretch is
   * @param reason local name of the reason
   */
  public record Omission(
      String documentId, String quote, Optional<String> words, String reason, String note) {

    /** All places that the line accounts for. */
    public List<TextSpan> places(Document document) {
      List<TextSpan> stretches =
          quote.equals("*")
              ? List.of(new TextSpan(0, document.length()))
              : allPlaces(document, quote, new TextSpan(0, document.length()));
      return words.isEmpty()
          ? stretches
          : stretches.stream()
              .flatMap(stretch -> allPlaces(document, words.get(), stretch).stream())
              .toList();
    }

    private static List<TextSpan> allPlaces(Document document, String text, TextSpan stretch) {
      List<TextSpan> places = new ArrayList<>();
      Optional<TextSpan> place = document.find(text, stretch.start(), stretch.end());
      while (place.isPresent()) {
        places.add(place.get());
        place = document.find(text, place.get().start() + 1, stretch.end());
      }
      return places;
    }
  }

  private OmissionsFile() {}

  /**
   * @param terms how the file may name terms
   * @throws CurationException naming every line and column that is not as it must be
   */
  public static List<Omission> read(Path file, TermNames terms) {
    List<Omission> omissions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CuratedFile.Line written : CuratedFile.read(file, COLUMNS)) {
      CuratedFile.Line line = written.withNames(TERM_COLUMNS, terms, problems);
      line.requireFilled(List.of("document", "quote", "reason", "who"), problems);
      if (!terms.hasTerm(line.cell("reason"))) {
        problems.add(
            line.problem(
                "reason",
                "«%s» is no reason; take one of OmissionReason in ontology/mscdm-valuesets.ttl"
                    .formatted(line.cell("reason"))));
      }
      omissions.add(
          new Omission(
              line.cell("document"),
              line.cell("quote"),
              line.filled("words"),
              line.cell("reason"),
              line.cell("note")));
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return omissions;
  }
}
