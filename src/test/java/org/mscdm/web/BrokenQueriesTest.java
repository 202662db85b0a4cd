package org.mscdm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mscdm.web.RunningServer.header;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Queries with one fault each: the first suggestion repairs it. */
class BrokenQueriesTest {

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = new RunningServer(Settings.local(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/sparql/broken-queries.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void theFirstSuggestionRepairs(String fault, String query, String offending, String suggestion) {
    HttpResponse<String> answer = server.ask(query, "Accept", "text/csv");
    JsonObject found =
        JSON.parse(answer.statusCode() == 200 ? header(answer, "X-Hint") : answer.body());
    assertThat(answer.statusCode()).isIn(200, 400);
    assertThat(found.getString("offending")).isEqualTo(text(offending));
    List<String> suggestions =
        found.get("suggestions").getAsArray().stream()
            .map(JsonValue::getAsString)
            .map(value -> value.value())
            .toList();
    assertThat(suggestions).first().isEqualTo(text(suggestion));
    HttpResponse<String> repaired =
        server.ask(repaired(query, found, suggestions.get(0)), "Accept", "text/csv");
    assertThat(repaired.statusCode()).as(repaired.body()).isEqualTo(200);
    assertThat(repaired.body().lines().count()).as("lines with the heading").isGreaterThan(1);
  }

  /** The query with the suggestion in the place of what offends, as a program would put it. */
  private static String repaired(String query, JsonObject found, String suggestion) {
    int line = found.get("line").getAsNumber().value().intValue();
    int column = found.get("column").getAsNumber().value().intValue();
    String[] lines = query.split("\n", -1);
    int start = column - 1;
    for (int i = 0; i < line - 1; i++) {
      start += lines[i].length() + 1;
    }
    int end = start + found.getString("offending").length();
    return query.substring(0, start) + suggestion + query.substring(end);
  }

  private static String text(String cell) {
    return cell == null ? "" : cell.replace("\\n", "\n");
  }
}
