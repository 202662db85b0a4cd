package org.mscdm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mscdm.web.RunningServer.header;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mscdm.sparql.Limits;

/**
 * What is sent to hurt the service is refused, or ended within its time and a second; its thread is
 * gone, and the next honest query is answered within a second.
 */
class AttackTest {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static final String HONEST = "SELECT ?o { <urn:n0> <urn:p> ?o }";

  private static RunningServer server;
  private static HttpServer victim;
  private static final AtomicInteger REACHED = new AtomicInteger();

  @BeforeAll
  static void start() throws IOException {
    victim = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    victim.createContext(
        "/",
        exchange -> {
          REACHED.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    victim.start();
    server =
        new RunningServer(
            Settings.local(0).withLimits(new Limits(LIMIT, 100_000, 16 << 20, 64 << 20, 1 << 20)),
            network());
  }

  @AfterAll
  static void stop() {
    server.close();
    victim.stop(0);
  }

  /** A graph of 9,000 edges in which each node has three. */
  private static DatasetGraph network() {
    Graph graph = GraphFactory.createGraphMem();
    Node property = NodeFactory.createURI("urn:p");
    for (int i = 0; i < 3000; i++) {
      for (int step : new int[] {1, 7, 501}) {
        graph.add(node(i), property, node((i * step + step) % 3000));
      }
    }
    DatasetGraph dataset = new DatasetGraphMapLink(graph);
    dataset.addGraph(NodeFactory.createURI("https://w3id.org/mscdm/graph/metadata"), graph);
    return dataset;
  }

  private static Node node(int number) {
    return NodeFactory.createURI("urn:n" + number);
  }

  @AfterEach
  void theNextHonestQueryIsAnsweredWithinASecond() throws InterruptedException {
    long start = System.nanoTime();
    HttpResponse<String> answer = server.ask(HONEST + " # " + start, "Accept", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    Thread.sleep(50);
    assertThat(evaluating()).isEmpty();
    assertThat(REACHED).hasValue(0);
  }

  private static List<String> evaluating() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(
            thread ->
                Stream.of(thread.getValue())
                    .anyMatch(frame -> frame.getClassName().startsWith("org.apache.jena.sparql")))
        .map(thread -> thread.getKey().getName())
        .toList();
  }

  static Stream<Arguments> refused() {
    String here = "http://127.0.0.1:%d/".formatted(victim.getAddress().getPort());
    return Stream.of(
        Arguments.of("SERVICE", "SELECT * { SERVICE <" + here + "> { ?s ?p ?o } }"),
        Arguments.of("SERVICE SILENT", "SELECT * { SERVICE SILENT <" + here + "> { ?s ?p ?o } }"),
        Arguments.of(
            "SERVICE by variable",
            "SELECT * { VALUES ?e { <" + here + "> } SERVICE ?e { ?s ?p ?o } }"),
        Arguments.of(
            "SERVICE in EXISTS",
            "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <" + here + "> { ?s ?p ?o } } }"),
        Arguments.of("FROM", "SELECT * FROM <" + here + "> { ?s ?p ?o }"),
        Arguments.of("FROM NAMED", "SELECT * FROM NAMED <" + here + "> { GRAPH ?g { ?s ?p ?o } }"),
        Arguments.of("FROM a file", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"),
        Arguments.of("LOAD", "LOAD <" + here + ">"),
        Arguments.of("CLEAR", "CLEAR ALL"),
        Arguments.of("a Java function", "SELECT (<java:java.lang.Runtime>() AS ?x) {}"),
        Arguments.of(
            "a Java function in a filter",
            "SELECT * { ?s ?p ?o FILTER(<java:org.apache.jena.sparql.function.library.pi>() > 3) }"),
        Arguments.of(
            "a Java function in the order",
            "SELECT * { ?s ?p ?o } ORDER BY <java:org.apache.jena.sparql.function.library.pi>()"),
        Arguments.of(
            "a Java property",
            "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.splitIRI> ?x }"),
        Arguments.of(
            "a property function",
            "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> (?n ?l) }"),
        Arguments.of(
            "a property function in EXISTS",
            "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s <http://jena.apache.org/ARQ/list#member> ?x } }"),
        Arguments.of(
            "an ARQ function",
            "SELECT (<http://jena.apache.org/ARQ/function#systemProperty>(\"user.home\") AS ?x) {}"),
        Arguments.of(
            "an XPath function",
            "SELECT (<http://www.w3.org/2005/xpath-functions#matches>(\"x\", \"x*\") AS ?x) {}"),
        Arguments.of(
            "a script function",
            "SELECT (<http://jena.apache.org/ARQ/jsFunction#run>(1) AS ?x) {}"),
        Arguments.of(
            "an aggregate of Java", "SELECT (<java:org.example.Sum>(?o) AS ?x) { ?s ?p ?o }"),
        Arguments.of("an ARQ extension", "SELECT * { ?s ?p ?o LATERAL { ?o ?q ?r } }"),
        Arguments.of("brackets 5,000 deep", "SELECT * " + "{".repeat(5000) + "}".repeat(5000)),
        Arguments.of("NOT 20,000 deep", "SELECT * { FILTER(" + "!".repeat(20_000) + "true) }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String attack, String query) {
    HttpResponse<String> answer = server.post("sparql", "application/sparql-query", query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).doesNotContain("\tat ", "Exception");
  }

  static Stream<Arguments> ended() {
    String text = "x".repeat(3000);
    String doubled =
        IntStream.range(0, 30)
            .mapToObj(i -> "BIND(CONCAT(?x%d, ?x%d) AS ?x%d)".formatted(i, i, i + 1))
            .collect(Collectors.joining(" "));
    String squared =
        IntStream.range(0, 30)
            .mapToObj(i -> "BIND(?x%d * ?x%d AS ?x%d)".formatted(i, i, i + 1))
            .collect(Collectors.joining(" "));
    String members =
        IntStream.range(0, 240).mapToObj(i -> "<urn:n" + i + ">").collect(Collectors.joining(", "));
    String optionals =
        IntStream.range(0, 9)
            .mapToObj(i -> "OPTIONAL { ?v%d <urn:p> ?v%d ".formatted(i, i + 1))
            .collect(Collectors.joining());
    return Stream.of(
        Arguments.of(
            "nested paths", "SELECT * { <urn:n0> ((<urn:p>/<urn:p>)*/(<urn:p>|^<urn:p>)*)* ?x }"),
        Arguments.of(
            "nested paths from everywhere",
            "SELECT (COUNT(*) AS ?n) { ?y ((<urn:p>/<urn:p>)*/(<urn:p>|^<urn:p>)*)* ?x }"),
        Arguments.of(
            "a regular expression that goes back",
            "SELECT * { ?s ?p ?o FILTER(REGEX(CONCAT(\""
                + text
                + "\", STR(?s)), \"x*x*x*x*x*y\")) }"),
        Arguments.of(
            "a constant regular expression",
            "SELECT * { FILTER(REGEX(\"" + text + "\", \"x*x*x*x*x*y\")) }"),
        Arguments.of(
            "a regular expression in EXISTS",
            "ASK { ?s ?p ?o FILTER NOT EXISTS { ?o ?q ?r FILTER(REGEX(\""
                + text
                + "\", \"x*x*x*x*x*y\")) } }"),
        Arguments.of(
            "a back reference",
            "SELECT * { FILTER(REGEX(\""
                + text
                + "\", \"(x*)(x*)(x*)(x*)\\\\1\\\\2\\\\3\\\\4y\")) }"),
        Arguments.of(
            "REPLACE that goes back",
            "SELECT (REPLACE(\"" + text + "\", \"x*x*x*x*x*y\", \"\") AS ?r) {}"),
        Arguments.of(
            "a text doubled by CONCAT",
            "SELECT ?x30 { BIND(\"abcdefgh\" AS ?x0) " + doubled + " }"),
        Arguments.of(
            "a text doubled by +",
            "SELECT ?x30 { BIND(\"abcdefgh\" AS ?x0) "
                + doubled.replaceAll("CONCAT\\((\\?x\\d+), (\\?x\\d+)\\)", "($1 + $2)")
                + " }"),
        Arguments.of("a number squared", "SELECT ?x30 { BIND(99999 AS ?x0) " + squared + " }"),
        Arguments.of(
            "a text that REPLACE makes longer",
            "SELECT ?x30 { BIND(\"aaaa\" AS ?x0) "
                + doubled.replaceAll(
                    "CONCAT\\((\\?x\\d+), (\\?x\\d+)\\)", "REPLACE($1, \"a\", \"aaaa\")")
                + " }"),
        Arguments.of(
            "GROUP_CONCAT over a cross product",
            "SELECT (GROUP_CONCAT(?a) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        Arguments.of(
            "GROUP_CONCAT with a long separator",
            "SELECT (GROUP_CONCAT(DISTINCT ?a ; SEPARATOR=\""
                + "x".repeat(100_000)
                + "\") AS ?x) { ?a ?b ?c }"),
        Arguments.of(
            "counting what is distinct in a cross product",
            "SELECT (COUNT(DISTINCT *) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        Arguments.of(
            "sorting a cross product", "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f ?a"),
        Arguments.of(
            "distinct rows of a cross product",
            "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f } }"),
        Arguments.of(
            "a group for each row of a cross product",
            "SELECT (COUNT(?n) AS ?m) { SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d ?c ?f }"),
        Arguments.of(
            "lists of values whose product is large",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a IN ("
                + members
                + ")) FILTER(?d IN ("
                + members
                + ")) FILTER(?g IN ("
                + members
                + ")) }"),
        Arguments.of(
            "nested OPTIONAL",
            "SELECT (COUNT(*) AS ?n) { ?v0 <urn:p> ?w . "
                + optionals
                + "}".repeat(9)
                + " ?a ?b ?c . ?d ?e ?f }"),
        Arguments.of(
            "VALUES joined with VALUES",
            "SELECT (COUNT(*) AS ?n) { VALUES ?a { %1$s } VALUES ?b { %1$s } VALUES ?c { %1$s } VALUES ?d { %1$s } }"
                .formatted(members.replace(",", ""))),
        Arguments.of(
            "MINUS of a cross product",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c MINUS { ?a ?e ?f . ?g ?h ?i . ?j ?k ?l } }"),
        Arguments.of(
            "a description of everything joined to itself",
            "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void ended(String attack, String query) {
    long start = System.nanoTime();
    HttpResponse<String> answer =
        server.post("sparql", "application/sparql-query", query, "Accept", "*/*");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took).isLessThan(LIMIT.plusSeconds(1));
    assertThat(answer.statusCode())
        .as(answer.body().substring(0, Math.min(300, answer.body().length())))
        .isIn(400, 413, 503);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void hugeListsAreAnswered() {
    String members =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "<urn:n" + i + ">")
            .collect(Collectors.joining(","));
    HttpResponse<String> answer =
        server.post(
            "sparql",
            "application/sparql-query",
            "SELECT (COUNT(*) AS ?n) { ?s <urn:p> ?o FILTER(?s IN (" + members + ")) }",
            "Accept",
            "text/csv");
    assertThat(answer.statusCode()).isIn(200, 503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
  void aBodyOf10MegabytesIs413(String mediaType) {
    HttpResponse<String> answer = server.post("sparql", mediaType, "query=" + "x".repeat(10 << 20));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aRequestLineOf100KilobytesIs414() throws IOException {
    assertThat(raw("GET /sparql?query=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 414");
    assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431");
  }

  @Test
  void noHeaderOfTheAnswerCanBeMadeByTheRequest() throws IOException {
    String split = "%0d%0aX-Made: 1%0d%0a%0d%0a<script>";
    for (String path :
        new String[] {
          "/sparql?format=" + split, "/sparql?query=" + split, "/graph/" + split, "/" + split
        }) {
      String answer =
          raw(
              "GET "
                  + path.replace(" ", "%20")
                  + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
      assertThat(head).doesNotContain("X-Made");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sparql?query=SELECT+%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "sparql?format=%3Cscript%3Ealert(1)%3C%2Fscript%3E&query=ASK%7B%7D",
        "graph/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "queries/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "queries/trials-by-cell-source?source=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "sparql?query=SELECT+(%22%3Cscript%3Ealert(1)%3C%2Fscript%3E%22+AS+%3Fx)+%7B%7D"
      })
  void scriptInAReflectedValueIsNoScript(String path) {
    HttpResponse<String> answer = server.get(path, "Accept", "text/html");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    if (header(answer, "Content-Type").startsWith("text/html")) {
      // The page's own scripts are files and a block of data.
      String reflected =
          answer
              .body()
              .replaceAll(
                  "<script (type=\"application/(ld\\+)?json\"[^>]*|[^>]*src=\"/[^\"]*\"[^>]*)>",
                  "");
      assertThat(reflected).doesNotContainIgnoringCase("<script").contains("&lt;script");
    } else {
      assertThat(header(answer, "Content-Type")).startsWith("text/plain");
    }
  }

  @Test
  void slowClientsKeepNobodyFromAnAnswer() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = new Socket("127.0.0.1", server.port());
        slow.add(socket);
        String start =
            i % 2 == 0
                ? "GET /sparql?qu"
                : "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 1000\r\n\r\nSEL";
        socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
      }
      long start = System.nanoTime();
      assertThat(server.ask(HONEST + " # among slow ones").statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void whoIsTooManyIsSentAwayAndTheHealthIsStillTold() {
    String busy = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } # ";
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String query = busy + i;
      CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
      asked.add(answer);
      new Thread(() -> answer.complete(server.ask(query))).start();
    }
    long start = System.nanoTime();
    assertThat(server.get("health").statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::join).toList();
    assertThat(answers).allMatch(answer -> answer.statusCode() == 503);
    assertThat(answers)
        .anyMatch(answer -> header(answer, "Retry-After").equals("5"))
        .anyMatch(answer -> answer.body().contains("problems/timeout"));
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream output = socket.getOutputStream();
      output.write(request.getBytes(StandardCharsets.US_ASCII));
      output.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
