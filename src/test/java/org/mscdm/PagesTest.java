package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.web.Server;
import org.mscdm.web.Settings;

/** The pages, asked over HTTP as browsers and crawlers do. */
class PagesTest {

  private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  private static Server server;

  @BeforeAll
  static void start() {
    server = server(Folders.release());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "text/turtle, text/turtle;charset=utf-8",
    "application/ld+json, application/ld+json",
    "application/rdf+xml, application/rdf+xml",
    "application/n-triples, application/n-triples",
    "application/n-quads, application/n-quads",
    "'text/html,*/*;q=0.8', text/html;charset=utf-8"
  })
  void aThingIsAnsweredAsTheClientAccepts(String accepted, String mediaType) throws Exception {
    for (String path : List.of("/ontology/VEGF", "/id/study/000-152", "/ontology")) {
      HttpResponse<String> answer = get(path, accepted);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains(mediaType);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    ".ttl, text/turtle;charset=utf-8",
    ".jsonld, application/ld+json",
    ".rdf, application/rdf+xml",
    ".nt, application/n-triples",
    ".nq, application/n-quads",
    ".html, text/html;charset=utf-8"
  })
  void anEndingSaysMoreThanTheHeader(String ending, String mediaType) throws Exception {
    HttpResponse<String> answer = get("/id/assertion/000-01264298333ede4c" + ending, "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(mediaType);
    assertThat(answer.body()).contains("降低组织内活性氧水平");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/id/study/999",
        "/ontology/Nothing",
        "/documents/999",
        "/mechanisms/Nothing",
        "/evidence",
        "/nothing"
      })
  void whatIsNotThereIsAPageThatLeadsOn(String path) throws Exception {
    HttpResponse<String> answer = get(path + "?lang=zh", HTML);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<html lang=\"zh-Hans\">", "您可以从这里继续");
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingRunWithinAPage() throws Exception {
    String strict = get("/", HTML).headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(strict)
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .doesNotContain("unsafe");
    String editor = get("/sparql", HTML).headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(editor)
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';")
        .doesNotContain("unsafe-eval");
  }

  @Test
  void trialsAreFilteredAndSortedByWhatTheAddressSays() throws Exception {
    // The rows of the table with 1型糖尿病, by their months of follow-up: 48, 24, 24, …
    String page = get("/trials?condition=Type1Diabetes&sort=followUp&order=down", HTML).body();
    assertThat(rows(page)).startsWith("000-32").doesNotContain("000-145", "000-158");
  }

  @Test
  void wordsOfTheAddressAreShownAsWords() throws Exception {
    String page = get("/trials?condition=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", HTML).body();
    assertThat(page).doesNotContain("<script>alert").contains("0 of 20 trials");
  }

  @Test
  void aDocumentThatHoldsAScriptShowsItAsText(@TempDir Path folder) throws Exception {
    Path release = folder.resolve("release");
    try (var files = Files.walk(Folders.release())) {
      for (Path file : files.toList()) {
        Files.copy(file, release.resolve(Folders.release().relativize(file).toString()));
      }
    }
    Files.writeString(
        release.resolve("documents").resolve("003.txt"),
        "\n<script>alert('x')</script><img src=x onerror=alert(1)>\n",
        StandardOpenOption.APPEND);
    try (Server hostile = server(release)) {
      String page = get(hostile, "/documents/003", HTML).body();
      assertThat(page)
          .contains("&lt;script&gt;alert('x')&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;")
          .doesNotContain("<script>alert", "<img");
    }
  }

  @Test
  void theWordsOfAnAnchorAreMarkedInTheirDocument() throws Exception {
    String page = get("/documents/000?anchor=1327-1352", HTML).body();
    String marked =
        Pattern.compile("<mark class=\"t[^>]*>([^<]*)</mark>")
            .matcher(page)
            .results()
            .map(one -> one.group(1))
            .reduce("", String::concat);
    assertThat(marked).isEqualTo("间充质干细胞分泌营养因子如VEGF、FGF和HGF");
  }

  @Test
  void everyLinkOfTheChiefPagesLeadsSomewhere() throws Exception {
    TreeSet<String> links = new TreeSet<>();
    for (String page :
        List.of(
            "/",
            "/trials",
            "/mechanisms",
            "/doubts",
            "/queries",
            "/about",
            "/api",
            "/downloads",
            "/id/study/000-157",
            "/ontology/VEGF",
            "/evidence?mechanism=IsletSupport")) {
      Matcher link = LINK.matcher(get(page, HTML).body());
      while (link.find()) {
        String address = link.group(1).replace("&amp;", "&").replaceAll("#.*", "");
        if (address.startsWith("/") && !address.startsWith("/documents/0")) {
          links.add(address);
        }
      }
    }
    List<String> broken = new ArrayList<>();
    for (String link : links) {
      if (get(link, HTML).statusCode() != 200) {
        broken.add(link);
      }
    }
    assertThat(links).hasSizeGreaterThan(100);
    assertThat(broken).isEmpty();
  }

  @Test
  void everySentenceIsThereInBothLanguagesWithTheSameWordsToFillIn() throws Exception {
    Properties english = sentences("en");
    Properties chinese = sentences("zh");
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, sentence) ->
            assertThat(places(chinese.get(key))).as(key.toString()).isEqualTo(places(sentence)));
  }

  private static List<String> places(Object sentence) {
    return Pattern.compile("%[sd]")
        .matcher(sentence.toString())
        .results()
        .map(one -> one.group())
        .toList();
  }

  private static Properties sentences(String language) throws IOException {
    Properties properties = new Properties();
    try (InputStream file =
        Server.class.getResourceAsStream(
            "/org/mscdm/page/sentences_%s.properties".formatted(language))) {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return properties;
  }

  private static String rows(String page) {
    return Pattern.compile("name=\"trial\" value=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(one -> one.group(1))
        .reduce("", (all, one) -> all + one + " ");
  }

  private static Server server(Path release) {
    return Server.start(
        Settings.local(0),
        ReleaseDataset.load(release),
        new QueryFolder(Folders.HOME.resolve("queries")),
        release);
  }

  private static HttpResponse<String> get(String path, String accepted) throws Exception {
    return get(server, path, accepted);
  }

  private static HttpResponse<String> get(Server of, String path, String accepted)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(of.address() + path.substring(1)))
            .header("Accept", accepted)
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
