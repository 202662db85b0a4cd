package org.mscdm.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * A query whose rows are published as a table for people without RDF. Its head describes the
 * columns, which are the variables of the query in their order.
 *
 * @param name the file's name without its ending
 * @param title by language
 * @param description by language
 */
public record TableQuery(
    String name,
    Map<String, String> title,
    Map<String, String> description,
    List<Column> columns,
    Query query) {

  /**
   * @param titles by language: {@code en} and {@code zh-Hans}
   * @param datatype a datatype of CSV on the Web, such as {@code integer}
   */
  public record Column(String name, Map<String, String> titles, String datatype) {}

  /** All queries of a folder, in the order of their names. */
  public static List<TableQuery> readAll(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".rq"))
          .sorted()
          .map(TableQuery::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TableQuery read(Path file) {
    try {
      String text = Files.readString(file);
      Map<String, Object> head = CannedQuery.head(file, text);
      TableQuery table =
          new TableQuery(
              file.getFileName().toString().replaceFirst("\\.rq$", ""),
              CannedQuery.languages(file, head, "title"),
              CannedQuery.languages(file, head, "description"),
              columns(file, head),
              QueryFactory.create(text));
      requireEachVariableDescribed(file, table);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (QueryParseException e) {
      throw new CannedQuery.UnusableQueryException(
          "%s, line %d: not a SPARQL query: %s"
              .formatted(file, e.getLine(), e.getMessage().lines().findFirst().orElse("")));
    }
  }

  private static List<Column> columns(Path file, Map<String, Object> head) {
    List<Column> columns = new ArrayList<>();
    if (head.get("columns") instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String name = entry.getKey().toString();
        if (!(entry.getValue() instanceof Map<?, ?> column)
            || !column.keySet().equals(Map.of("en", "", "zh-Hans", "", "datatype", "").keySet())) {
          throw new CannedQuery.UnusableQueryException(
              "%s: the column %s needs en, zh-Hans and datatype".formatted(file, name));
        }
        columns.add(
            new Column(
                name,
                Map.of("en", "" + column.get("en"), "zh-Hans", "" + column.get("zh-Hans")),
                "" + column.get("datatype")));
      }
    }
    return columns;
  }

  private static void requireEachVariableDescribed(Path file, TableQuery table) {
    List<String> described = table.columns().stream().map(Column::name).toList();
    List<String> variables = table.query().getResultVars();
    if (!described.equals(variables)) {
      throw new CannedQuery.UnusableQueryException(
          "%s: the head describes the columns %s, but the query gives %s"
              .formatted(file, described, variables));
    }
  }
}
