package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mscdm.search.Hit;
import org.mscdm.search.SearchIndex;
import org.mscdm.vocabulary.MSCDM;

/** Words in three scripts, and what they find. */
class SearchTest {

  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  static List<Map<String, String>> searches() {
    return Expectations.of("searches.tsv").records();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("searches")
  void findsWhatIsMeantAndNothingElse(Map<String, String> search) throws Exception {
    JsonObject answer =
        JSON.parse(
            served
                .get("search?q=" + Served.encoded(search.get("question")), "application/json")
                .body());
    List<JsonObject> hits =
        answer.get("hits").getAsArray().stream().map(JsonValue::getAsObject).toList();
    assertThat(hits).isNotEmpty();
    if (!search.get("first").isEmpty()) {
      assertThat(hits.get(0).get("iris").getAsArray().get(0).getAsString().value())
          .isEqualTo(MSCDM.NAMESPACE + search.get("first"));
    }
    assertThat(hits.stream().map(hit -> hit.get("text") + " " + hit.get("label")))
        .anyMatch(text -> text.contains(search.get("finds")));
    if (!search.get("lacks").isEmpty()) {
      assertThat(hits.stream().map(hit -> hit.get("text").getAsString().value()))
          .noneMatch(text -> text.contains(search.get("lacks")));
    }
  }

  @Test
  void thereAreFiftyChineseAndFiftyEnglishSearches() {
    Map<Boolean, Long> numbers =
        searches().stream()
            .map(search -> search.get("question"))
            .collect(
                java.util.stream.Collectors.partitioningBy(
                    question ->
                        question
                            .codePoints()
                            .anyMatch(
                                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                    java.util.stream.Collectors.counting()));
    assertThat(numbers).isEqualTo(Map.of(true, 50L, false, 50L));
  }

  /** A small graph with what must be told apart. */
  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "胰岛素, Insulin",
    "胰腺炎, Pancreatitis",
    "胰, Insulin Pancreatitis",
    "島素, Insulin",
    "素岛, ''",
    "胰炎, ''",
    "pancreatitis, Pancreatitis",
    "INSULIN, Insulin",
    "cells, Cell",
    "cell, Cell"
  })
  void chineseIsMatchedInWholeRuns(String question, String expected) {
    Model model = ModelFactory.createDefaultModel();
    model.add(MSCDM.resource("Insulin"), SKOS.prefLabel, "胰岛素", "zh-Hans");
    model.add(MSCDM.resource("Insulin"), SKOS.altLabel, "insulin", "en");
    model.add(MSCDM.resource("Pancreatitis"), SKOS.prefLabel, "胰腺炎", "zh-Hans");
    model.add(MSCDM.resource("Pancreatitis"), SKOS.altLabel, "pancreatitis", "en");
    model.add(MSCDM.resource("Cell"), SKOS.prefLabel, "T cells", "en");
    assertThat(
            new SearchIndex(model.getGraph())
                .search(question, "").stream()
                    .flatMap(hit -> hit.things().stream())
                    .map(iri -> iri.substring(MSCDM.NAMESPACE.length())))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(expected.split(" ")).filter(name -> !name.isEmpty()).toList());
  }

  @Test
  void matchedWordsAreMarkedWhereTheyStand() {
    Model model = ModelFactory.createDefaultModel();
    model.add(MSCDM.resource("a"), MSCDM.quote, "臍帶間充質幹細胞改善胰島素抵抗", "zh-Hant");
    Hit hit = new SearchIndex(model.getGraph()).search("胰岛素", "").get(0);
    assertThat(hit.pieces())
        .containsExactly(
            new Hit.Piece("臍帶間充質幹細胞改善", false),
            new Hit.Piece("胰島素", true),
            new Hit.Piece("抵抗", false));
  }

  @Test
  void aLanguageLimitsWhatIsFound() throws Exception {
    for (String language : List.of("en", "zh", "zh-Hant")) {
      JsonObject answer =
          JSON.parse(
              served
                  .get(
                      "search?q=" + Served.encoded("胰岛素") + "&lang=" + language, "application/json")
                  .body());
      assertThat(answer.get("hits").getAsArray().stream().map(hit -> hit.getAsObject().get("lang")))
          .isNotEmpty()
          .allMatch(tag -> tag.getAsString().value().startsWith(language));
    }
  }

  @Test
  void thePageMarksTheWordsAndRunsNothing() throws Exception {
    String page = served.get("search?q=" + Served.encoded("胰島素"), "text/html").body();
    assertThat(page).contains("<mark>胰岛素</mark>", "<code>mscdm:Insulin</code>");
    String attack =
        served
            .get("search?q=" + Served.encoded("\"><script>alert(1)</script>"), "text/html")
            .body();
    assertThat(attack).doesNotContain("<script>");
  }

  @Test
  void theEnglishPageFindsChineseWordsAndCountsThem() throws Exception {
    String page = served.get("search?lang=en&q=" + Served.encoded("間充質"), "text/html").body();
    assertThat(page)
        .contains("<mark>间充质</mark>", "<code>mscdm:MSC</code>")
        .containsPattern("<p role=\"status\">[1-9]\\d* found</p>")
        .doesNotContain("{0}");
  }

  @ParameterizedTest
  @CsvSource({"''", "'('", "'AND OR NOT'", "'*'", "'的'", "'\"'", "'a:b^2~'"})
  void anyTextIsAQuestion(String question) throws Exception {
    HttpResponse<String> answer =
        served.get("search?q=" + Served.encoded(question), "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void sparqlAsksTheSameIndex() throws Exception {
    String query =
        """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX text: <http://jena.apache.org/text#>
        SELECT DISTINCT ?term ?name WHERE {
          (?term ?score ?name) text:query (skos:prefLabel "胰島素抵抗" "lang:zh-Hans") .
          FILTER (STRLEN(?name) < 6)
        }
        """;
    assertThat(served.get("sparql?query=" + Served.encoded(query), "text/csv").body())
        .isEqualTo("term,name\r\nhttps://w3id.org/mscdm/ontology/InsulinResistance,胰岛素抵抗\r\n");
  }
}
