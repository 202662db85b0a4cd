package org.mscdm.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds tables whose cells are still in columns: the tables of web pages, and text copied out of a
 * spreadsheet. Each row is a line with tabs between its cells; the first line names the columns.
 */
final class TabbedTableReader {

  /** With fewer known columns a table is of another kind. */
  private static final int FEWEST_COLUMNS = 3;

  private final ColumnNames names;

  TabbedTableReader(ColumnNames names) {
    this.names = names;
  }

  /**
   * @param lines the document's lines that are not blank, in order
   */
  List<Table> tables(Document document, List<TextSpan> lines) {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<TextSpan> heading = cells(document, lines.get(i));
      List<Optional<Column>> columns =
          heading.size() < FEWEST_COLUMNS
              ? List.of()
              : heading.stream().map(cell -> names.column(words(document, cell))).toList();
      if (columns.stream().filter(Optional::isPresent).count() >= FEWEST_COLUMNS) {
        List<TableRow> rows = rows(document, lines.subList(i + 1, lines.size()), columns);
        if (!rows.isEmpty()) {
          tables.add(new Table(kind(columns), lines.get(i), rows));
          i += rows.size();
        }
      }
    }
    return tables;
  }

  private static Table.Kind kind(List<Optional<Column>> columns) {
    boolean priming =
        columns.contains(Optional.of(Column.STRATEGY))
            && columns.contains(Optional.of(Column.EFFECT));
    return priming ? Table.Kind.PRIMING : Table.Kind.CLINICAL;
  }

  private List<TableRow> rows(
      Document document, List<TextSpan> lines, List<Optional<Column>> columns) {
    List<TableRow> rows = new ArrayList<>();
    for (TextSpan line : lines) {
      List<TextSpan> cells = cells(document, line);
      if (cells.size() != columns.size()) {
        break;
      }
      rows.add(row(document, rows.size() + 1, line, cells, columns));
    }
    return rows;
  }

  private static TableRow row(
      Document document,
      int number,
      TextSpan line,
      List<TextSpan> cells,
      List<Optional<Column>> columns) {
    Map<Column, TextSpan> byColumn = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      TextSpan cell = cells.get(i);
      if (cell != null) {
        columns.get(i).ifPresent(column -> byColumn.putIfAbsent(inTable(column, columns), cell));
      }
    }
    String reference =
        Optional.ofNullable(byColumn.get(Column.REFERENCE))
            .map(document::quote)
            .map(words -> words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", ""))
            .filter(words -> !words.isEmpty())
            .orElse("row-" + number);
    return new TableRow(number, reference, line, Map.copyOf(byColumn));
  }

  /** "Cells" names the cell source in a table of trials and the cell type in one of priming. */
  private static Column inTable(Column column, List<Optional<Column>> columns) {
    boolean priming = kind(columns) == Table.Kind.PRIMING;
    if (priming && column == Column.CELL_SOURCE) {
      return Column.CELL_TYPE;
    }
    return !priming && column == Column.CELL_TYPE ? Column.CELL_SOURCE : column;
  }

  /** The cells of a line without the space around them; null for an empty cell. */
  private static List<TextSpan> cells(Document document, TextSpan line) {
    String text = document.quote(line);
    List<TextSpan> cells = new ArrayList<>();
    if (text.indexOf('\t') < 0) {
      return cells;
    }
    int[] codePoints = text.codePoints().toArray();
    int start = 0;
    for (int i = 0; i <= codePoints.length; i++) {
      if (i == codePoints.length || codePoints[i] == '\t') {
        cells.add(trimmed(codePoints, start, i, line.start()));
        start = i + 1;
      }
    }
    return cells;
  }

  private static TextSpan trimmed(int[] codePoints, int from, int to, int offset) {
    int start = from;
    int end = to;
    while (start < end && isSpace(codePoints[start])) {
      start++;
    }
    while (end > start && isSpace(codePoints[end - 1])) {
      end--;
    }
    return start == end ? null : new TextSpan(offset + start, offset + end);
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private static String words(Document document, TextSpan cell) {
    return cell == null ? "" : document.quote(cell);
  }
}
