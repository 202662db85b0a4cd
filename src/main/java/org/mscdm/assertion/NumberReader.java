package org.mscdm.assertion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.assertion.ReportedValue.Content;
import org.mscdm.assertion.ReportedValue.Measure;
import org.mscdm.assertion.ReportedValue.Scope;

/** Reads the numbers of a cell: means with ±, ranges, bounds, shares of a group, single numbers. */
final class NumberReader {

  /** A number as it was read, with where it stands in the cell. */
  record Numeric(int start, int end, Content content, Scope scope) {}

  private static final String N = "(\\d+(?:\\.\\d+)?)";
  private static final String UNIT = "\\s*(年|个月|月|周|天|小时)?";
  private static final Pattern SHARE =
      Pattern.compile("(\\d+)%\\s*([<>≤≥])\\s*(\\d+)(?:\\s*(年|月))?");
  private static final Pattern MEAN = Pattern.compile("(?:平均值:)?" + N + "\\s*±\\s*" + N + UNIT);
  private static final Pattern RANGE = Pattern.compile(N + "\\s*-\\s*" + N + UNIT);
  private static final Pattern BOUND_BEFORE =
      Pattern.compile("([<>≤≥]|小于|不足|大于|超过)\\s*" + N + UNIT);
  private static final Pattern BOUND_AFTER = Pattern.compile(N + UNIT + "以上");
  private static final Pattern SINGLE =
      Pattern.compile("(≈)?\\s*" + N + UNIT + "(\\(中位数\\))?(?:\\s*\\(n\\s*=\\s*(\\d+)\\))?");

  private static final Map<String, String> OPERATORS =
      Map.of(
          "<",
          "LessThan",
          "小于",
          "LessThan",
          "不足",
          "LessThan",
          "≤",
          "AtMost",
          ">",
          "GreaterThan",
          "大于",
          "GreaterThan",
          "超过",
          "GreaterThan",
          "≥",
          "AtLeast");

  private static final Map<String, String> UNITS =
      Map.of("年", "Year", "月", "Month", "个月", "Month", "周", "Week", "天", "Day", "小时", "Hour");

  private final Measure headingMeasure;

  /**
   * @param headingMeasure unit of a number that has none of its own
   */
  NumberReader(Measure headingMeasure) {
    this.headingMeasure = headingMeasure;
  }

  /**
   * All numbers of the cell in reading order; a stretch that one form has read is not read again.
   */
  List<Numeric> numbers(String cell) {
    List<Numeric> numbers = new ArrayList<>();
    StringBuilder rest = new StringBuilder(cell);
    take(SHARE, rest, numbers, this::share);
    take(MEAN, rest, numbers, this::mean);
    take(RANGE, rest, numbers, this::range);
    take(BOUND_BEFORE, rest, numbers, this::boundBefore);
    take(BOUND_AFTER, rest, numbers, this::boundAfter);
    take(SINGLE, rest, numbers, this::single);
    numbers.sort(Comparator.comparingInt(Numeric::start));
    return numbers;
  }

  private interface Form {
    Numeric read(Matcher matcher);
  }

  private static void take(Pattern pattern, StringBuilder rest, List<Numeric> numbers, Form form) {
    Matcher matcher = pattern.matcher(rest.toString());
    while (matcher.find()) {
      numbers.add(trimmed(form.read(matcher), rest));
      for (int i = matcher.start(); i < matcher.end(); i++) {
        rest.setCharAt(i, '|');
      }
    }
  }

  /** Without the space around it, which the forms allow between their parts. */
  static Numeric trimmed(Numeric numeric, CharSequence text) {
    int start = numeric.start();
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = numeric.end();
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Numeric(start, end, numeric.content(), numeric.scope());
  }

  private Numeric share(Matcher m) {
    Scope scope = new Scope(List.of(), Optional.empty(), Optional.of(new BigDecimal(m.group(1))));
    Content bound =
        new Content.Bound(
            OPERATORS.get(m.group(2)), new BigDecimal(m.group(3)), measure(m.group(4)));
    return new Numeric(m.start(), m.end(), bound, scope);
  }

  private Numeric mean(Matcher m) {
    Content content =
        new Content.MeanWithDispersion(
            new BigDecimal(m.group(1)),
            new BigDecimal(m.group(2)),
            measure(m.group(3)).withStatistic("Mean"));
    return new Numeric(m.start(), m.end(), content, Scope.ALL);
  }

  private Numeric range(Matcher m) {
    Content content =
        new Content.Range(
            new BigDecimal(m.group(1)), new BigDecimal(m.group(2)), measure(m.group(3)));
    return new Numeric(m.start(), m.end(), content, Scope.ALL);
  }

  private Numeric boundBefore(Matcher m) {
    Content content =
        new Content.Bound(
            OPERATORS.get(m.group(1)), new BigDecimal(m.group(2)), measure(m.group(3)));
    return new Numeric(m.start(), m.end(), content, Scope.ALL);
  }

  private Numeric boundAfter(Matcher m) {
    Content content = new Content.Bound("AtLeast", new BigDecimal(m.group(1)), measure(m.group(2)));
    return new Numeric(m.start(), m.end(), content, Scope.ALL);
  }

  private Numeric single(Matcher m) {
    Measure measure = measure(m.group(3));
    if (m.group(4) != null) {
      measure = measure.withStatistic("Median");
    }
    if (m.group(1) != null) {
      measure = measure.withOperator("Approximately");
    }
    Scope scope = m.group(5) == null ? Scope.ALL : Scope.ofGroup(new BigDecimal(m.group(5)));
    return new Numeric(
        m.start(), m.end(), new Content.Quantity(new BigDecimal(m.group(2)), measure), scope);
  }

  private Measure measure(String unitWord) {
    return unitWord == null ? headingMeasure : Measure.of(UNITS.get(unitWord), "UnitInCell");
  }
}
