package org.mscdm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mscdm.web.RunningServer.encoded;
import static org.mscdm.web.RunningServer.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mscdm.sparql.Limits;

/** Every row of the protocol's conventions, over HTTP: first the faults that were measured. */
class SparqlProtocolTest {

  private static final String PREFIXES =
      "PREFIX mscdm: <https://w3id.org/mscdm/ontology/>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";

  private static final String SOURCES =
      PREFIXES
          + "SELECT ?reference WHERE { ?trial a mscdm:ClinicalTrial ; mscdm:cellSource mscdm:UmbilicalCordMSC ;"
          + " mscdm:referenceNumber ?reference } ORDER BY ?reference";

  private static final String SOURCES_CSV = "reference\r\n148\r\n158\r\n159\r\n160\r\n85\r\n";

  private static final String CONSTRUCT =
      PREFIXES + "CONSTRUCT { ?t a mscdm:ClinicalTrial } WHERE { ?t a mscdm:ClinicalTrial }";

  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c = ?f) }";

  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(2), 1000, 1 << 20, 64 << 20, 1 << 20);

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server =
        new RunningServer(
            Settings.local(0)
                .withLimits(LIMITS)
                .withPublicAddress(URI.create("https://example.org/mscdm/")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  // The faults of the stock server.

  @Test
  void withoutAQueryTheServiceDescribesItself() {
    HttpResponse<String> answer = server.get("sparql", "Accept", "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/turtle;charset=utf-8");
    Model model = ModelFactory.createDefaultModel();
    model.read(new StringReader(answer.body()), null, "TTL");
    assertThat(
            askModel(
                model,
                """
                PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
                PREFIX service: <https://w3id.org/mscdm/service#>
                PREFIX void: <http://rdfs.org/ns/void#>
                ASK {
                  <https://example.org/mscdm/sparql> a sd:Service ;
                    sd:endpoint <https://example.org/mscdm/sparql> ;
                    sd:supportedLanguage sd:SPARQL11Query ;
                    sd:resultFormat <http://www.w3.org/ns/formats/SPARQL_Results_JSON> ;
                    service:timeLimitSeconds 2 ;
                    service:rowLimit 1000 ;
                    sd:defaultDataset ?dataset .
                  ?dataset a void:Dataset, sd:Dataset ;
                    void:classPartition/void:class <https://w3id.org/mscdm/ontology/ClinicalTrial> ;
                    sd:namedGraph/sd:name <https://w3id.org/mscdm/graph/elsewhere> .
                  FILTER NOT EXISTS { ?service sd:feature sd:BasicFederatedQuery }
                  FILTER NOT EXISTS { ?any ?property ?blank FILTER(ISBLANK(?blank)) }
                }
                """))
        .isTrue();
    assertThat(server.get(".well-known/void", "Accept", "text/turtle").body())
        .isEqualTo(answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "text/csv",
        "text/tab-separated-values",
        "text/html"
      })
  void aResultThatTheTimeCutIsNever200(String mediaType) {
    HttpResponse<String> answer =
        server.ask(
            "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f FILTER(CONTAINS(STR(?c), STR(?f))) }",
            "Accept",
            mediaType);
    assertThat(answer.statusCode()).isIn(413, 503);
    HttpResponse<String> counted = server.ask(SLOW, "Accept", mediaType);
    assertThat(counted.statusCode()).isEqualTo(503);
    assertThat(mediaType.equals("text/html") ? counted.body() : detail(counted))
        .contains("The query was ended after 2 seconds.");
  }

  @Test
  void aResultThatTheRowLimitCutIsNever200() {
    HttpResponse<String> table = server.ask("SELECT ?s WHERE { ?s ?p ?o }", "Accept", "text/csv");
    assertThat(table.statusCode()).isEqualTo(413);
    assertThat(detail(table)).startsWith("The answer has more than 1000 rows. Add LIMIT");
    assertThat(server.ask("CONSTRUCT WHERE { ?s ?p ?o }").statusCode()).isEqualTo(413);
    HttpResponse<String> limited =
        server.ask("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1000", "Accept", "text/csv");
    assertThat(limited.statusCode()).isEqualTo(200);
    assertThat(limited.body().lines()).hasSize(1001);
  }

  @Test
  void aResultThatIsTooLargeIsNever200() {
    HttpResponse<String> answer =
        server.ask(
            "SELECT ?s ?p ?o ?a ?b ?c ?d ?e ?f ?g WHERE { ?s ?p ?o BIND(?s AS ?a) BIND(?s AS ?b) BIND(?s AS ?c)"
                + " BIND(?s AS ?d) BIND(?s AS ?e) BIND(?s AS ?f) BIND(?s AS ?g) } LIMIT 1000",
            "Accept",
            "application/sparql-results+xml");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(problem(answer).getString("type"))
        .isEqualTo("https://example.org/mscdm/problems/answer-too-large");
  }

  @Test
  void aChineseSyntaxErrorIsA400InUtf8() {
    HttpResponse<String> answer =
        server.ask("SELECT * WHERE { ?s 胰:岛 ?o }", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonObject problem = problem(answer);
    assertThat(problem.getString("title")).isEqualTo("前缀未声明");
    assertThat(problem.getString("detail")).isEqualTo("第 1 行,第 21 列:胰:岛 的前缀没有声明。");
    assertThat(problem.getString("lang")).isEqualTo("zh-Hans");
    assertThat(header(answer, "Content-Language")).isEqualTo("zh-Hans");
    assertThat(header(answer, "Content-Length"))
        .isEqualTo(String.valueOf(answer.body().getBytes(StandardCharsets.UTF_8).length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/turtle", "application/sparql-results+json;q=0"})
  void whatCannotBeAcceptedIs406WithTheList(String mediaType) {
    HttpResponse<String> answer = server.ask(SOURCES, "Accept", mediaType);
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(detail(answer))
        .isEqualTo(
            "This answer is not available as %s. It is available as application/sparql-results+json, application/sparql-results+xml, text/csv, text/tab-separated-values, text/html."
                .formatted(mediaType));
  }

  @Test
  void headIsAnsweredAsGetWithoutTheBody() {
    HttpResponse<String> get = server.ask(SOURCES, "Accept", "text/csv");
    HttpResponse<String> head =
        server.send(
            server
                .request("sparql?query=" + encoded(SOURCES), "Accept", "text/csv")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name :
        new String[] {"ETag", "Content-Type", "Content-Length", "Vary", "Cache-Control"}) {
      assertThat(header(head, name)).as(name).isNotEmpty().isEqualTo(header(get, name));
    }
    assertThat(header(get, "Content-Length")).isEqualTo(String.valueOf(SOURCES_CSV.length()));
  }

  @Test
  void theMethodQueryAnswersAsPostDoes() {
    HttpResponse<String> answer =
        server.send(
            server
                .request("sparql", "Accept", "text/csv", "Content-Type", "application/sparql-query")
                .method("QUERY", HttpRequest.BodyPublishers.ofString(SOURCES)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(SOURCES_CSV);
    assertThat(header(answer, "ETag")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sparql, application/x-www-form-urlencoded, update=CLEAR+ALL, 400",
    "sparql, application/sparql-update, CLEAR ALL, 400",
    "sparql?update=CLEAR+ALL, application/x-www-form-urlencoded, '', 400",
    "sparql, application/x-www-form-urlencoded, query=ASK%7B%7D&using-graph-uri=urn%3Aa, 400",
    "sparql, application/sparql-query, CLEAR ALL, 400",
    "sparql/update, application/sparql-update, CLEAR ALL, 404",
    "sparql, text/turtle, <urn:a> <urn:b> <urn:c> ., 415"
  })
  void nothingIsEverWritten(String path, String mediaType, String body, int status) {
    HttpResponse<String> answer = server.post(path, mediaType, body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
  void otherMethodsAre405(String method) throws IOException {
    String answer =
        raw(
            "%s /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .formatted(method));
    assertThat(answer)
        .startsWith("HTTP/1.1 405 ")
        .contains("Allow: GET, HEAD, POST, QUERY, OPTIONS");
  }

  // 3.1 and 3.2: addresses, parameters and methods.

  @Test
  void getPostFormAndPostDirectAnswerTheSameWithAndWithoutASlash() {
    for (String path : new String[] {"sparql", "sparql/"}) {
      assertThat(server.get(path + "?query=" + encoded(SOURCES), "Accept", "text/csv").body())
          .isEqualTo(SOURCES_CSV);
      assertThat(
              server
                  .post(
                      path,
                      "application/x-www-form-urlencoded; charset=UTF-8",
                      "query=" + encoded(SOURCES),
                      "Accept",
                      "text/csv")
                  .body())
          .isEqualTo(SOURCES_CSV);
      assertThat(
              server
                  .post(
                      path,
                      "application/sparql-query; charset=utf-8",
                      SOURCES,
                      "Accept",
                      "text/csv")
                  .body())
          .isEqualTo(SOURCES_CSV);
    }
  }

  @Test
  void unknownParametersAreIgnored() {
    HttpResponse<String> answer =
        server.get("sparql?ac=1&results=json&query=" + encoded(SOURCES), "Accept", "text/csv");
    assertThat(answer.body()).isEqualTo(SOURCES_CSV);
  }

  @ParameterizedTest
  @CsvSource({
    "query=ASK%7B%7D&query=ASK%7B%7D, The request holds 2 values of query. Send one.",
    "query=, 'The request holds no query. Give it as the parameter query, or as a body of type application/sparql-query.'",
    "query=ASK%7B%7D&version=3.0, 'The parameter version cannot be «3.0». It takes 1.0, 1.1.'",
    "query=ASK%7B%7D&version=1.1&version=1.0, 'The parameter version cannot be «1.1, 1.0». It takes 1.0, 1.1.'",
    "query=ASK%7B%7D&timeout=soon, The parameter timeout cannot be «soon». It takes 0.001 … 2 (s).",
    "query=ASK%7B%7D&timeout=-1, The parameter timeout cannot be «-1». It takes 0.001 … 2 (s).",
    "query=ASK%7B%7D&timeout=NaN, The parameter timeout cannot be «NaN». It takes 0.001 … 2 (s).",
    "query=ASK%7B%7D&format=doc, 'The parameter format cannot be «doc». It takes json, xml, csv, tsv, html.'",
    "query=%FF, The request is not UTF-8. Encode the query in UTF-8.",
    "query=%E4%B8, The request is not UTF-8. Encode the query in UTF-8."
  })
  void aParameterThatCannotBeUsedIsNamed(String parameters, String sentence) {
    HttpResponse<String> answer = server.get("sparql?" + parameters);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(detail(answer)).isEqualTo(sentence);
  }

  @Test
  void aGraphThatDoesNotExistIsA400AndNotAnEmptyTable() {
    String wrong = "https://w3id.org/mscdm/graph/elsewere";
    String query = "SELECT ?s WHERE { ?s ?p ?o } LIMIT 1";
    for (String parameter : new String[] {"default-graph-uri", "named-graph-uri"}) {
      HttpResponse<String> answer =
          server.get("sparql?query=" + encoded(query) + "&" + parameter + "=" + encoded(wrong));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(detail(answer)).startsWith(wrong + " is not a graph of this dataset.");
    }
    HttpResponse<String> from =
        server.ask("SELECT ?s FROM <" + wrong + "> WHERE { ?s ?p ?o } LIMIT 1");
    assertThat(from.statusCode()).isEqualTo(400);
    assertThat(problem(from).get("suggestions").getAsArray().get(0).getAsString().value())
        .isEqualTo("<https://w3id.org/mscdm/graph/elsewhere>");
  }

  @Test
  void theDatasetOfTheRequestTakesThePlaceOfTheQuerys() {
    String query =
        PREFIXES
            + "ASK FROM <https://w3id.org/mscdm/graph/plain> { ?s a mscdm:ElsewhereStatement }";
    String json = "application/sparql-results+json";
    assertThat(server.ask(query, "Accept", json).body()).contains("false");
    assertThat(
            server
                .get(
                    "sparql?query="
                        + encoded(query)
                        + "&default-graph-uri="
                        + encoded("https://w3id.org/mscdm/graph/elsewhere"),
                    "Accept",
                    json)
                .body())
        .contains("true");
  }

  @Test
  void theTimeoutOfARequestOnlyLowersTheLimit() {
    long start = System.nanoTime();
    HttpResponse<String> answer = server.get("sparql?timeout=0.2&query=" + encoded(SLOW));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(detail(answer)).startsWith("The query was ended after 0.2 seconds.");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1200));
    HttpResponse<String> longer = server.get("sparql?timeout=9999&query=" + encoded(SLOW));
    assertThat(detail(longer)).startsWith("The query was ended after 2 seconds.");
  }

  @Test
  void theLimitsStandInTheHead() {
    HttpResponse<String> answer = server.ask(SOURCES);
    assertThat(header(answer, "X-Limit-Seconds")).isEqualTo("2");
    assertThat(header(answer, "X-Limit-Rows")).isEqualTo("1000");
    assertThat(header(answer, "X-Release")).isEqualTo("0.1.0");
    assertThat(header(answer, "Link"))
        .isEqualTo("<https://example.org/mscdm/.well-known/void>; rel=\"describedby\"");
  }

  @Test
  void aNamedGraphIsServedAtItsAddress() {
    HttpResponse<String> answer = server.get("graph/elsewhere", "Accept", "application/n-triples");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines().filter(line -> line.contains("ElsewhereStatement>")).count())
        .isPositive();
    assertThat(server.get("graph/anchors/003?format=ttl").statusCode()).isEqualTo(200);
    HttpResponse<String> unknown = server.get("graph/nowhere");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(detail(unknown))
        .contains("/graph/nowhere", "https://w3id.org/mscdm/graph/elsewhere");
  }

  // 3.3: media types.

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "*/*, application/sparql-results+json",
    "application/*, application/sparql-results+json",
    "application/json, application/json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', text/html;charset=utf-8",
    "'text/csv;q=0.3, text/tab-separated-values;q=0.7', text/tab-separated-values;charset=utf-8",
    "'text/csv, */*', text/csv;charset=utf-8",
    "'*/*, text/csv', text/csv;charset=utf-8",
    "'text/turtle, application/sparql-results+xml;q=0.1', application/sparql-results+xml",
    "'text/*, text/csv;q=0, text/html;q=0', text/tab-separated-values;charset=utf-8",
    "'TEXT/CSV;Q=1.0', text/csv;charset=utf-8"
  })
  void aTableIsNegotiatedByWeight(String accept, String expected) {
    HttpResponse<String> answer = server.ask(SOURCES, "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "*/*, text/turtle;charset=utf-8",
    "application/n-triples, application/n-triples",
    "application/ld+json, application/ld+json",
    "application/json, application/json",
    "application/rdf+xml, application/rdf+xml",
    "application/trig, application/trig",
    "application/n-quads, application/n-quads",
    "'application/rdf+xml;q=0.5, text/turtle;q=0.4', application/rdf+xml"
  })
  void aGraphIsNegotiatedByWeight(String accept, String expected) {
    HttpResponse<String> answer = server.ask(CONSTRUCT, "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(expected);
    assertThat(answer.body()).contains("study/000-159");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "json, application/sparql-results+json, application/ld+json",
    "xml, application/sparql-results+xml, application/rdf+xml",
    "csv, text/csv;charset=utf-8, 406",
    "tsv, text/tab-separated-values;charset=utf-8, 406",
    "text%2Fcsv, text/csv;charset=utf-8, 406",
    "ttl, 406, text/turtle;charset=utf-8",
    "nt, 406, application/n-triples",
    "jsonld, 406, application/ld+json",
    "rdf, 406, application/rdf+xml",
    "nq, 406, application/n-quads",
    "trig, 406, application/trig"
  })
  void formatAndOutputAreStrongerThanAccept(String name, String table, String graph) {
    for (String parameter : new String[] {"format", "output"}) {
      HttpResponse<String> rows =
          server.get(
              "sparql?query=" + encoded(SOURCES) + "&" + parameter + "=" + name,
              "Accept",
              "image/png");
      assertThat(rows.statusCode() == 406 ? "406" : header(rows, "Content-Type")).isEqualTo(table);
      HttpResponse<String> triples =
          server.get(
              "sparql?query=" + encoded(CONSTRUCT) + "&" + parameter + "=" + name,
              "Accept",
              "image/png");
      assertThat(triples.statusCode() == 406 ? "406" : header(triples, "Content-Type"))
          .isEqualTo(graph);
    }
  }

  @Test
  void everyAnswerMayBeReadByScriptsOfOtherSites() {
    for (String path :
        new String[] {
          "sparql?query=" + encoded(SOURCES),
          "sparql?query=x",
          "nothing",
          "health",
          "",
          "graph/nowhere"
        }) {
      HttpResponse<String> answer = server.get(path, "Origin", "https://other.example");
      assertThat(header(answer, "Access-Control-Allow-Origin")).as(path).isEqualTo("*");
      assertThat(header(answer, "Access-Control-Expose-Headers"))
          .contains("ETag", "Link", "Content-Language", "X-Release", "Retry-After");
      assertThat(header(answer, "Vary"))
          .isEqualTo("Accept, Accept-Language, Accept-Encoding, Origin");
    }
    HttpResponse<String> preflight =
        server.send(
            server.request("sparql").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(header(preflight, "Access-Control-Allow-Headers"))
        .contains("Content-Type", "Accept", "Authorization");
    assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("QUERY");
  }

  // 3.4: status codes and errors.

  @Test
  void aProblemSaysWhatWhereAndWhatToTry() {
    HttpResponse<String> answer =
        server.ask(
            PREFIXES + "SELECT ?trial WHERE {\n  ?trial mscdm:cellSurce ?source .\n}",
            "Accept",
            "application/sparql-results+json, */*;q=0.1");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(problem(answer))
        .isEqualTo(
            JSON.parse(
                """
                { "type": "https://example.org/mscdm/problems/unknown-term",
                  "title": "Name not in this graph",
                  "status": 400,
                  "detail": "Line 4, column 10: mscdm:cellSurce is no name of the ontology or of the data. Did you mean mscdm:cellSource?",
                  "line": 4, "column": 10,
                  "offending": "mscdm:cellSurce",
                  "suggestions": ["mscdm:cellSource"],
                  "release": "0.1.0",
                  "lang": "en" }
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/plain;q=0.9, text/html;q=0.5",
        "text/plain, application/problem+json;q=0.5"
      })
  void whoTakesPlainTextGetsOneSentence(String accept) {
    HttpResponse<String> answer = server.ask("SELECT * WHERE { ?s ?p }", "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(answer.body())
        .startsWith("Line 1, column 24: «}» is not expected here.")
        .endsWith("\n");
    assertThat(answer.body().lines()).hasSize(1);
  }

  @Test
  void anotherCharsetIs415AndNamesWhatIsTaken() {
    HttpResponse<String> answer =
        server.post("sparql", "application/sparql-query; charset=gbk", SOURCES);
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(header(answer, "Accept-Post"))
        .isEqualTo("application/sparql-query, application/x-www-form-urlencoded");
  }

  @Test
  void anEmptyAnswerHasAHint() {
    HttpResponse<String> answer =
        server.ask(
            PREFIXES + "SELECT ?trial WHERE { ?trial mscdm:referenceNumber 148 }",
            "Accept",
            "text/csv");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("trial\r\n");
    JsonObject hint = JSON.parse(header(answer, "X-Hint"));
    assertThat(hint.getString("offending")).isEqualTo("148");
    assertThat(hint.get("suggestions").getAsArray().get(0).getAsString().value())
        .isEqualTo("\"148\"");
    assertThat(header(server.ask(SOURCES), "X-Hint")).isEmpty();
  }

  // Caching.

  @Test
  void theTagIsTheHashOfTheBodyAsSent() throws Exception {
    String query = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } LIMIT 100";
    HttpResponse<byte[]> plain = bytes(query, "text/csv", null);
    HttpResponse<byte[]> zipped = bytes(query, "text/csv", "gzip");
    HttpResponse<byte[]> json = bytes(query, "application/json", null);
    for (HttpResponse<byte[]> answer : List.of(plain, zipped, json)) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.body());
      assertThat(header(answer, "ETag"))
          .isEqualTo('"' + HexFormat.of().formatHex(hash, 0, 16) + '"');
      assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }
    assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(header(bytes(query, "text/csv", "gzip;q=0, identity"), "Content-Encoding"))
        .isEmpty();
    assertThat(header(bytes(query, "text/csv", "identity, gzip;q=0.5"), "Content-Encoding"))
        .isEmpty();
  }

  @Test
  void whatTheClientHoldsIsNotSentAgain() {
    HttpResponse<String> first = server.ask(SOURCES, "Accept", "text/csv");
    String tag = header(first, "ETag");
    for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      HttpResponse<String> again =
          server.ask(SOURCES, "Accept", "text/csv", "If-None-Match", known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).isEqualTo(tag);
      assertThat(header(again, "Vary")).isNotEmpty();
    }
    assertThat(server.ask(SOURCES, "Accept", "application/json", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    for (String page : new String[] {"", "queries/trials", "graph/plain", "sparql"}) {
      String pageTag = header(server.get(page), "ETag");
      assertThat(server.get(page, "If-None-Match", pageTag).statusCode()).as(page).isEqualTo(304);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?x) {}",
        "SELECT (RAND() AS ?x) {}",
        "SELECT (UUID() AS ?x) {}",
        "SELECT (STRUUID() AS ?x) {}",
        "SELECT (BNODE() AS ?x) {}",
        "CONSTRUCT { [] <urn:p> 1 } WHERE {}"
      })
  void whatDiffersEachTimeIsNotStored(String query) {
    HttpResponse<String> answer = server.ask(query);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "ETag")).isEmpty();
    if (query.contains("UUID") || query.contains("RAND")) {
      assertThat(server.ask(query).body()).isNotEqualTo(answer.body());
    }
  }

  @Test
  void aNameOrTextThatOnlyLooksVolatileIsCached() {
    HttpResponse<String> answer =
        server.ask("SELECT ?now WHERE { VALUES ?now { \"NOW()\" } } # RAND()");
    assertThat(header(answer, "ETag")).isNotEmpty();
  }

  private static HttpResponse<byte[]> bytes(String query, String accept, String coding) {
    HttpRequest.Builder request =
        server.request("sparql?query=" + encoded(query), "Accept", accept).GET();
    if (coding != null) {
      request.header("Accept-Encoding", coding);
    }
    return server.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String detail(HttpResponse<String> answer) {
    return header(answer, "Content-Type").startsWith("text/plain")
        ? answer.body()
        : problem(answer).getString("detail");
  }

  private static JsonObject problem(HttpResponse<String> answer) {
    return JSON.parse(answer.body());
  }

  private static boolean askModel(Model model, String query) {
    try (var execution = QueryExecutionFactory.create(query, model)) {
      return execution.execAsk();
    }
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      OutputStream output = socket.getOutputStream();
      output.write(request.getBytes(StandardCharsets.US_ASCII));
      output.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
