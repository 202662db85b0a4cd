package org.mscdm.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.mscdm.bench.Comparison.Cell;

/** Comparisons as a Markdown page: a summary of each dataset, then every query. */
public final class BenchReport {

  private final StringBuilder page = new StringBuilder();

  private BenchReport() {}

  /**
   * @param conditions what was measured where, one sentence each
   */
  public static String markdown(List<Comparison> comparisons, List<String> conditions) {
    BenchReport report = new BenchReport();
    report.line("# mscdm beside the stock Fuseki server");
    report.line("");
    conditions.forEach(condition -> report.line("- " + condition));
    comparisons.forEach(report::dataset);
    return report.page.toString();
  }

  private void dataset(Comparison comparison) {
    line("");
    line("## %s: %,d quads", comparison.dataset(), comparison.quads());
    line("");
    line("| | mscdm | stock Fuseki | ratio |");
    line("| --- | ---: | ---: | ---: |");
    pair("start to first answer, ms", comparison.starts());
    pair("heap after loading, MB", comparison.heap());
    for (Asking asking : Asking.values()) {
      for (int connections : comparison.connections()) {
        Predicate<Cell> wanted = cell -> is(cell, asking, connections);
        line(
            "| %s queries, %d connections, answers a second (geometric mean) | %,.0f | %,.0f | %.2f |",
            asking.label(),
            connections,
            comparison.geometricMean(wanted, cell -> cell.ours().perSecond()),
            comparison.geometricMean(wanted, cell -> cell.stock().perSecond()),
            comparison.ratio(wanted));
      }
    }
    for (Asking asking : Asking.values()) {
      queries(comparison, asking);
    }
  }

  private void pair(String name, Comparison.Pair pair) {
    line("| %s | %,.0f | %,.0f | %.2f |", name, pair.ours(), pair.stock(), pair.ratio());
  }

  private void queries(Comparison comparison, Asking asking) {
    line("");
    line(
        "### %s, %s: answers a second, mscdm / stock Fuseki (ratio)",
        comparison.dataset(), asking.label());
    line("");
    page.append("| query |");
    comparison.connections().forEach(n -> page.append(" %d connections |".formatted(n)));
    line("");
    line("| --- |%s", " ---: |".repeat(comparison.connections().size()));
    for (String query : comparison.queries()) {
      page.append("| %s |".formatted(query));
      for (int connections : comparison.connections()) {
        comparison.cells().stream()
            .filter(cell -> cell.query().equals(query) && is(cell, asking, connections))
            .forEach(
                cell ->
                    page.append(
                        String.format(
                            Locale.ROOT,
                            " %,.0f / %,.0f (%.2f) |",
                            cell.ours().perSecond(),
                            cell.stock().perSecond(),
                            cell.ratio())));
      }
      line("");
    }
  }

  private static boolean is(Cell cell, Asking asking, int connections) {
    return cell.asking() == asking && cell.connections() == connections;
  }

  private void line(String format, Object... values) {
    page.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
