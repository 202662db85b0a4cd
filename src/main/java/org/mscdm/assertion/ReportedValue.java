package org.mscdm.assertion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mscdm.source.TextSpan;

/**
 * A value that a table states about a study or a priming strategy: the words, what they were read
 * as, and the readings on which that rests.
 *
 * @param subject what the value is about, such as {@code study/000-159}
 * @param property local name of the property that leads to it, such as {@code ageValue}
 * @param verbatim where the words stand; for a missing cell the whole row
 * @param readings keys of the readings on which the content rests
 * @param flags local names of editorial flags
 */
public record ReportedValue(
    String subject,
    String property,
    TextSpan verbatim,
    Content content,
    Scope scope,
    Set<String> readings,
    Set<String> flags) {

  /**
   * What part of the study the value is about.
   *
   * @param products local names of the products, where a cell tells several apart
   * @param groupSize number of patients of the group, where the cell gives it
   * @param groupShare share of the patients in per cent, where the cell gives it
   */
  public record Scope(
      List<String> products, Optional<BigDecimal> groupSize, Optional<BigDecimal> groupShare) {

    public static final Scope ALL = new Scope(List.of(), Optional.empty(), Optional.empty());

    public static Scope ofGroup(BigDecimal size) {
      return new Scope(List.of(), Optional.of(size), Optional.empty());
    }
  }

  /** What the words were read as. */
  public sealed interface Content {

    /** How its number is to be taken; empty for what is no number. */
    default Optional<Measure> measured() {
      return Optional.empty();
    }

    /** A concept or value-set member. */
    record Category(String name) implements Content {}

    /** One number with its unit. */
    record Quantity(BigDecimal number, Measure measure) implements Content {
      @Override
      public Optional<Measure> measured() {
        return Optional.of(measure);
      }
    }

    /** A mean (or another centre) with ± a dispersion whose type the document does not name. */
    record MeanWithDispersion(BigDecimal mean, BigDecimal dispersion, Measure measure)
        implements Content {
      @Override
      public Optional<Measure> measured() {
        return Optional.of(measure);
      }
    }

    /** A lower and an upper bound. */
    record Range(BigDecimal lower, BigDecimal upper, Measure measure) implements Content {
      @Override
      public Optional<Measure> measured() {
        return Optional.of(measure);
      }
    }

    /** One bound with its comparison, such as {@code AtLeast} 3 years. */
    record Bound(String operator, BigDecimal bound, Measure measure) implements Content {
      @Override
      public Optional<Measure> measured() {
        return Optional.of(measure);
      }
    }

    /** Words that are kept as they are. */
    record Text() implements Content {}

    /** No value, and why. */
    record Missing(String reason) implements Content {}
  }

  /**
   * How a number is to be taken.
   *
   * @param unit local name of the unit
   * @param unitBasis whether the unit stands in the cell or in the heading, or is inferred
   * @param statistic {@code Mean}, {@code Median} or {@code StatisticNotStated}
   * @param doseBasis for numbers of cells: per administration, in total, or not stated
   * @param operator {@code Approximately} where the document says ≈
   */
  public record Measure(
      String unit,
      String unitBasis,
      String statistic,
      Optional<String> doseBasis,
      Optional<String> operator) {

    public static Measure of(String unit, String unitBasis) {
      return new Measure(unit, unitBasis, "StatisticNotStated", Optional.empty(), Optional.empty());
    }

    public Measure withStatistic(String newStatistic) {
      return new Measure(unit, unitBasis, newStatistic, doseBasis, operator);
    }

    public Measure withDoseBasis(String newDoseBasis) {
      return new Measure(unit, unitBasis, statistic, Optional.of(newDoseBasis), operator);
    }

    public Measure withOperator(String newOperator) {
      return new Measure(unit, unitBasis, statistic, doseBasis, Optional.of(newOperator));
    }
  }
}
