package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mscdm.query.QueryFolder;
import org.mscdm.web.Server;
import org.mscdm.web.Settings;

/** The published releases, fetched over HTTP. */
class ReleaseFilesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path releases;

  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    for (String version : new String[] {"0.9.0", "0.10.0"}) {
      Path folder = Files.createDirectories(releases.resolve(version).resolve("graphs"));
      Files.writeString(folder.resolve("plain.ttl"), "# Turtle of " + version + "\n");
      Files.writeString(folder.resolveSibling("mscdm.nq"), "<a> <b> <c> <d> .\n");
      Files.writeString(folder.resolveSibling("mscdm.nq.gz"), "packed");
      Files.writeString(folder.resolveSibling("trials.csv"), "reference\r\n");
    }
    server =
        Server.start(
            Settings.local(0).withReleases(releases),
            DatasetGraphFactory.createTxnMem(),
            new QueryFolder(Folders.HOME.resolve("queries")),
            Folders.release());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "0.9.0/graphs/plain.ttl, text/turtle;charset=utf-8",
    "0.9.0/mscdm.nq, application/n-quads;charset=utf-8",
    "0.9.0/mscdm.nq.gz, application/gzip",
    "0.9.0/trials.csv, text/csv;charset=utf-8"
  })
  void aFileHasItsMediaTypeAndMayBeKeptForEver(String path, String mediaType) throws Exception {
    HttpResponse<String> answer = get(path, "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type").toLowerCase().replace(" ", "")).isEqualTo(mediaType);
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(answer, "ETag")).isNotEmpty();
  }

  @Test
  void aPartOfAFileCanBeFetched() throws Exception {
    HttpResponse<String> answer = get("0.9.0/mscdm.nq", "bytes=4-6");
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo("<b>");
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes 4-6/18");
  }

  @Test
  void latestLeadsToTheNewestVersion() throws Exception {
    HttpResponse<String> answer = get("latest/graphs/plain.ttl", "");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).isEqualTo("/releases/0.10.0/graphs/plain.ttl");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void theListNamesTheVersions() throws Exception {
    HttpResponse<String> answer = get("", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("0.9.0", "0.10.0");
  }

  @Test
  void nothingOutsideOfTheFolderIsServed() throws Exception {
    assertThat(get("%2e%2e/secret", "").statusCode()).isBetween(400, 404);
    assertThat(get("0.9.0/nothing.nq", "").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(String path, String range) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + "releases/" + path));
    if (!range.isEmpty()) {
      request.header("Range", range);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
