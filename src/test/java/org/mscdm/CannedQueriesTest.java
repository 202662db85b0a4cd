package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.mscdm.query.Parameter;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.QueryRun;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.query.ResultTable;

/**
 * Every canned query with its defaults against rows that were written from the documents, in {@code
 * src/test/resources/queries}, some with other values, in {@code src/test/resources/query-cases},
 * and the competency questions that they answer.
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
    assertThat(expectationsIn("queries"))
        .containsExactlyInAnyOrderElementsOf(
            QUERIES.all().stream().map(CannedQuery::name).toList());
  }

  static List<Map<String, String>> cases() {
    return Expectations.of("query-cases/cases.tsv").records();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesWithOtherValuesTheRowsThatTheDocumentsGive(Map<String, String> line) {
    CannedQuery query = QUERIES.named(line.get("query")).orElseThrow();
    Expectations expected = Expectations.of("query-cases/" + line.get("case") + ".tsv");
    ResultTable answer = answer(query, values(line.get("parameters")));
    assertThat(columns(answer, expected.columns())).containsExactlyElementsOf(expected.rows());
  }

  @Test
  void everyFileOfACaseIsUsed() throws IOException {
    List<String> used = new ArrayList<>(cases().stream().map(line -> line.get("case")).toList());
    used.add("cases");
    assertThat(expectationsIn("query-cases")).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void theCompetencyQuestionsAreNumberedFromOneToSeventyTwo() {
    assertThat(competencyQuestions())
        .extracting(question -> Integer.valueOf(question.get("number")))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 72).boxed().toList());
    assertThat(competencyQuestions())
        .allSatisfy(
            question ->
                assertThat(question)
                    .extractingByKeys("group", "question", "questionZh")
                    .doesNotContain(""));
  }

  @Test
  void everyCompetencyQuestionIsAnsweredByAQueryOrSaysWhyNot() {
    Set<String> answered =
        QUERIES.all().stream()
            .flatMap(query -> query.competency().stream())
            .map(String::valueOf)
            .collect(Collectors.toSet());
    assertThat(competencyQuestions())
        .allSatisfy(
            question ->
                assertThat(answered.contains(question.get("number")))
                    .as("%s %s", question.get("number"), question.get("question"))
                    .isEqualTo(question.get("unanswered").isBlank()));
    assertThat(competencyQuestions())
        .extracting(question -> question.get("number"))
        .containsAll(answered);
  }

  @Test
  void everyQueryNamesACompetencyQuestion() {
    assertThat(QUERIES.all())
        .allSatisfy(query -> assertThat(query.competency()).as(query.name()).isNotEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void theHeadNamesTheDefaultsThatStandInTheQuery(CannedQuery query) {
    for (Parameter parameter : query.parameters()) {
      ResultTable withDefaults = answer(query, Map.of(parameter.name(), parameter.defaults()));
      assertThat(withDefaults.rows())
          .as(parameter.name())
          .containsExactlyInAnyOrderElementsOf(answer(query, Map.of()).rows());
    }
  }

  @Test
  void aParameterReplacesItsDefault() {
    CannedQuery query = QUERIES.named("trials-by-cell-source").orElseThrow();
    ResultTable answer = answer(query, Map.of("source", List.of("PlacentaMSC", "AdiposeMSC")));
    assertThat(columns(answer, List.of("reference", "printed")))
        .containsExactly(List.of("152", "ASCs"), List.of("145", "PL"), List.of("155", "PL"));
  }

  private static List<Map<String, String>> competencyQuestions() {
    return Expectations.read(Folders.HOME.resolve("queries/competency-questions.tsv")).records();
  }

  private static List<String> expectationsIn(String folder) throws IOException {
    try (Stream<Path> files =
        Files.list(Folders.HOME.resolve("src/test/resources").resolve(folder))) {
      return files.map(file -> file.getFileName().toString().replace(".tsv", "")).toList();
    }
  }

  /** The values of {@code name=value;name=value}. */
  private static Map<String, List<String>> values(String parameters) {
    return Arrays.stream(parameters.split(";"))
        .map(parameter -> parameter.split("=", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1])));
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
