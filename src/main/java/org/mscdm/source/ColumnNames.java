package org.mscdm.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that authors give to the columns of their tables, in any order and language: the file
 * {@code ontology/column-names.tsv}.
 */
public final class ColumnNames {

  private final Map<String, Column> columns = new HashMap<>();

  /**
   * @param file lines of a column's label and a name, with a tab between them; the first line names
   *     the two
   */
  public ColumnNames(Path file) {
    try {
      Files.readAllLines(file).stream().skip(1).forEach(line -> add(file, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Path file, String line) {
    String[] cells = line.split("\t");
    Column column =
        Arrays.stream(Column.values())
            .filter(c -> cells.length == 2 && c.label().equals(cells[0]))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnreadableTableException(
                        List.of(
                            "%s: «%s» is not the label of a column, a tab and a name"
                                .formatted(file, line))));
    columns.put(key(cells[1]), column);
  }

  /** The column of which just this is a name, without regard to case, script and units. */
  public Optional<Column> column(String heading) {
    return Optional.ofNullable(columns.get(key(heading)))
        .or(() -> Optional.ofNullable(columns.get(key(heading.replaceAll("[((].*", "")))));
  }

  private static String key(String name) {
    return TextFolding.fold(name).replaceAll("[\\s.:*-]+", "");
  }
}
