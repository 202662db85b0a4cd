package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.QueryFolder;

/** The faces of a canned query: rows in each form, examples in RDF, OpenAPI, copies. */
class QueryFacesTest {

  private static final String TWO_SOURCES =
      "queries/trials-by-cell-source?source=UmbilicalCordMSC,PlacentaMSC";

  /**
   * The references of the trials with umbilical-cord and placenta cells, as document 000 has them.
   */
  private static final List<String> REFERENCES =
      List.of("145", "155", "148", "158", "159", "160", "85");

  private static final QueryFolder QUERIES = new QueryFolder(Folders.HOME.resolve("queries"));

  private static Served served;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    served = new Served();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest(name = "{0} by Accept and format={1}")
  @CsvSource({
    "application/sparql-results+json, json",
    "application/sparql-results+xml, xml",
    "text/csv, csv",
    "text/tab-separated-values, tsv"
  })
  void rowsComeInEachFormBothWays(String mediaType, String format) throws Exception {
    HttpResponse<String> byHeader = served.get(TWO_SOURCES, mediaType);
    HttpResponse<String> byParameter = served.get(TWO_SOURCES + "&format=" + format, "text/html");
    assertThat(byHeader.statusCode()).isEqualTo(200);
    assertThat(byHeader.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    assertThat(byParameter.body()).isEqualTo(byHeader.body());
    assertThat(references(byHeader.body(), format)).isEqualTo(REFERENCES);
  }

  private static List<String> references(String body, String format) {
    return switch (format) {
      case "csv" -> body.lines().skip(1).map(line -> line.split(",")[0]).toList();
      case "tsv" ->
          body.lines().skip(1).map(line -> line.split("\t")[0].replace("\"", "")).toList();
      case "json" -> found(body, "\"reference\": \\{[^}]*\"value\": \"(\\d+)\"");
      default -> found(body, "<binding name=\"reference\">\\s*<literal[^>]*>(\\d+)<");
    };
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).toList();
  }

  @Test
  void manyValuesAreGivenWithCommasOrOneByOne() throws Exception {
    String commas = served.get(TWO_SOURCES, "text/csv").body();
    String oneByOne =
        served
            .get(
                "queries/trials-by-cell-source?source=mscdm:PlacentaMSC"
                    + "&source=https://w3id.org/mscdm/ontology/UmbilicalCordMSC",
                "text/csv")
            .body();
    assertThat(oneByOne).isEqualTo(commas);
  }

  @Test
  void anEmptyFieldOfAFormIsNoValue() throws Exception {
    assertThat(served.get("queries/trials-by-cell-source?source=", "text/csv").body())
        .isEqualTo(served.get("queries/trials-by-cell-source", "text/csv").body());
  }

  @Test
  void aProgramWithoutAWishGetsJsonAndABrowserGetsAPage() throws Exception {
    assertThat(contentType(served.get(TWO_SOURCES, "*/*")))
        .startsWith("application/sparql-results+json");
    assertThat(
            contentType(
                served.get(
                    TWO_SOURCES,
                    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")))
        .startsWith("text/html");
  }

  private static String contentType(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void anUnknownValueGetsTheValuesThatExist() throws Exception {
    HttpResponse<String> answer =
        served.get("queries/trials-by-condition?condition=Type3Diabetes", "application/json");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(contentType(answer)).startsWith("application/problem+json");
    JsonObject problem = JSON.parse(answer.body());
    assertThat(problem.get("type").getAsString().value())
        .isEqualTo(served.address() + "problems/unknown-value");
    assertThat(problem.get("detail").getAsString().value())
        .isEqualTo(
            "condition: «Type3Diabetes» stands nowhere in the data."
                + " There are rows for mscdm:Type1Diabetes, mscdm:Type2Diabetes.");
    assertThat(problem.get("values").getAsArray().get(1).toString().replaceAll("\\s+", " "))
        .isEqualTo(
            "{ \"value\" : \"mscdm:Type2Diabetes\" , \"label\" : { \"en\" : \"type 2 diabetes\" ,"
                + " \"zh-Hans\" : \"2型糖尿病\" } }");
  }

  @Test
  void aTermOfTheOntologyWithoutRowsIsNotUnknown() throws Exception {
    HttpResponse<String> answer =
        served.get("queries/trials-by-condition?condition=Insulin", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "queries/trials?format=pdf, */*, 400, 'The parameter format cannot be «pdf». It takes json, xml, csv, tsv, html.'",
    "queries/trials, image/png, 406, 'This answer is not available as image/png. It is available as application/sparql-results+json, application/sparql-results+xml, text/csv, text/tab-separated-values, text/html.'",
    "queries/provenance-of-trial?trial=A&trial=B, */*, 400, 'trial: takes one value, not 2.'",
    "queries/trials?colour=red, */*, 400, 'query trials has no parameters, so it takes no colour.'"
  })
  void whatCannotBeAnsweredIsSaid(String path, String accept, int status, String detail)
      throws Exception {
    HttpResponse<String> answer = served.get(path, accept);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JSON.parse(answer.body()).get("detail").getAsString().value()).isEqualTo(detail);
  }

  @Test
  void aProblemIsToldInChinese() throws Exception {
    HttpResponse<String> answer =
        served.get(
            "queries/trials-by-condition?condition=Type3Diabetes&lang=zh-Hans", "application/json");
    assertThat(JSON.parse(answer.body()).get("detail").getAsString().value())
        .isEqualTo(
            "condition:数据中没有“Type3Diabetes”。有结果的值:mscdm:Type1Diabetes, mscdm:Type2Diabetes。");
  }

  @Test
  void theKindOfAProblemIsDescribedUnderItsAddress() throws Exception {
    assertThat(served.get("problems/unknown-value", "text/plain").body())
        .isEqualTo("unknown-value (400)\nValue not in the data\n数据中没有此值\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "application/sparql-results+json", "text/html"})
  void anAnswerThatAClientHoldsIsNotSentAgain(String mediaType) throws Exception {
    HttpResponse<String> first = served.get(TWO_SOURCES, mediaType);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = served.get(TWO_SOURCES, mediaType, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void theListNamesEveryQueryWithItsParameters() throws Exception {
    HttpResponse<String> answer = served.get("queries/", "application/json");
    List<String> names = new ArrayList<>();
    JSON.parseAny(answer.body())
        .getAsArray()
        .forEach(item -> names.add(item.getAsObject().get("name").getAsString().value()));
    assertThat(names)
        .containsExactlyElementsOf(QUERIES.all().stream().map(CannedQuery::name).toList());
    JsonObject description =
        JSON.parseAny(answer.body())
            .getAsArray()
            .get(names.indexOf("provenance-of-trial"))
            .getAsObject();
    assertThat(description.get("parameters").toString().replaceAll("\\s+", ""))
        .isEqualTo(
            "[{\"name\":\"trial\",\"kind\":\"term\",\"many\":false,\"default\":[\"mscdm-id:study/000-159\"]}]");
  }

  @Test
  void theExamplesAreAsEditorsExpectThem() throws Exception {
    Model examples = turtle(served.get(".well-known/sparql-examples/", "text/turtle").body());
    Shapes shapes =
        Shapes.parse(
            RDFDataMgr.loadGraph(
                Folders.HOME.resolve("src/test/resources/sparql-examples/shapes.ttl").toString()));
    ValidationReport report = ShaclValidator.get().validate(shapes, examples.getGraph());
    assertThat(report.getEntries()).isEmpty();
    assertThat(examples.listStatements().toList())
        .noneMatch(s -> s.getSubject().isAnon() || s.getObject().isAnon());
    List<String> texts =
        column(
            examples,
            "SELECT ?text { ?example a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ; sh:select ?text }");
    assertThat(texts)
        .containsExactlyInAnyOrderElementsOf(
            QUERIES.all().stream().map(CannedQuery::sparql).toList())
        .allSatisfy(QueryFactory::create);
    assertThat(
            column(
                examples,
                "SELECT ?value { <https://w3id.org/mscdm/.well-known/sparql-examples/readings>"
                    + " sh:parameter [ sh:name 'document' ; sh:defaultValue ?value ] } ORDER BY ?value"))
        .containsExactly(
            "https://w3id.org/mscdm/id/document/000", "https://w3id.org/mscdm/id/document/003");
  }

  @Test
  void theExamplesAreAGraphOfTheRelease() throws Exception {
    String query =
        "SELECT (COUNT(DISTINCT ?example) AS ?examples) WHERE { GRAPH <https://w3id.org/mscdm/graph/examples>"
            + " { ?example a <http://www.w3.org/ns/shacl#SPARQLExecutable> } }";
    assertThat(served.get("sparql?query=" + Served.encoded(query), "text/csv").body())
        .isEqualTo("examples\r\n" + QUERIES.all().size() + "\r\n");
  }

  @Test
  void oneExampleIsFoundUnderItsName() throws Exception {
    Model example = turtle(served.get(".well-known/sparql-examples/trials", "text/turtle").body());
    assertThat(column(example, "SELECT ?example { ?example a sh:SPARQLExecutable }"))
        .containsExactly("https://w3id.org/mscdm/.well-known/sparql-examples/trials");
    assertThat(column(example, "SELECT ?target { ?example <https://schema.org/target> ?target }"))
        .contains("https://w3id.org/mscdm/sparql")
        .anyMatch(target -> target.matches("http://[^/]+/sparql"));
    HttpResponse<String> page = served.get(".well-known/sparql-examples/trials", "text/html");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).hasValue("/queries/trials");
    assertThat(served.get(".well-known/sparql-examples/trails", "text/turtle").statusCode())
        .isEqualTo(404);
  }

  private static Model turtle(String text) {
    Model model = ModelFactory.createDefaultModel();
    model.read(new StringReader(text), null, "TURTLE");
    return model;
  }

  private static List<String> column(Model model, String query) {
    try (QueryExecution execution =
        QueryExecutionFactory.create("PREFIX sh: <http://www.w3.org/ns/shacl#> " + query, model)) {
      return ResultSetFormatter.toList(execution.execSelect()).stream()
          .map(row -> row.get(row.varNames().next()))
          .map(node -> node.isLiteral() ? node.asLiteral().getString() : node.toString())
          .toList();
    }
  }

  @Test
  void openApiIsReadByAParserAndItsOperationsRun() throws Exception {
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(served.get("openapi.json", "*/*").body());
    assertThat(result.getMessages()).isEmpty();
    OpenAPI description = result.getOpenAPI();
    assertThat(description.getOpenapi()).isEqualTo("3.1.0");
    assertThat(description.getPaths().keySet())
        .contains("/queries/")
        .containsAll(QUERIES.all().stream().map(query -> "/queries/" + query.name()).toList());
    for (CannedQuery query : QUERIES.all()) {
      String path = "/queries/" + query.name();
      List<Parameter> parameters = description.getPaths().get(path).getGet().getParameters();
      assertThat(parameters.stream().map(Parameter::getName))
          .containsExactlyElementsOf(
              Stream.concat(
                      query.parameters().stream().map(org.mscdm.query.Parameter::name),
                      Stream.of("format"))
                  .toList());
      assertThat(served.get(path.substring(1) + defaults(query), "text/csv").body())
          .isEqualTo(served.get(path.substring(1), "text/csv").body());
    }
  }

  /** The defaults, given one by one as the description says. */
  private static String defaults(CannedQuery query) {
    StringBuilder given = new StringBuilder("?");
    query
        .parameters()
        .forEach(
            parameter ->
                parameter
                    .defaults()
                    .forEach(
                        value ->
                            given
                                .append(parameter.name())
                                .append('=')
                                .append(Served.encoded(value))
                                .append('&')));
    return given.toString();
  }

  @Test
  void thePageShowsTheQuestionInFourLanguages() throws Exception {
    String page = served.get(TWO_SOURCES, "text/html").body();
    assertThat(found(page, "<summary>([^<]*)</summary>"))
        .containsExactly("curl", "Python", "R", "Java");
    assertThat(page).contains(">7 rows · as ");
  }

  @ParameterizedTest
  @CsvSource({
    "curl, sh, ask.sh",
    "Python, python3, ask.py",
    "R, Rscript, ask.R",
    "Java, java, Ask.java"
  })
  void aCopyRunsAsItIs(String language, String program, String file) throws Exception {
    Assumptions.assumeTrue(isThere(language.equals("curl") ? "curl" : program), program);
    Path copy = Files.writeString(folder.resolve(file), copy(language));
    String answer = run(program, copy.toString());
    assertThat(answer).contains("145", "155", "148", "158", "159", "160", "85");
  }

  private static String copy(String language) throws IOException, InterruptedException {
    String page = served.get(TWO_SOURCES, "text/html").body();
    Matcher matcher =
        Pattern.compile("<summary>" + language + "</summary><pre>(.*?)</pre>", Pattern.DOTALL)
            .matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static boolean isThere(String program) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v " + program)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
