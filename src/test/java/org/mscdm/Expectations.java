package org.mscdm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab-separated file of expectations among the test resources. The first line names the columns;
 * in a cell {@code \n} is a line break and {@code \}{@code uXXXX} a code unit.
 */
public record Expectations(List<String> columns, List<List<String>> rows) {

  /**
   * @param name path below {@code src/test/resources}
   */
  public static Expectations of(String name) {
    return read(Folders.HOME.resolve("src/test/resources").resolve(name));
  }

  static Expectations read(Path file) {
    try {
      List<List<String>> lines =
          Files.readAllLines(file).stream()
              .map(line -> Arrays.stream(line.split("\t", -1)).map(Expectations::unescape).toList())
              .toList();
      return new Expectations(lines.get(0), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows with their cells by the names of the columns. */
  public List<Map<String, String>> records() {
    return rows.stream()
        .map(
            row -> {
              Map<String, String> cells = new LinkedHashMap<>();
              for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), row.get(i));
              }
              return cells;
            })
        .toList();
  }

  private static String unescape(String cell) {
    return cell.replace("\\n", "\n").replace("\\u00A0", "\u00A0").replace("\\u2009", "\u2009");
  }
}
