package org.mscdm.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mscdm.assertion.Reading;
import org.mscdm.source.Column;

/** {@code data/curated/readings.tsv}: what broken strings stand for. */
public final class ReadingsFile {

  private static final List<String> COLUMNS =
      List.of(
          "key",
          "document",
          "place",
          "column",
          "rows",
          "verbatim",
          "meaning",
          "meaningText",
          "kind",
          "certainty",
          "basis",
          "flag",
          "rationale",
          "who");

  private static final List<String> TERM_COLUMNS =
      List.of("meaning", "kind", "certainty", "basis", "flag");

  private static final Set<String> PLACES =
      Set.of("clinical-table", "priming-table", "clinical-heading", "priming-heading", "prose");

  private ReadingsFile() {}

  /**
   * @param terms how the file may name terms
   * @throws CurationException naming every line and column that is not as it must be
   */
  public static List<Reading> read(Path file, TermNames terms) {
    List<Reading> readings = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (CuratedFile.Line written : CuratedFile.read(file, COLUMNS)) {
      int before = problems.size();
      CuratedFile.Line line = written.withNames(TERM_COLUMNS, terms, problems);
      check(line, terms, problems);
      if (!keys.add(line.cell("document") + " " + line.cell("key"))) {
        problems.add(line.problem("key", "«%s» stands twice".formatted(line.cell("key"))));
      }
      if (problems.size() == before) {
        readings.add(reading(line));
      }
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return readings.stream().sorted().toList();
  }

  private static void check(CuratedFile.Line line, TermNames terms, List<String> problems) {
    line.requireFilled(List.of("key", "document", "verbatim", "rationale", "who"), problems);
    if (!PLACES.contains(line.cell("place"))) {
      problems.add(
          line.problem(
              "place", "«%s» is none of %s".formatted(line.cell("place"), new TreeSet<>(PLACES))));
    }
    boolean inTable = line.cell("place").endsWith("-table");
    if (inTable && column(line).isEmpty()) {
      problems.add(
          line.problem("column", "«%s» is no column of a table".formatted(line.cell("column"))));
    }
    line.requireTerms(TERM_COLUMNS, terms, problems);
    boolean unresolved = line.cell("certainty").equals("UnresolvedCertainty");
    boolean hasMeaning = !line.cell("meaning").isEmpty() || !line.cell("meaningText").isEmpty();
    if (unresolved == hasMeaning) {
      problems.add(
          line.problem(
              "meaning", "an unresolved string has no meaning, and every other string has one"));
    }
  }

  private static Optional<Column> column(CuratedFile.Line line) {
    return Arrays.stream(Column.values())
        .filter(column -> column.label().equals(line.cell("column")))
        .findFirst();
  }

  private static Reading reading(CuratedFile.Line line) {
    Set<String> rows = new TreeSet<>(line.list("rows"));
    rows.remove("*");
    return new Reading(
        line.cell("key"),
        line.cell("document"),
        line.cell("place"),
        column(line),
        rows,
        line.cell("verbatim"),
        line.list("meaning"),
        line.cell("meaningText"),
        new Reading.Appraisal(
            line.cell("kind"),
            line.cell("certainty"),
            line.cell("basis"),
            line.filled("flag"),
            line.cell("rationale"),
            line.cell("who")));
  }
}
