package org.mscdm.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a row of a table of priming strategies: cell type (with its donors in brackets), strategy
 * with its conditions, what the strategy enhances, and a mark for missing animal evidence.
 */
final class PrimingRowReader implements RowReader {

  private static final Pattern DONORS = Pattern.compile("\\s*\\([^()]*\\)\\s*");

  /** A strategy ends with its bracket, with the hours of a treatment, or with the word culture. */
  private static final Pattern STRATEGY =
      Pattern.compile(
          "3d(?:文化|培养启动|培养)|[^()]*(?:\\([^()]*\\)[^()]*)*?处理\\s*\\d+\\s*小时|[^()]*\\([^()]*\\)");

  private static final Pattern EVIDENCE_MARK = Pattern.compile("\\sx$");

  private final ColumnWords words;

  PrimingRowReader(ColumnWords words) {
    this.words = words;
  }

  @Override
  public boolean opensTable(String foldedLine) {
    return foldedLine.startsWith("参考") && foldedLine.contains("策略");
  }

  @Override
  public Map<Column, TextSpan> cells(String row) {
    Map<Column, TextSpan> cells = new EnumMap<>(Column.class);
    int cellTypeStart = row.indexOf(' ') + 1;
    cells.put(Column.REFERENCE, new TextSpan(0, cellTypeStart - 1));
    TextSpan cellType =
        words
            .first(Column.CELL_TYPE, row, cellTypeStart)
            .filter(found -> found.start() == cellTypeStart)
            .orElseThrow(
                () -> new UnreadableRowException("no cell type follows the reference number"));
    Matcher donors = DONORS.matcher(row).region(cellType.end(), row.length());
    int cellTypeEnd = donors.lookingAt() ? donors.end() : cellType.end();
    ClinicalRowReader.put(Column.CELL_TYPE, row, cellTypeStart, cellTypeEnd, cells);
    readStrategyAndEffect(row, cellTypeEnd, cells);
    return cells;
  }

  private static void readStrategyAndEffect(String row, int from, Map<Column, TextSpan> cells) {
    int start = from;
    while (start < row.length() && Character.isWhitespace(row.charAt(start))) {
      start++;
    }
    Matcher strategy = STRATEGY.matcher(row).region(start, row.length());
    if (!strategy.lookingAt()) {
      throw new UnreadableRowException(
          "no priming strategy with its conditions follows the cell type");
    }
    ClinicalRowReader.put(Column.STRATEGY, row, start, strategy.end(), cells);
    int effectEnd = row.length();
    Matcher mark = EVIDENCE_MARK.matcher(row);
    if (mark.find()) {
      effectEnd = mark.start();
      ClinicalRowReader.put(Column.ANIMAL_EVIDENCE, row, mark.start(), mark.end(), cells);
    }
    ClinicalRowReader.put(Column.EFFECT, row, strategy.end(), effectEnd, cells);
    if (!cells.containsKey(Column.EFFECT)) {
      throw new UnreadableRowException("no effect follows the priming strategy");
    }
  }
}
