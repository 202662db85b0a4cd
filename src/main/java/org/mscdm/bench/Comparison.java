package org.mscdm.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What one run measured on one dataset, both servers side by side.
 *
 * @param dataset its name, such as {@code release} or {@code generated-100000}
 * @param quads statements in its {@code mscdm.nq}
 * @param starts milliseconds from start to first answer
 * @param heap megabytes in use after loading
 * @param cells one for each query, way of asking and number of connections
 */
public record Comparison(String dataset, long quads, Pair starts, Pair heap, List<Cell> cells) {

  /** A figure of each server. */
  public record Pair(double ours, double stock) {

    /** Ours as a part of the stock server's. */
    public double ratio() {
      return ours / stock;
    }
  }

  /** One query asked in one way over a number of connections. */
  record Cell(String query, Asking asking, int connections, Load.Rate ours, Load.Rate stock) {

    /** How many times the stock server's throughput ours is. */
    double ratio() {
      return ours.perSecond() / stock.perSecond();
    }
  }

  /** The geometric mean of the ratios of throughput of those cells. */
  double ratio(Predicate<Cell> wanted) {
    return geometricMean(wanted, Cell::ratio);
  }

  double geometricMean(Predicate<Cell> wanted, Function<Cell, Double> figure) {
    return Math.exp(
        cells.stream()
            .filter(wanted)
            .mapToDouble(cell -> Math.log(figure.apply(cell)))
            .average()
            .orElse(Double.NaN));
  }

  static double median(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  List<Integer> connections() {
    return cells.stream().map(Cell::connections).distinct().sorted().toList();
  }

  List<String> queries() {
    return cells.stream().map(Cell::query).distinct().toList();
  }
}
