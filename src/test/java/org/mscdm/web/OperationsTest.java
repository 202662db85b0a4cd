package org.mscdm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mscdm.web.RunningServer.encoded;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mscdm.sparql.Limits;

/** The service as those see it who run it, and as clients of others use it. */
class OperationsTest {

  private static final String PREFIXES =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX spex: <https://purl.expasy.org/sparql-examples/ontology#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX void-ext: <http://ldf.fi/void-ext#>
      """;

  private static DatasetGraph small() {
    Graph graph = GraphFactory.createGraphMem();
    for (int i = 0; i < 2000; i++) {
      graph.add(
          NodeFactory.createURI("urn:n" + i),
          NodeFactory.createURI("urn:p"),
          NodeFactory.createURI("urn:n" + i / 2));
    }
    return new DatasetGraphMapLink(graph);
  }

  private static Settings settings() {
    return Settings.local(0)
        .withLimits(new Limits(Duration.ofSeconds(3), 1000, 1 << 20, 64 << 20, 1 << 20));
  }

  @Test
  void healthAndMeasurementsAreTold() {
    try (RunningServer server = new RunningServer(settings(), small())) {
      assertThat(server.get("health").body())
          .isEqualTo("{\"status\":\"ok\",\"release\":\"unknown\"}\n");
      server.ask("SELECT ?o { <urn:n3> ?p ?o }");
      server.ask("SELECT ?o { <urn:n3> ?p ?o }");
      server.ask("not SPARQL");
      server.get(
          "sparql?timeout=0.1&query="
              + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
      String measured = server.get("metrics").body();
      assertThat(measured.lines())
          .anyMatch(
              line ->
                  line.equals(
                      "http_server_requests_seconds_count{endpoint=\"/sparql\",method=\"GET\",status=\"200\"} 2"))
          .anyMatch(
              line ->
                  line.equals(
                      "http_server_requests_seconds_count{endpoint=\"/sparql\",method=\"GET\",status=\"400\"} 1"))
          .anyMatch(line -> line.equals("mscdm_query_timeouts_total 1.0"))
          .anyMatch(line -> line.equals("mscdm_queries_active 0.0"))
          .anyMatch(
              line -> line.startsWith("cache_gets_total{cache=\"answers\",result=\"hit\"} 1"));
    }
  }

  @Test
  void whatRunsIsAnsweredBeforeTheServiceStops() throws Exception {
    RunningServer server = new RunningServer(settings(), small());
    CompletableFuture<HttpResponse<String>> running =
        CompletableFuture.supplyAsync(
            () ->
                server.get(
                    "sparql?timeout=1&query="
                        + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")));
    while (!server.get("metrics").body().contains("mscdm_queries_active 1.0")) {
      Thread.sleep(20);
    }
    server.close();
    assertThat(running.join().statusCode()).isEqualTo(503);
    assertThat(running.join().body()).contains("problems/timeout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/",
        "https://example.org/mscdm",
        "https://example.org/?a=b/",
        "mscdm/"
      })
  void aPublicAddressThatCannotBeOneIsRefused(String address) {
    assertThatThrownBy(() -> settings().withPublicAddress(URI.create(address)))
        .isInstanceOf(Settings.UnusableSettingException.class)
        .hasMessage(
            "the public address is an address of http or https that ends with a slash, not "
                + address);
  }

  @Test
  void theHostOfARequestIsNeverRepeated() throws Exception {
    try (RunningServer server = new RunningServer(settings(), small());
        Socket socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /sparql HTTP/1.1\r\nHost: evil.example\r\nAccept: text/turtle\r\nConnection: close\r\n\r\n"
                  .getBytes());
      assertThat(new String(socket.getInputStream().readAllBytes()))
          .startsWith("HTTP/1.1 200")
          .doesNotContain("evil.example")
          .contains(server.address() + "sparql");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = QuerySendMode.class,
      names = {"asGetAlways", "asPostForm", "asPost"})
  void jenasClientReadsRowsTruthAndGraphs(QuerySendMode mode) {
    try (RunningServer server = new RunningServer(settings(), small())) {
      String endpoint = server.address() + "sparql";
      try (QueryExecHTTP query =
          QueryExecHTTP.newBuilder()
              .endpoint(endpoint)
              .sendMode(mode)
              .queryString("SELECT ?o { <urn:n9> <urn:p> ?o }")
              .build()) {
        RowSet rows = query.select();
        assertThat(rows.next().get("o").getURI()).isEqualTo("urn:n4");
        assertThat(rows.hasNext()).isFalse();
      }
      try (QueryExecHTTP query =
          QueryExecHTTP.newBuilder()
              .endpoint(endpoint)
              .sendMode(mode)
              .queryString("ASK { <urn:n9> <urn:p> <urn:n4> }")
              .build()) {
        assertThat(query.ask()).isTrue();
      }
      try (QueryExecHTTP query =
          QueryExecHTTP.newBuilder()
              .endpoint(endpoint)
              .sendMode(mode)
              .queryString("DESCRIBE <urn:n9>")
              .build()) {
        assertThat(query.describe().size()).isEqualTo(1);
      }
    }
  }

  /**
   * The editor asks the endpoint first; if there are no rows, it reads the description under the
   * same address and asks that. It waits five seconds.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "prefix ! description ! mscdm https://w3id.org/mscdm/ontology/"
            + " ! SELECT ?prefix ?namespace { [] sh:namespace ?namespace ; sh:prefix ?prefix }",
        "examples ! description ! https://w3id.org/mscdm/.well-known/sparql-examples/trials"
            + " ! SELECT ?sq ?comment ?query { ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ;"
            + " sh:select|sh:ask|sh:construct|spex:describe ?query }",
        "classes ! endpoint ! https://w3id.org/mscdm/ontology/ClinicalTrial"
            + " https://w3id.org/mscdm/ontology/treatedParticipants"
            + " ! SELECT ?class ?property ?type { ?partition void:class ?class ;"
            + " void:propertyPartition ?properties . ?properties void:property ?property"
            + " OPTIONAL { ?properties void-ext:datatypePartition/void-ext:datatype ?type } }"
      })
  void theSibEditorsQueriesFindRows(String name, String where, String row, String query)
      throws Exception {
    String asked = PREFIXES + query;
    try (RunningServer server = new RunningServer(Settings.local(0))) {
      HttpResponse<String> answer =
          server.send(
              server
                  .request(
                      "sparql?ac=1&query=" + encoded(asked),
                      "Accept",
                      "application/sparql-results+json")
                  .timeout(Duration.ofSeconds(5)));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      List<String> rows =
          rows(
              ResultSetFactory.fromJSON(
                  new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))));
      if (where.equals("description")) {
        assertThat(rows).isEmpty();
        Model description = ModelFactory.createDefaultModel();
        description.read(
            new StringReader(server.get("sparql", "Accept", "text/turtle").body()), null, "TTL");
        try (QueryExecution execution = QueryExecutionFactory.create(asked, description)) {
          rows = rows(execution.execSelect());
        }
      }
      assertThat(rows).as(name).anyMatch(found -> found.startsWith(row));
    }
  }

  private static List<String> rows(ResultSet results) {
    List<String> rows = new ArrayList<>();
    results.forEachRemaining(
        row ->
            rows.add(
                results.getResultVars().stream()
                    .filter(row::contains)
                    .map(row::get)
                    .map(term -> term.isLiteral() ? term.asLiteral().getString() : term.toString())
                    .collect(Collectors.joining(" "))));
    return rows;
  }
}
