package org.mscdm.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code data/curated/coreference.tsv}: what running text speaks of without a table row, and with
 * which row it is taken to be the same.
 */
public final class CoreferenceFile {

  private static final List<String> COLUMNS =
      List.of(
          "thing",
          "type",
          "label",
          "labelZh",
          "document",
          "quote",
          "sameAs",
          "matchBasis",
          "who",
          "note");

  private static final List<String> TERM_COLUMNS = List.of("type", "matchBasis");

  /**
   * A thing that running text speaks of.
   *
   * @param thing its short name, such as {@code study/000-izadi-2022}
   * @param type local name of its class, such as {@code ClinicalTrial}
   * @param quote the words that first speak of it
   * @param sameAs short name of the thing of a table with which it is equated; empty if with none
   * @param matchBasis local names of the features on which that rests
   */
  public record Coreference(
      String thing,
      String type,
      String label,
      String labelZh,
      String documentId,
      String quote,
      Optional<String> sameAs,
      List<String> matchBasis,
      String who,
      String note) {}

  private CoreferenceFile() {}

  /**
   * @param terms how the file may name terms
   * @throws CurationException naming every line and column that is not as it must be
   */
  public static List<Coreference> read(Path file, TermNames terms) {
    List<Coreference> coreferences = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CuratedFile.Line written : CuratedFile.read(file, COLUMNS)) {
      CuratedFile.Line line = written.withNames(TERM_COLUMNS, terms, problems);
      check(line, terms, problems);
      coreferences.add(coreference(line));
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return coreferences;
  }

  private static void check(CuratedFile.Line line, TermNames terms, List<String> problems) {
    line.requireFilled(
        List.of("thing", "type", "label", "labelZh", "document", "quote", "who"), problems);
    line.requireTerms(TERM_COLUMNS, terms, problems);
    if (line.cell("sameAs").isEmpty() != line.cell("matchBasis").isEmpty()) {
      problems.add(
          line.problem("matchBasis", "what is equated needs a basis, and only that has one"));
    }
  }

  private static Coreference coreference(CuratedFile.Line line) {
    return new Coreference(
        line.cell("thing"),
        line.cell("type"),
        line.cell("label"),
        line.cell("labelZh"),
        line.cell("document"),
        line.cell("quote"),
        line.filled("sameAs"),
        line.list("matchBasis"),
        line.cell("who"),
        line.cell("note"));
  }
}
