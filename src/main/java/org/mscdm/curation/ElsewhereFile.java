package org.mscdm.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mscdm.source.Column;

/** {@code data/curated/elsewhere.tsv}: what other sources say otherwise than a document. */
public final class ElsewhereFile {

  private static final List<String> COLUMNS =
      List.of(
          "key",
          "document",
          "place",
          "column",
          "rows",
          "verbatim",
          "disputes",
          "claim",
          "source",
          "seen",
          "note");

  /**
   * One statement of another source.
   *
   * @param verbatim the words of the document that it contradicts or completes
   * @param disputes local names of the categories that it disputes; empty where it disputes all
   *     that was read from the words
   * @param claim what the other source says, in English
   * @param source where it was seen: an address, or a DOI
   * @param seen the day on which it was seen
   * @param note begins with {@code disagrees}, {@code adds} or {@code agrees}
   */
  public record Elsewhere(
      String key,
      String documentId,
      String place,
      Optional<Column> column,
      Set<String> rows,
      String verbatim,
      Set<String> disputes,
      String claim,
      String source,
      String seen,
      String note) {

    /**
     * Other sources also add to a document or agree with it; only those that disagree dispute it.
     */
    public boolean disagrees() {
      return note.startsWith("disagrees");
    }
  }

  private ElsewhereFile() {}

  /**
   * @param terms how the file may name terms
   * @throws CurationException naming every line and column that is not as it must be
   */
  public static List<Elsewhere> read(Path file, TermNames terms) {
    List<Elsewhere> statements = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CuratedFile.Line written : CuratedFile.read(file, COLUMNS)) {
      CuratedFile.Line line = written.withNames(List.of("disputes"), terms, problems);
      line.requireFilled(
          List.of("key", "document", "verbatim", "claim", "source", "seen"), problems);
      line.requireTerms(List.of("disputes"), terms, problems);
      statements.add(elsewhere(line));
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return statements;
  }

  private static Elsewhere elsewhere(CuratedFile.Line line) {
    Set<String> rows = new TreeSet<>(line.list("rows"));
    rows.remove("*");
    return new Elsewhere(
        line.cell("key"),
        line.cell("document"),
        line.cell("place"),
        Arrays.stream(Column.values())
            .filter(column -> column.label().equals(line.cell("column")))
            .findFirst(),
        rows,
        line.cell("verbatim"),
        new TreeSet<>(line.list("disputes")),
        line.cell("claim"),
        line.cell("source"),
        line.cell("seen"),
        line.cell("note"));
  }
}
