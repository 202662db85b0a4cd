package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.web.Server;
import org.mscdm.web.Settings;

/** The service, asked over HTTP as its clients do. */
class ServerTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String TRIALS =
      """
      PREFIX mscdm: <https://w3id.org/mscdm/ontology/>
      SELECT ?reference WHERE {
        ?trial a mscdm:ClinicalTrial ;
          mscdm:cellSource mscdm:UmbilicalCordMSC ;
          mscdm:referenceNumber ?reference .
      }
      ORDER BY ?reference
      """;

  private static Server server;

  @BeforeAll
  static void start() {
    server =
        Server.start(
            Settings.local(0),
            ReleaseDataset.load(Folders.release()),
            new QueryFolder(Folders.HOME.resolve("queries")),
            Folders.release());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "text/csv, 'reference\r\n148\r\n158\r\n159\r\n160\r\n85\r\n'",
    "text/tab-separated-values, '?reference\n\"148\"\n\"158\"\n\"159\"\n\"160\"\n\"85\"\n'"
  })
  void theUmbilicalCordTrialsInTextFormats(String mediaType, String expected) throws Exception {
    HttpResponse<String> answer = get("sparql?query=" + encoded(TRIALS), mediaType);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    assertThat(answer.body()).isEqualTo(expected);
  }

  @Test
  void jsonAndXmlHoldTheSameFiveTrials() throws Exception {
    String query = "sparql?query=" + encoded(TRIALS);
    assertThat(get(query, "application/sparql-results+json").body().split("\"value\"", -1))
        .hasSize(6);
    assertThat(get(query, "application/sparql-results+xml").body().split("<literal>", -1))
        .hasSize(6);
  }

  @Test
  void postAsFormAndPostDirectAnswerAsGetDoes() throws Exception {
    String asked = get("sparql?query=" + encoded(TRIALS), "text/csv").body();
    HttpResponse<String> form =
        send(
            request("sparql", "text/csv")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + encoded(TRIALS))));
    HttpResponse<String> direct =
        send(
            request("sparql", "text/csv")
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(TRIALS)));
    assertThat(form.body()).isEqualTo(asked);
    assertThat(direct.body()).isEqualTo(asked);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "text/turtle, TTL",
    "application/ld+json, JSON-LD",
    "application/n-triples, N-TRIPLES"
  })
  void aConstructAnswersInRdf(String mediaType, String language) throws Exception {
    String query =
        "CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { <https://w3id.org/mscdm/id/study/000-159> } ?s ?p ?o }";
    HttpResponse<String> answer = get("sparql?query=" + encoded(query), mediaType);
    assertThat(answer.statusCode()).isEqualTo(200);
    Model model =
        ModelFactory.createDefaultModel().read(new StringReader(answer.body()), null, language);
    assertThat(
            model
                .createResource("https://w3id.org/mscdm/id/study/000-159")
                .getProperty(
                    model.createProperty("https://w3id.org/mscdm/ontology/treatedParticipants"))
                .getInt())
        .isEqualTo(45);
  }

  @Test
  void whatOtherSourcesSayIsReachedByGraphOnly() throws Exception {
    String pattern = "?s a <https://w3id.org/mscdm/ontology/ElsewhereStatement>";
    assertThat(ask("ASK { " + pattern + " }")).isFalse();
    assertThat(ask("ASK { GRAPH <https://w3id.org/mscdm/graph/elsewhere> { " + pattern + " } }"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "sparql, application/x-www-form-urlencoded, update=CLEAR+ALL",
    "sparql, application/sparql-update, CLEAR ALL",
    "sparql/update, application/sparql-update, CLEAR ALL",
    "sparql/data?default, text/turtle, <urn:a> <urn:b> <urn:c> ."
  })
  void nothingCanBeWritten(String path, String mediaType, String body) throws Exception {
    HttpResponse<String> answer =
        send(
            request(path, "*/*")
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(ask("ASK { ?s a <https://w3id.org/mscdm/ontology/ClinicalTrial> }")).isTrue();
  }

  @Test
  void aMalformedQueryGetsOneSentenceInUtf8() throws Exception {
    HttpResponse<String> answer =
        get("sparql?query=" + encoded("SELECT * WHERE { ?试验 a 临床试验 }"), "text/plain");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .startsWith("Line 1, column 24: «临床试验» is not expected here.")
        .doesNotContain("\tat ", "<html");
    assertThat(answer.headers().firstValue("Content-Type").orElse("").toLowerCase())
        .contains("charset=utf-8");
  }

  @Test
  void theStartPageCountsAndListsTheQuestions() throws Exception {
    String page = get("", "text/html").body();
    assertThat(page)
        .contains(">source document</a></dt><dd>2</dd>")
        .contains(">clinical trial</a></dt><dd>19</dd>")
        .contains("<strong>Not reviewed by a domain expert.</strong> Not medical advice.")
        .contains("href=\"/queries/trials-by-cell-source\"");
  }

  @Test
  void everyQuestionOfTheStartPageRuns() throws Exception {
    for (var query : new QueryFolder(Folders.HOME.resolve("queries")).all()) {
      HttpResponse<String> page = get("queries/" + query.name(), "text/html");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<table>").doesNotContain("<p>0 rows");
    }
  }

  @Test
  void aQuestionTakesValuesFromTheAddress() throws Exception {
    assertThat(get("queries/trials-by-cell-source?source=PlacentaMSC&format=csv", "*/*").body())
        .contains("145,", "155,")
        .doesNotContain("148,");
  }

  @Test
  void anUnknownQuestionParameterOrPathIsNamed() throws Exception {
    HttpResponse<String> question = get("queries/trails", "*/*");
    assertThat(question.statusCode()).isEqualTo(404);
    assertThat(question.body()).contains("«trails»", "trials-by-condition");
    HttpResponse<String> parameter = get("queries/trials-by-cell-source?sauce=MSC", "*/*");
    assertThat(parameter.statusCode()).isEqualTo(400);
    assertThat(parameter.body()).contains("has no parameter sauce");
    HttpResponse<String> path = get("nothing", "*/*");
    assertThat(path.statusCode()).isEqualTo(404);
    assertThat(path.body()).contains("/nothing");
  }

  @Test
  void textOfARequestIsShownAndNotRun() throws Exception {
    HttpResponse<String> answer =
        get(
            "queries/trials-by-cell-source?source=" + encoded("<script>alert(1)</script>"),
            "text/html");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
  }

  private static boolean ask(String query) throws IOException, InterruptedException {
    return get("sparql?query=" + encoded(query), "application/sparql-results+json")
        .body()
        .contains("true");
  }

  private static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return send(request(path, accept).GET());
  }

  private static HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", accept);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
