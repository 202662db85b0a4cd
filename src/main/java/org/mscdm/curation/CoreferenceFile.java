package org.mscdm.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
   * @param isTerm whether a local name is a term of the ontology
   * @throws CurationException naming every line and column that is not as it must be
   */
  public static List<Coreference> read(Path file, Predicate<String> isTerm) {
    List<Coreference> coreferences = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CuratedFile.Line line : CuratedFile.read(file, COLUMNS)) {
      check(line, isTerm, problems);
      coreferences.add(coreference(line));
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return coreferences;
  }

  private static void check(
      CuratedFile.Line line, Predicate<String> isTerm, List<String> problems) {
    line.requireFilled(
        List.of("thing", "type", "label", "labelZh", "document", "quote", "who"), problems);
    for (String column : List.of("type", "matchBasis")) {
      for (String name : line.list(column)) {
        if (!isTerm.test(name)) {
          problems.add(line.problem(column, "«%s» is no term of the ontology".formatted(name)));
        }
      }
    }
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
