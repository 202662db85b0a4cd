package org.mscdm.assertion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.assertion.NumberReader.Numeric;
import org.mscdm.assertion.ReportedValue.Content;
import org.mscdm.assertion.ReportedValue.Measure;
import org.mscdm.assertion.ReportedValue.Scope;

/** Reads a dose cell: how many cells, how often, how far apart. */
final class DoseReader {

  private static final String N = "(\\d+(?:\\.\\d+)?)";

  /** A number of cells as a power of ten; the exponent may have lost its raised position. */
  private static final Pattern CELLS =
      Pattern.compile(
          N
              + "(?:\\s*-\\s*"
              + N
              + ")?(?:\\s*±\\s*"
              + N
              + ")?\\s*×\\s*10(?:([⁶⁷⁸⁹])|\\s+(\\d)(?!\\d))"
              + "(?<unit>\\s*个?\\s*(?:细胞)?\\s*/\\s*(?<per>kg|千克|公斤|患者)(?:\\s*体重)?)?(?<dose>\\)?\\s*/?\\s*剂量)?");

  private static final Pattern INTERNATIONAL_UNITS = Pattern.compile(N + "\\s*国际单位/天");

  private static final Pattern DURATION = Pattern.compile("持续\\s*" + N + "\\s*(天|周|个月)");

  private static final Pattern COUNT =
      Pattern.compile("(单次?剂量?|单剂|[一二两三四五六]剂|共[一二两三四五六]次|分[一二两三四五六]次|[两二三四五六]次)");

  private static final Pattern INTERVAL =
      Pattern.compile(
          "间隔\\s*(\\d+|[一二两三四五六])\\s*(天|周|个?月)|(\\d+|[一二两三四五六])?\\s*(天|周|个?月)间隔|每(天|周|月)一次");

  private static final Map<String, Integer> NUMERALS =
      Map.of("单", 1, "一", 1, "二", 2, "两", 2, "三", 3, "四", 4, "五", 5, "六", 6);

  private static final Map<String, String> UNITS =
      Map.of("天", "Day", "周", "Week", "月", "Month", "个月", "Month");

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /**
   * @param basis whether a number is of one dose or of all, where a reading of the cell says so
   */
  List<Numeric> cells(String cell, Optional<String> basis) {
    List<Numeric> doses = new ArrayList<>();
    Matcher matcher = CELLS.matcher(cell);
    while (matcher.find()) {
      doses.add(
          new Numeric(matcher.start(), matcher.end(), content(cell, matcher, basis), Scope.ALL));
    }
    return doses;
  }

  private static Content content(String cell, Matcher m, Optional<String> basis) {
    int exponent = m.group(4) != null ? RAISED.indexOf(m.group(4)) : Integer.parseInt(m.group(5));
    BigDecimal scale = BigDecimal.TEN.pow(exponent);
    BigDecimal first = new BigDecimal(m.group(1)).multiply(scale);
    Measure measure = measure(cell, m, basis);
    if (m.group(2) != null) {
      return new Content.Range(first, new BigDecimal(m.group(2)).multiply(scale), measure);
    }
    if (m.group(3) != null) {
      return new Content.MeanWithDispersion(
          first, new BigDecimal(m.group(3)).multiply(scale), measure.withStatistic("Mean"));
    }
    return new Content.Quantity(first, measure);
  }

  private static Measure measure(String cell, Matcher m, Optional<String> basis) {
    String before = cell.substring(Math.max(0, m.start() - 8), m.start());
    String per = m.group("per");
    String unit = per == null ? "Cells" : per.equals("患者") ? "CellsPerPatient" : "CellsPerKilogram";
    boolean named = per != null || cell.contains("细胞");
    Measure measure = Measure.of(unit, named ? "UnitInCell" : "UnitInferred");
    if (before.contains("中位数")) {
      measure = measure.withStatistic("Median");
    } else if (before.contains("平均")) {
      measure = measure.withStatistic("Mean");
    }
    boolean perDose = m.group("dose") != null || Pattern.compile("单次?剂").matcher(cell).find();
    return measure.withDoseBasis(
        basis.orElse(perDose ? "PerAdministration" : "DoseBasisNotStated"));
  }

  /** Doses of a substance in international units a day, given beside the cells. */
  List<Numeric> internationalUnits(String cell) {
    List<Numeric> doses = new ArrayList<>();
    Matcher matcher = INTERNATIONAL_UNITS.matcher(cell);
    while (matcher.find()) {
      Content content =
          new Content.Quantity(
              new BigDecimal(matcher.group(1)),
              Measure.of("InternationalUnitPerDay", "UnitInCell"));
      doses.add(new Numeric(matcher.start(), matcher.end(), content, Scope.ALL));
    }
    return doses;
  }

  /** How long a substance is given beside the cells: 持续 3 个月. */
  Optional<Numeric> duration(String cell) {
    Matcher matcher = DURATION.matcher(cell);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Content content =
        new Content.Quantity(
            new BigDecimal(matcher.group(1)),
            Measure.of(UNITS.get(matcher.group(2)), "UnitInCell"));
    return Optional.of(new Numeric(matcher.start(), matcher.end(), content, Scope.ALL));
  }

  /** How many administrations: 单剂量, 两剂, 共三次. The first that the cell says. */
  Optional<Numeric> count(String cell) {
    Matcher matcher = COUNT.matcher(cell);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return matcher
        .group()
        .chars()
        .mapToObj(Character::toString)
        .filter(NUMERALS::containsKey)
        .findFirst()
        .map(
            numeral ->
                new Numeric(
                    matcher.start(),
                    matcher.end(),
                    new Content.Quantity(
                        BigDecimal.valueOf(NUMERALS.get(numeral)),
                        Measure.of("Administrations", "UnitInCell")),
                    Scope.ALL));
  }

  /** How far apart: 间隔5天, 4周间隔, 每月一次. */
  Optional<Numeric> interval(String cell) {
    Matcher matcher = INTERVAL.matcher(cell);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String number = firstOf(matcher.group(1), matcher.group(3)).orElse("一");
    String unit =
        firstOf(firstOf(matcher.group(2), matcher.group(4)).orElse(null), matcher.group(5))
            .orElseThrow();
    BigDecimal count =
        NUMERALS.containsKey(number)
            ? BigDecimal.valueOf(NUMERALS.get(number))
            : new BigDecimal(number);
    Content content = new Content.Quantity(count, Measure.of(UNITS.get(unit), "UnitInCell"));
    return Optional.of(
        NumberReader.trimmed(
            new Numeric(matcher.start(), matcher.end(), content, Scope.ALL), cell));
  }

  private static Optional<String> firstOf(String first, String second) {
    return first != null ? Optional.of(first) : Optional.ofNullable(second);
  }
}
