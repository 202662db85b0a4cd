package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.QueryRun;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.query.ResultTable;

/**
 * Every canned query with its defaults against rows that were written from the documents, in {@code
 * src/test/resources/queries}.
 */
class CannedQueriesTest {

  private static final QueryFolder QUERIES = new QueryFolder(Folders.HOME.resolve("queries"));

  private static DatasetGraph dataset;

  @BeforeAll
  static void loadRelease() {
    dataset = ReleaseDataset.load(Folders.release());
  }

  static List<CannedQuery> queries() {
    return QUERIES.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void givesTheRowsThatTheDocumentsGive(CannedQuery query) {
    Expectations expected = Expectations.of("queries/" + query.name() + ".tsv");
    ResultTable answer = answer(query, Map.of());
    assertThat(answer.heading()).containsAll(expected.columns());
    assertThat(columns(answer, expected.columns())).containsExactlyElementsOf(expected.rows());
  }

  @Test
  void everyExpectationBelongsToAQuery() throws IOException {
    try (Stream<java.nio.file.Path> files =
        Files.list(Folders.HOME.resolve("src/test/resources/queries"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".tsv", "")))
          .containsExactlyInAnyOrderElementsOf(
              QUERIES.all().stream().map(CannedQuery::name).toList());
    }
  }

  @Test
  void aParameterReplacesItsDefault() {
    CannedQuery query = QUERIES.named("trials-by-cell-source").orElseThrow();
    ResultTable answer = answer(query, Map.of("source", List.of("PlacentaMSC", "AdiposeMSC")));
    assertThat(columns(answer, List.of("reference", "printed")))
        .containsExactly(List.of("152", "ASCs"), List.of("145", "PL"), List.of("155", "PL"));
  }

  private static ResultTable answer(CannedQuery query, Map<String, List<String>> values) {
    try (QueryExecution execution =
        QueryExecutionFactory.create(QueryRun.of(query, values), DatasetFactory.wrap(dataset))) {
      return new ResultTable(execution.execSelect());
    }
  }

  private static List<List<String>> columns(ResultTable table, List<String> columns) {
    return table.rows().stream()
        .map(
            row ->
                columns.stream().map(column -> row.get(table.heading().indexOf(column))).toList())
        .toList();
  }
}
