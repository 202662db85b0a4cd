package org.mscdm.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tables of a document.
 *
 * <p>A table in these documents is a run of cells flattened into lines: rows are broken over
 * several lines, cells stand in another order or are missing. A row begins with a line that starts
 * with a reference number and a word, and goes on to the next such line.
 */
final class TableReader {

  private static final Pattern ROW_START = Pattern.compile("(\\d{1,3}) (?=\\p{L})");

  /** A line after a complete last row belongs to the row only if it is as short as a note. */
  private static final int LONGEST_NOTE = 20;

  private final Map<Table.Kind, RowReader> rowReaders = new TreeMap<>();

  TableReader(ColumnWords words) {
    rowReaders.put(Table.Kind.CLINICAL, new ClinicalRowReader(words));
    rowReaders.put(Table.Kind.PRIMING, new PrimingRowReader(words));
  }

  /**
   * @param lines the document's lines that are not blank, in order
   * @throws UnreadableTableException naming every row that cannot be divided into cells
   */
  List<Table> tables(Document document, List<TextSpan> lines) {
    List<Table> tables = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Table.Kind> kind = kindOpenedBy(foldedLine(document, lines.get(i)));
      if (kind.isPresent()) {
        readTable(document, lines.subList(i, lines.size()), kind.get(), problems)
            .ifPresent(tables::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new UnreadableTableException(problems);
    }
    return tables;
  }

  private Optional<Table.Kind> kindOpenedBy(String foldedLine) {
    return rowReaders.entrySet().stream()
        .filter(entry -> entry.getValue().opensTable(foldedLine))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<Table> readTable(
      Document document, List<TextSpan> lines, Table.Kind kind, List<String> problems) {
    List<Integer> rowStarts = rowStarts(document, lines);
    if (rowStarts.isEmpty()) {
      return Optional.empty();
    }
    TextSpan heading = new TextSpan(lines.get(0).start(), lines.get(rowStarts.get(0) - 1).end());
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < rowStarts.size(); i++) {
      int first = rowStarts.get(i);
      boolean last = i + 1 == rowStarts.size();
      int end = last ? lines.size() : rowStarts.get(i + 1);
      List<TextSpan> rowLines = lines.subList(first, end);
      try {
        rows.add(
            row(document, i + 1, last ? linesOfLastRow(document, rowLines, kind) : rowLines, kind));
      } catch (RowReader.UnreadableRowException e) {
        problems.add(
            "document %s, %s, row %d (from character %d, «%s»): %s; correct the reading of its words in data/curated/readings.tsv or the labels in ontology/"
                .formatted(
                    document.id(),
                    kind.label(),
                    i + 1,
                    rowLines.get(0).start(),
                    document.quote(rowLines.get(0)),
                    e.getMessage()));
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(kind, heading, rows));
  }

  /**
   * Rows follow one another closely; a line elsewhere that looks like a row start ends the search.
   */
  private static List<Integer> rowStarts(Document document, List<TextSpan> lines) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = foldedLine(document, lines.get(i));
      if (ROW_START.matcher(line).lookingAt()) {
        starts.add(i);
      } else if (!starts.isEmpty() && isRunningText(line)) {
        break;
      }
    }
    return starts;
  }

  private static boolean isRunningText(String line) {
    return line.length() > 3 * LONGEST_NOTE && line.indexOf('。') >= 0;
  }

  private TableRow row(Document document, int number, List<TextSpan> lines, Table.Kind kind) {
    TextSpan span = new TextSpan(lines.get(0).start(), lines.get(lines.size() - 1).end());
    String folded = document.folded().substring(span.start(), span.end());
    Matcher reference = ROW_START.matcher(folded);
    if (!reference.lookingAt()) {
      throw new IllegalStateException("A row starts with its reference number: " + folded);
    }
    Map<Column, TextSpan> cells = new EnumMap<>(Column.class);
    rowReaders
        .get(kind)
        .cells(folded)
        .forEach(
            (column, cell) ->
                cells.put(
                    column, new TextSpan(span.start() + cell.start(), span.start() + cell.end())));
    return new TableRow(number, reference.group(1), span, Map.copyOf(cells));
  }

  /** The fewest lines that make a complete row, with the notes that follow them. */
  private List<TextSpan> linesOfLastRow(Document document, List<TextSpan> lines, Table.Kind kind) {
    RowReader.UnreadableRowException unreadable = null;
    for (int count = 1; count <= lines.size(); count++) {
      if (count > 1 && isRunningText(foldedLine(document, lines.get(count - 1)))) {
        break;
      }
      try {
        TableRow row = row(document, 1, lines.subList(0, count), kind);
        if (isComplete(row, kind)) {
          return lines.subList(0, withNotes(document, lines, count));
        }
      } catch (RowReader.UnreadableRowException e) {
        unreadable = e;
      }
    }
    throw unreadable != null
        ? unreadable
        : new RowReader.UnreadableRowException("its last column is missing");
  }

  private static boolean isComplete(TableRow row, Table.Kind kind) {
    return row.cell(kind == Table.Kind.CLINICAL ? Column.FOLLOW_UP : Column.EFFECT).isPresent();
  }

  private static int withNotes(Document document, List<TextSpan> lines, int count) {
    int end = count;
    while (end < lines.size()) {
      String line = foldedLine(document, lines.get(end));
      if (line.length() > LONGEST_NOTE || line.indexOf('。') >= 0) {
        break;
      }
      end++;
    }
    return end;
  }

  private static String foldedLine(Document document, TextSpan line) {
    return document.folded().substring(line.start(), line.end());
  }
}
