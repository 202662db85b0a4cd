package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.Parameter;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.QueryRun;
import org.mscdm.query.ResultTable;

/** A canned query, run with the values of the address: as a page, as CSV or as JSON. */
final class QueryPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String FORMAT = "format";

  private final transient DatasetGraph dataset;
  private final transient QueryFolder queries;

  QueryPage(DatasetGraph dataset, QueryFolder queries) {
    this.dataset = dataset;
    this.queries = queries;
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
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "text/plain",
          "There is no canned query «%s». There are:\n  %s\n".formatted(name, known));
      return;
    }
    try {
      answer(query.get(), values(query.get(), request), request, response);
    } catch (Parameter.UnusableValueException e) {
      Page.write(response, HttpServletResponse.SC_BAD_REQUEST, "text/plain", e.getMessage() + "\n");
    }
  }

  private static Map<String, List<String>> values(CannedQuery query, HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (parameter, given) -> {
              if (!parameter.equals(FORMAT)) {
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
    try (QueryExecution execution =
        QueryExecutionFactory.create(parsed, DatasetFactory.wrap(dataset))) {
      ResultSet results = execution.execSelect();
      switch (format) {
        case "html" ->
            Page.write(
                response, "query.jte", view(query, values, new ResultTable(results), parsed));
        case "csv" -> writeResults(response, "text/csv", results, ResultSetFormatter::outputAsCSV);
        case "json" ->
            writeResults(
                response,
                "application/sparql-results+json",
                results,
                ResultSetFormatter::outputAsJSON);
        default ->
            Page.write(
                response,
                HttpServletResponse.SC_BAD_REQUEST,
                "text/plain",
                "format is html, csv or json, not «%s»\n".formatted(format));
      }
    }
  }

  private interface Output {
    void write(java.io.OutputStream stream, ResultSet results);
  }

  private static void writeResults(
      HttpServletResponse response, String mediaType, ResultSet results, Output output)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    output.write(bytes, results);
    Page.write(
        response, HttpServletResponse.SC_OK, mediaType, bytes.toString(StandardCharsets.UTF_8));
  }

  private static QueryView view(
      CannedQuery query, Map<String, List<String>> values, ResultTable table, Query parsed) {
    List<QueryView.Field> fields =
        query.parameters().stream()
            .map(
                parameter ->
                    new QueryView.Field(
                        parameter.name(),
                        String.join(
                            " ", values.getOrDefault(parameter.name(), parameter.defaults()))))
            .toList();
    return new QueryView(
        query.title().get("en"),
        query.title().get("zh-Hans"),
        query.description().get("en"),
        fields,
        table.heading(),
        table.rows(),
        values.isEmpty() ? query.text() : parsed.toString(),
        link(values, "csv"),
        link(values, "json"));
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
