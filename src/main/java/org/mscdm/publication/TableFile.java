package org.mscdm.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.mscdm.query.TableQuery;

/** Tables in CSV, and their description for programs (CSV on the Web). */
final class TableFile {

  static final String DESCRIPTION = "csv-metadata.json";

  private TableFile() {}

  static String name(TableQuery table) {
    return table.name() + ".csv";
  }

  /** The rows of a table, with a heading. */
  static String csv(TableQuery table, Model graph) {
    StringWriter text = new StringWriter();
    List<String> columns = table.query().getResultVars();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        QueryExecution execution = QueryExecutionFactory.create(table.query(), graph)) {
      csv.writeRecord(columns);
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        csv.writeRecord(columns.stream().map(column -> cell(row.get(column))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String cell(RDFNode node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.asResource().getURI();
  }

  /**
   * The description of all tables.
   *
   * @param folder the IRI of the folder in which the tables are published
   */
  static String description(List<TableQuery> tables, String folder) {
    JsonArray described = new JsonArray();
    tables.forEach(table -> described.add(described(table, folder)));
    JsonObject group = new JsonObject();
    group.put("@context", "http://www.w3.org/ns/csvw");
    group.put("dc:license", "https://creativecommons.org/licenses/by/4.0/");
    group.put("tables", described);
    return group + "\n";
  }

  private static JsonObject described(TableQuery table, String folder) {
    JsonArray columns = new JsonArray();
    table.columns().forEach(column -> columns.add(described(column)));
    JsonObject schema = new JsonObject();
    schema.put("columns", columns);
    JsonObject object = new JsonObject();
    object.put("@id", folder + name(table));
    object.put("url", name(table));
    object.put("dc:title", languages(table.title()));
    object.put("dc:description", languages(table.description()));
    object.put("tableSchema", schema);
    return object;
  }

  private static JsonObject described(TableQuery.Column column) {
    JsonObject object = new JsonObject();
    object.put("name", column.name());
    JsonObject titles = new JsonObject();
    // The heading itself is a title too; otherwise a strict reader finds another heading.
    JsonArray english = new JsonArray();
    english.add(column.name());
    english.add(column.titles().get("en"));
    titles.put("en", english);
    titles.put("zh-Hans", column.titles().get("zh-Hans"));
    object.put("titles", titles);
    object.put("datatype", column.datatype());
    return object;
  }

  private static JsonArray languages(Map<String, String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(
        (language, text) -> {
          JsonObject value = new JsonObject();
          value.put("@value", text);
          value.put("@language", language);
          array.add(value);
        });
    return array;
  }
}
