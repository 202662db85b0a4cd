package org.mscdm.bench;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.mscdm.bench.Comparison.Cell;

/**
 * Comparisons as a plot in SVG: for each dataset, way of asking and number of connections a bar
 * from 1 (as fast as the stock server) to the geometric mean, and a dot for each query.
 *
 * @param rows from top to bottom
 * @param ticks the marked ratios on the logarithmic axis
 */
public record BenchPlot(List<Row> rows, List<Tick> ticks) {

  private static final double LEFT = 330;
  private static final double DECADE = 130;
  private static final double LOWEST = 0.1;
  private static final double HIGHEST = 10_000;
  private static final int TOP = 60;
  private static final int STEP = 24;

  /** One bar with its dots; lengths in pixels of the picture. */
  public record Row(
      String label, String ratio, double y, double barStart, double barWidth, List<Double> dots) {}

  /** A marked ratio. */
  public record Tick(String label, double x) {}

  public static String svg(List<Comparison> comparisons) {
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    StringOutput output = new StringOutput();
    templates.render("bench.jte", Map.of("plot", of(comparisons)), output);
    return output.toString();
  }

  private static BenchPlot of(List<Comparison> comparisons) {
    List<Row> rows = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      for (Asking asking : Asking.values()) {
        for (int connections : comparison.connections()) {
          String label =
              "%s, %s, %d connections".formatted(comparison.dataset(), asking.label(), connections);
          rows.add(row(label, TOP + STEP * rows.size(), comparison, wanted(asking, connections)));
        }
      }
    }
    List<Tick> ticks = new ArrayList<>();
    for (double ratio = LOWEST; ratio <= HIGHEST; ratio *= 10) {
      ticks.add(new Tick(ratio < 1 ? "0.1" : "%.0f".formatted(ratio), x(ratio)));
    }
    return new BenchPlot(rows, ticks);
  }

  private static Predicate<Cell> wanted(Asking asking, int connections) {
    return cell -> cell.asking() == asking && cell.connections() == connections;
  }

  private static Row row(String label, double y, Comparison comparison, Predicate<Cell> wanted) {
    double mean = comparison.ratio(wanted);
    return new Row(
        label,
        String.format(Locale.ROOT, "%.2f", mean),
        y,
        Math.min(x(1), x(mean)),
        Math.abs(x(mean) - x(1)),
        comparison.cells().stream().filter(wanted).map(cell -> x(cell.ratio())).toList());
  }

  private static double x(double ratio) {
    double inside = Math.max(LOWEST, Math.min(HIGHEST, ratio));
    return Math.rint(10 * (LEFT + DECADE * Math.log10(inside / LOWEST))) / 10;
  }

  public double height() {
    return TOP + STEP * rows.size() + 20.0;
  }

  public double width() {
    return x(HIGHEST) + 60;
  }
}
