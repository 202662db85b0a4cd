package org.mscdm.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a row of a table of clinical trials.
 *
 * <p>The diabetes type stands in the middle of every row and divides it: country, design and cell
 * source before it, everything that is measured or given after it. The donor relation stands before
 * the dose in most rows and after it in others, so each is found by its own words.
 */
final class ClinicalRowReader implements RowReader {

  private static final String NUMBER = "\\d+(?:\\.\\d+)?";

  /** Age and body mass index: a mean, a range, shares of the group, a single number, or ND. */
  private static final String MEASURE =
      "(?:nd\\b"
          + "|(?:平均值:)?N\\s*±\\s*N(?:\\s*\\(N\\s*-\\s*N\\))?"
          + "|N\\s*-\\s*N"
          + "|(?:\\d+%\\s*[<>≤≥]\\s*\\d+(?!\\d*\\s*年)\\s+)+"
          + "|N(?:\\(中位数\\))?)";

  private static final Pattern PARTICIPANTS_AGE_BODY_MASS_INDEX =
      Pattern.compile(
          ("\\s*(?<participants>\\d+(?:\\s+[a-z-]+\\(n\\s*=\\s*\\d+\\))*)"
                  + "\\s+(?<age>M)\\s+(?<index>M)(?=\\s|$)")
              .replace("M", MEASURE)
              .replace("N", NUMBER));

  /** The first words of a dose: a number of doses, or a number of cells. */
  private static final Pattern DOSE_START =
      Pattern.compile(
          ("[单一二两三四五六]次?剂|[两二三]次|总单元格"
                  + "|(?:[^\\s:,;]+:\\s*)?N(?:\\s*-\\s*N)?(?:\\s*±\\s*N)?\\s*×\\s*10")
              .replace("N", NUMBER));

  private static final Pattern GROUP_SIZE = Pattern.compile("\\s*\\(n\\s*=\\s*\\d+\\)");

  private final ColumnWords words;

  ClinicalRowReader(ColumnWords words) {
    this.words = words;
  }

  @Override
  public boolean opensTable(String foldedLine) {
    return foldedLine.startsWith("参考") && foldedLine.contains("国家");
  }

  @Override
  public Map<Column, TextSpan> cells(String row) {
    Map<Column, TextSpan> cells = new EnumMap<>(Column.class);
    int countryStart = row.indexOf(' ') + 1;
    cells.put(Column.REFERENCE, new TextSpan(0, countryStart - 1));
    TextSpan condition = required(Column.CONDITION, row, countryStart);
    cells.put(Column.CONDITION, condition);
    readBeforeCondition(row, countryStart, condition.start(), cells);
    readAfterCondition(row, condition.end(), cells);
    return cells;
  }

  private void readBeforeCondition(
      String row, int countryStart, int conditionStart, Map<Column, TextSpan> cells) {
    TextSpan country = required(Column.COUNTRY, row.substring(0, conditionStart), countryStart);
    cells.put(Column.COUNTRY, country);
    Optional<TextSpan> source =
        words.first(Column.CELL_SOURCE, row.substring(0, conditionStart), country.end());
    int designEnd = source.map(TextSpan::start).orElse(conditionStart);
    source.ifPresent(s -> put(Column.CELL_SOURCE, row, s.start(), conditionStart, cells));
    put(Column.DESIGN, row, country.end(), designEnd, cells);
  }

  private void readAfterCondition(String row, int conditionEnd, Map<Column, TextSpan> cells) {
    Matcher measures =
        PARTICIPANTS_AGE_BODY_MASS_INDEX.matcher(row).region(conditionEnd, row.length());
    if (!measures.lookingAt()) {
      throw new UnreadableRowException(
          "after the diabetes type stand no number of patients, age and body mass index");
    }
    put(
        Column.TREATED_PARTICIPANTS,
        row,
        measures.start("participants"),
        measures.end("participants"),
        cells);
    put(Column.AGE, row, measures.start("age"), measures.end("age"), cells);
    put(Column.BODY_MASS_INDEX, row, measures.start("index"), measures.end("index"), cells);
    TextSpan route = required(Column.ROUTE, row, measures.end());
    readDurationDonorAndDose(row, measures.end(), route.start(), cells);
    readRouteAndFollowUp(row, route.start(), cells);
  }

  private void readDurationDonorAndDose(
      String row, int start, int routeStart, Map<Column, TextSpan> cells) {
    String upToRoute = row.substring(0, routeStart);
    TextSpan donorWord = required(Column.DONOR_RELATION, upToRoute, start);
    int donorEnd = endOfToken(upToRoute, donorWord.end());
    Matcher dose = DOSE_START.matcher(upToRoute);
    if (!dose.find(start)) {
      throw new UnreadableRowException("between body mass index and route stands no dose");
    }
    boolean donorFirst = donorWord.start() < dose.start();
    put(Column.DONOR_RELATION, row, donorWord.start(), donorEnd, cells);
    if (donorFirst) {
      put(Column.DISEASE_DURATION, row, start, donorWord.start(), cells);
      put(Column.DOSE, row, donorEnd, routeStart, cells);
    } else {
      put(Column.DISEASE_DURATION, row, start, dose.start(), cells);
      put(Column.DOSE, row, dose.start(), donorWord.start(), cells);
    }
  }

  private void readRouteAndFollowUp(String row, int routeStart, Map<Column, TextSpan> cells) {
    int routeEnd = words.endOfLast(Column.ROUTE, row, routeStart);
    Matcher size = GROUP_SIZE.matcher(row).region(routeEnd, row.length());
    if (size.lookingAt()) {
      routeEnd = size.end();
    }
    put(Column.ROUTE, row, routeStart, routeEnd, cells);
    put(Column.FOLLOW_UP, row, routeEnd, row.length(), cells);
  }

  private TextSpan required(Column column, String text, int from) {
    return words
        .first(column, text, from)
        .orElseThrow(
            () ->
                new UnreadableRowException(
                    "no %s is found after «%s»"
                        .formatted(column.label(), text.substring(0, from).strip())));
  }

  private static int endOfToken(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Notes the cell without the space around it; nothing but space is no cell. */
  static void put(Column column, String row, int from, int to, Map<Column, TextSpan> cells) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(row.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(row.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      cells.put(column, new TextSpan(start, end));
    }
  }
}
