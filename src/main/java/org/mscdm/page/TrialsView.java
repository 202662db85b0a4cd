package org.mscdm.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of trials.
 *
 * @param total of all trials, chosen or not
 */
public record TrialsView(
    Frame frame,
    List<Filter> filters,
    List<Column> columns,
    List<Line> lines,
    int total,
    List<Titled> pictures) {

  /** One thing by which trials are chosen. */
  public record Filter(String name, String label, List<Choice> choices) {}

  /** A term to choose. */
  public record Choice(String value, String label, boolean isChosen) {}

  /**
   * @param order how the table is sorted by it: ascending, descending or none
   * @param address under which it is sorted by it, or the other way round
   */
  public record Column(String label, String order, String address) {}

  /**
   * A trial with one cell for each column.
   *
   * @param number for the comparison: {@code 000-152}
   */
  public record Line(Term trial, String number, List<Cell> cells) {}

  /** What is read of a field, and what is printed. */
  public record Cell(List<Value> values, boolean isNumber) {

    /** Each reading once. */
    public List<Value> read() {
      return values.stream()
          .filter(value -> !value.readAs().isEmpty())
          .collect(
              Collectors.toMap(
                  Value::readAs, value -> value, (first, second) -> first, LinkedHashMap::new))
          .values()
          .stream()
          .toList();
    }

    /** Each printed string once. */
    public List<Quote> printed() {
      return values.stream()
          .filter(value -> !value.isMissing())
          .map(Value::printed)
          .distinct()
          .toList();
    }
  }

  /** A picture under its title. */
  public record Titled(String title, Picture picture) {}
}
