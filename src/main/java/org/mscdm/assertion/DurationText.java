package org.mscdm.assertion;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.assertion.ReportedValue.Content;
import org.mscdm.assertion.ReportedValue.Measure;

/**
 * Durations in the plain English of a reading: «1 month (median)», «at least 2 to at most 16
 * years».
 */
final class DurationText {

  private static final Map<String, String> UNITS =
      Map.of("year", "Year", "month", "Month", "week", "Week", "day", "Day");

  private static final Pattern RANGE =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?)\\D{1,14}(\\d+(?:\\.\\d+)?) \\(?(year|month|week|day)s?\\b.*");
  private static final Pattern AT_LEAST =
      Pattern.compile("at least (\\d+(?:\\.\\d+)?) (year|month|week|day)s?\\b.*");
  private static final Pattern SINGLE =
      Pattern.compile("(\\d+(?:\\.\\d+)?) (year|month|week|day)s?\\b(.*)");

  private DurationText() {}

  static Optional<Content> content(String text) {
    Matcher atLeast = AT_LEAST.matcher(text);
    if (atLeast.matches()) {
      return Optional.of(
          new Content.Bound(
              "AtLeast",
              new BigDecimal(atLeast.group(1)),
              Measure.of(UNITS.get(atLeast.group(2)), "UnitInCell")));
    }
    String plain = text.replaceAll("[≥≤] *", "").replaceFirst("^\\D*?(?=\\d)", "");
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      return Optional.of(
          new Content.Range(
              new BigDecimal(range.group(1)),
              new BigDecimal(range.group(2)),
              Measure.of(UNITS.get(range.group(3)), "UnitInferred")));
    }
    Matcher single = SINGLE.matcher(plain);
    if (single.matches()) {
      Measure measure = Measure.of(UNITS.get(single.group(2)), "UnitInCell");
      return Optional.of(
          new Content.Quantity(
              new BigDecimal(single.group(1)),
              single.group(3).contains("median") ? measure.withStatistic("Median") : measure));
    }
    return Optional.empty();
  }
}
