package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.mscdm.page.AnswerView;
import org.mscdm.page.Answers;
import org.mscdm.page.Shown;
import org.mscdm.page.Visit;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.Parameter;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.QueryRun;
import org.mscdm.query.ResultTable;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Limits;

/** A canned query, run with the values of the address: as a page, as CSV or as JSON. */
final class QueryPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String FORMAT = "format";

  /** Parameters of the address that say how the answer is shown. */
  private static final Set<String> NOT_OF_QUERIES =
      Set.of(FORMAT, RequestLanguage.PARAMETER, "page");

  private final transient Endpoint endpoint;
  private final transient QueryFolder queries;
  private final transient Answers answers;
  private final transient PublicAddress address;
  private final transient Admission admission;
  private final Limits limits;

  QueryPage(
      Endpoint endpoint,
      QueryFolder queries,
      Answers answers,
      PublicAddress address,
      Admission admission,
      Limits limits) {
    this.answers = answers;
    this.address = address;
    this.endpoint = endpoint;
    this.queries = queries;
    this.admission = admission;
    this.limits = limits;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Optional<CannedQuery> query = queries.named(name);
    if (query.isEmpty()) {
      String known =
          queries.all().stream().map(CannedQuery::name).collect(Collectors.joining("\n  "));
      Page.write(
          request,
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "text/plain",
          "There is no canned query «%s». There are:\n  %s\n".formatted(name, known));
      return;
    }
    try {
      answer(query.get(), values(query.get(), request), request, response);
    } catch (Parameter.UnusableValueException e) {
      Page.write(
          request,
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "text/plain",
          e.getMessage() + "\n");
    }
  }

  private static Map<String, List<String>> values(CannedQuery query, HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (parameter, given) -> {
              if (!NOT_OF_QUERIES.contains(parameter)) {
                values.put(
                    parameter,
                    query.parameter(parameter).filter(Parameter::many).isPresent()
                        ? Arrays.stream(given)
                            .flatMap(v -> Arrays.stream(v.split("[,\\s]+")))
                            .toList()
                        : List.of(given));
              }
            });
    return values;
  }

  private void answer(
      CannedQuery query,
      Map<String, List<String>> values,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Query parsed = QueryRun.of(query, values);
    String format = Optional.ofNullable(request.getParameter(FORMAT)).orElse("html");
    ResultSet results = admission.admit(() -> endpoint.select(parsed, limits));
    switch (format) {
      case "html" -> show(request, response, query, values, new ResultTable(results), parsed);
      case "csv" ->
          writeResults(request, response, "text/csv", results, ResultSetFormatter::outputAsCSV);
      case "json" ->
          writeResults(
              request,
              response,
              "application/sparql-results+json",
              results,
              ResultSetFormatter::outputAsJSON);
      default ->
          Page.write(
              request,
              response,
              HttpServletResponse.SC_BAD_REQUEST,
              "text/plain",
              "format is html, csv or json, not «%s»\n".formatted(format));
    }
  }

  private interface Output {
    void write(OutputStream stream, ResultSet results);
  }

  private static void writeResults(
      HttpServletRequest request,
      HttpServletResponse response,
      String mediaType,
      ResultSet results,
      Output output)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    output.write(bytes, results);
    Page.write(
        request,
        response,
        HttpServletResponse.SC_OK,
        mediaType,
        bytes.toString(StandardCharsets.UTF_8));
  }

  private void show(
      HttpServletRequest request,
      HttpServletResponse response,
      CannedQuery query,
      Map<String, List<String>> values,
      ResultTable table,
      Query parsed)
      throws IOException {
    Visit visit = HtmlPage.visit(request, address);
    List<AnswerView.Field> fields =
        query.parameters().stream()
            .map(
                parameter ->
                    new AnswerView.Field(
                        parameter,
                        String.join(
                            " ", values.getOrDefault(parameter.name(), parameter.defaults()))))
            .toList();
    Shown shown =
        answers.shown(
            visit,
            query,
            fields,
            table,
            values.isEmpty() ? query.text() : parsed.toString(),
            List.of(
                new AnswerView.Format("CSV", link(values, "csv")),
                new AnswerView.Format("JSON", link(values, "json"))));
    PagePolicy.set(request, response, visit.language());
    Page.write(request, response, shown.template(), shown.view());
  }

  private static String link(Map<String, List<String>> values, String format) {
    StringBuilder link = new StringBuilder("?format=" + format);
    values.forEach(
        (name, given) ->
            given.forEach(
                value ->
                    link.append('&')
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return link.toString();
  }
}
