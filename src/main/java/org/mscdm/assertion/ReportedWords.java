package org.mscdm.assertion;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.assertion.ReportedValue.Content;
import org.mscdm.assertion.ReportedValue.Measure;

/**
 * What words of running text say in numbers: 5.5%, 第85周, 10名, 3倍, 三剂. Words that hold no number
 * with its unit, or more than one, are kept as text.
 */
public final class ReportedWords {

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("%", "Percent"),
          Map.entry("mmol/l", "Millimolar"),
          Map.entry("kg", "Kilogram"),
          Map.entry("kg/m²", "KilogramPerSquareMetre"),
          Map.entry("周", "Week"),
          Map.entry("个月", "Month"),
          Map.entry("月", "Month"),
          Map.entry("年", "Year"),
          Map.entry("岁", "Year"),
          Map.entry("天", "Day"),
          Map.entry("小时", "Hour"),
          Map.entry("倍", "Fold"),
          Map.entry("名", "Participants"),
          Map.entry("例", "Participants"),
          Map.entry("剂", "Administrations"),
          Map.entry("次", "Administrations"));

  private static final Map<String, String> OPERATORS =
      Map.of(
          "<", "LessThan", "≤", "AtMost", ">", "GreaterThan", "≥", "AtLeast", "约", "Approximately");

  private static final Map<String, Integer> NUMERALS =
      Map.of("一", 1, "两", 2, "二", 2, "三", 3, "四", 4, "五", 5, "六", 6);

  private static final String UNIT = "(%|mmol/l|kg/m²|kg|周|个月|月|年|岁|天|小时|倍|名|例|剂|次)";

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?:第|共|达到|近|随访|每|平均)?([<≤>≥约])?\\s*(\\d+(?:\\.\\d+)?|[一两二三四五六])\\s*"
              + UNIT
              + "(?:末|以内)?");

  private static final Pattern RANGE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*[-~至]\\s*(\\d+(?:\\.\\d+)?)\\s*" + UNIT);

  private ReportedWords() {}

  /**
   * @param folded the words as folded for matching
   */
  public static Content content(String folded) {
    String words = folded.strip();
    Matcher range = RANGE.matcher(words);
    if (range.matches()) {
      return new Content.Range(
          new BigDecimal(range.group(1)),
          new BigDecimal(range.group(2)),
          Measure.of(UNITS.get(range.group(3)), "UnitInText"));
    }
    Matcher quantity = QUANTITY.matcher(words);
    if (!quantity.matches()) {
      return new Content.Text();
    }
    BigDecimal number = number(quantity.group(2));
    Measure measure = Measure.of(UNITS.get(quantity.group(3)), "UnitInText");
    String operator = quantity.group(1);
    if (operator == null) {
      return new Content.Quantity(number, measure);
    }
    return operator.equals("约")
        ? new Content.Quantity(number, measure.withOperator("Approximately"))
        : new Content.Bound(OPERATORS.get(operator), number, measure);
  }

  private static BigDecimal number(String text) {
    return NUMERALS.containsKey(text)
        ? BigDecimal.valueOf(NUMERALS.get(text))
        : new BigDecimal(text);
  }
}
