package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tools for agents, called over HTTP by the client of the protocol's own kit. */
class AgentDoorTest {

  private static Served served;
  private static McpSyncClient client;

  @BeforeAll
  static void start() {
    served = new Served();
    client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(served.address())
                    .endpoint("/mcp")
                    .build())
            .build();
    client.initialize();
  }

  @AfterAll
  static void stop() {
    client.close();
    served.close();
  }

  @Test
  void anAgentIsToldWhatThereIs() {
    assertThat(client.getServerInfo().name()).isEqualTo("mscdm");
    assertThat(client.listTools().tools().stream().map(Tool::name))
        .containsExactlyInAnyOrder(
            "search_terms",
            "describe_entity",
            "list_queries",
            "run_query",
            "run_sparql",
            "fetch_sentence");
    assertThat(client.listTools().tools()).allMatch(tool -> tool.annotations().readOnlyHint());
  }

  @Test
  void aTermIsFoundInTraditionalScript() {
    String found = text(call("search_terms", Map.of("q", "胰島素抵抗", "lang", "zh")));
    assertThat(
            JSON.parse(found)
                .get("hits")
                .getAsArray()
                .get(0)
                .getAsObject()
                .get("iris")
                .getAsArray()
                .get(0)
                .getAsString()
                .value())
        .isEqualTo("https://w3id.org/mscdm/ontology/InsulinResistance");
  }

  @Test
  void anEntityIsDescribed() {
    assertThat(text(call("describe_entity", Map.of("entity", "mscdm-id:study/000-159"))))
        .contains("mscdm:treatedParticipants")
        .containsPattern("mscdm:referenceNumber\\s+\"159\"");
  }

  @Test
  void aCannedQueryRunsWithValues() {
    String list = text(call("list_queries", Map.of()));
    assertThat(list).contains("\"trials-by-cell-source\"", "按细胞来源列出试验");
    String rows =
        text(
            call(
                "run_query",
                Map.of(
                    "name",
                    "trials-by-cell-source",
                    "parameters",
                    Map.of("source", List.of("UmbilicalCordMSC")))));
    assertThat(rows.lines().skip(1).map(line -> line.split(",")[0]))
        .containsExactly("148", "158", "159", "160", "85");
  }

  @Test
  void sparqlIsAnsweredInEachOfItsForms() {
    assertThat(
            text(
                call(
                    "run_sparql",
                    Map.of(
                        "query",
                        "SELECT (COUNT(*) AS ?trials) { ?trial a <https://w3id.org/mscdm/ontology/ClinicalTrial> }"))))
        .isEqualTo("trials\r\n19\r\n");
    assertThat(text(call("run_sparql", Map.of("query", "ASK { ?s a <urn:nothing> }"))))
        .isEqualTo("_askResult\r\nfalse\r\n");
    assertThat(
            text(
                call(
                    "run_sparql",
                    Map.of(
                        "query",
                        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER (?s = <https://w3id.org/mscdm/id/document/000>) }"))))
        .contains("https://w3id.org/mscdm/id/document/000");
  }

  @Test
  void theSentenceBehindAnAssertionIsFetched() {
    String rows =
        text(
            call(
                "run_sparql",
                Map.of(
                    "query",
                    """
                    PREFIX mscdm: <https://w3id.org/mscdm/ontology/>
                    SELECT ?assertion { ?assertion a mscdm:MechanismAssertion ; mscdm:target mscdm:AntiApoptoticEffect ; mscdm:agent mscdm:NanoSeleniumLoadedExtracellularVesicle }
                    """)));
    String assertion = rows.lines().skip(1).findFirst().orElseThrow();
    assertThat(text(call("fetch_sentence", Map.of("assertion", assertion))))
        .contains("以及通过其携带的抗氧化成分(如负载的纳米硒)来发挥抗凋亡和抗氧化应激的效应")
        .contains("hMSC来源的细胞外囊泡的临床前抗糖尿病证据")
        .contains("https://w3id.org/mscdm/id/document/000", "\"3641\"", "\"3678\"");
  }

  @Test
  void aWrongCallIsToldWhatToDo() {
    CallToolResult sparql = call("run_sparql", Map.of("query", "SELECT * WHERE {"));
    assertThat(sparql.isError()).isTrue();
    assertThat(text(sparql))
        .isEqualTo("Line 1, column 17: The query ends too early. Did you mean }?");
    CallToolResult value =
        call(
            "run_query",
            Map.of(
                "name",
                "trials-by-condition",
                "parameters",
                Map.of("condition", List.of("Type3Diabetes"))));
    assertThat(value.isError()).isTrue();
    assertThat(text(value))
        .isEqualTo(
            "condition: «Type3Diabetes» stands nowhere in the data."
                + " There are rows for mscdm:Type1Diabetes, mscdm:Type2Diabetes.");
    CallToolResult name = call("run_query", Map.of("name", "trails"));
    assertThat(name.isError()).isTrue();
    assertThat(text(name))
        .startsWith("There is no canned query «trails». There are: ")
        .contains(" trials-by-condition, ");
    CallToolResult update = call("run_sparql", Map.of("query", "CLEAR ALL"));
    assertThat(update.isError()).isTrue();
  }

  @ParameterizedTest(name = "Origin {0}: {1}")
  @CsvSource({"https://evil.example, 403", "http://127.0.0.1:8000, 200"})
  void aPageOfAnotherOriginIsRefused(String origin, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.address() + "mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("Origin", origin)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}"))
            .build();
    assertThat(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(status);
  }

  @Test
  void aForeignHostIsRefused() throws Exception {
    URI address = URI.create(served.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}";
      String request =
          "POST /mcp HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\n"
              + "Accept: application/json, text/event-stream\r\nConnection: close\r\n"
              + "Content-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 421");
    }
  }

  private static CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().get(0)).text();
  }
}
