package org.mscdm.query;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSet;
import org.mscdm.vocabulary.Prefixes;

/** The rows of an answer as a table of text, with Chinese characters counted two columns wide. */
public final class ResultTable {

  private final List<String> heading;
  private final List<List<String>> rows = new ArrayList<>();

  public ResultTable(ResultSet results) {
    this.heading = List.copyOf(results.getResultVars());
    while (results.hasNext()) {
      var solution = results.nextBinding();
      rows.add(heading.stream().map(variable -> text(solution.get(variable))).toList());
    }
  }

  public List<String> heading() {
    return heading;
  }

  /** Each row's cells: IRIs with their prefix, literals without quotes, nothing where unbound. */
  public List<List<String>> rows() {
    return List.copyOf(rows);
  }

  private static String text(Node node) {
    if (node == null) {
      return "";
    }
    return node.isURI()
        ? Prefixes.shorten(node.getURI())
        : node.getLiteralLexicalForm().replace('\n', ' ');
  }

  @Override
  public String toString() {
    int[] widths = new int[heading.size()];
    List<List<String>> lines = new ArrayList<>();
    lines.add(heading);
    lines.addAll(rows);
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    StringBuilder table = new StringBuilder();
    append(heading, widths, table);
    append(
        heading.stream().map(name -> "-".repeat(widths[heading.indexOf(name)])).toList(),
        widths,
        table);
    rows.forEach(row -> append(row, widths, table));
    table.append(rows.size()).append(rows.size() == 1 ? " row\n" : " rows\n");
    return table.toString();
  }

  private static void append(List<String> cells, int[] widths, StringBuilder table) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(widths[i] - width(cells.get(i)))).append("  ");
    }
    table.append(line.toString().stripTrailing()).append('\n');
  }

  private static int width(String text) {
    return text.codePoints()
        .map(
            point -> {
              int eastAsian = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
              return eastAsian == UCharacter.EastAsianWidth.WIDE
                      || eastAsian == UCharacter.EastAsianWidth.FULLWIDTH
                  ? 2
                  : 1;
            })
        .sum();
  }
}
