package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.query.Query;
import org.mscdm.page.AnswerPages;
import org.mscdm.page.AnswerView;
import org.mscdm.page.Shown;
import org.mscdm.page.Visit;
import org.mscdm.query.Answers;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.ExistingValues;
import org.mscdm.query.Parameter;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.QueryRun;
import org.mscdm.query.ResultTable;

/**
 * A canned query, run with the values of the address: as a page or in any form of rows; and the
 * list of all at {@code /queries/}.
 */
final class QueryPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String FORMAT = "format";

  /** Parameters of the address that say how the answer is shown. */
  private static final Set<String> NOT_OF_QUERIES =
      Set.of(FORMAT, RequestLanguage.PARAMETER, "page");

  private final transient Answers answers;
  private final transient QueryFolder queries;
  private final transient PublicAddress address;
  private final transient ExistingValues existingValues;
  private final transient AnswerPages pages;

  QueryPage(Answers answers, QueryFolder queries, AnswerPages pages, PublicAddress address) {
    this.pages = pages;
    this.address = address;
    this.answers = answers;
    this.queries = queries;
    this.existingValues = new ExistingValues(answers);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (name.isEmpty()) {
      list(request, response);
      return;
    }
    Optional<CannedQuery> query = queries.named(name);
    if (query.isEmpty()) {
      unknownQuery(name).write(request, response);
      return;
    }
    try {
      answer(query.get(), values(query.get(), request), request, response);
    } catch (ExistingValues.UnknownValueException e) {
      unknownValue(e).write(request, response);
    } catch (Parameter.UnusableValueException e) {
      new RequestProblem(
              HttpServletResponse.SC_BAD_REQUEST,
              "unusable-value",
              "A value that cannot be used",
              e.getMessage())
          .write(request, response);
    }
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.addHeader("Vary", "Accept");
    List<String> offers = List.of("application/json", "text/html");
    if (Negotiation.of(request.getHeader("Accept"))
        .best(offers)
        .filter("text/html"::equals)
        .isPresent()) {
      response.sendRedirect("/queries");
      return;
    }
    String here = address.of("");
    JsonArray list = new JsonArray();
    queries.all().forEach(query -> list.add(QueryDescription.json(query, here)));
    Page.write(request, response, HttpServletResponse.SC_OK, "application/json", list + "\n");
  }

  private RequestProblem unknownQuery(String name) {
    List<String> names = queries.all().stream().map(CannedQuery::name).toList();
    JsonObject members = new JsonObject();
    members.put("queries", QueryDescription.strings(names));
    return new RequestProblem(
        HttpServletResponse.SC_NOT_FOUND,
        "unknown-query",
        "No such canned query",
        "There is no canned query «%s». There are:\n  %s"
            .formatted(name, String.join("\n  ", names)),
        members);
  }

  private static RequestProblem unknownValue(ExistingValues.UnknownValueException exception) {
    JsonArray values = new JsonArray();
    for (ExistingValues.Value value : exception.existing()) {
      JsonObject object = new JsonObject();
      object.put("value", new JsonString(value.text()));
      object.put("label", QueryDescription.languages(value.labels()));
      values.add(object);
    }
    JsonObject members = new JsonObject();
    members.put("values", values);
    return new RequestProblem(
        HttpServletResponse.SC_BAD_REQUEST,
        "unknown-value",
        "A value that stands nowhere in the data",
        exception.getMessage(),
        members);
  }

  private static Map<String, List<String>> values(CannedQuery query, HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (!NOT_OF_QUERIES.contains(name)) {
                values.put(
                    name,
                    query
                        .parameter(name)
                        .map(p -> Arrays.stream(given).flatMap(v -> p.values(v).stream()).toList())
                        .orElse(List.of(given)));
              }
            });
    values.values().removeIf(List::isEmpty);
    return values;
  }

  private void answer(
      CannedQuery query,
      Map<String, List<String>> values,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Query parsed = QueryRun.of(query, values);
    response.addHeader("Vary", "Accept");
    String wanted = request.getParameter(FORMAT);
    Optional<RowFormat> format =
        wanted == null ? RowFormat.accepted(request) : RowFormat.named(wanted);
    if (format.isEmpty()) {
      noSuchFormat(wanted).write(request, response);
      return;
    }
    existingValues.require(query, values);
    if (format.get() == RowFormat.HTML) {
      ResultTable table =
          answers.answer(parsed, execution -> new ResultTable(execution.execSelect()));
      show(request, response, query, values, table, parsed);
    } else {
      Page.write(
          request,
          response,
          HttpServletResponse.SC_OK,
          format.get().mediaType(),
          answers.answer(parsed, execution -> format.get().write(execution.execSelect())));
    }
  }

  private static RequestProblem noSuchFormat(String wanted) {
    if (wanted != null) {
      return new RequestProblem(
          HttpServletResponse.SC_BAD_REQUEST,
          "unknown-format",
          "No such format",
          "format is one of %s, not «%s»".formatted(RowFormat.shortNames(), wanted));
    }
    return new RequestProblem(
        HttpServletResponse.SC_NOT_ACCEPTABLE,
        "not-acceptable",
        "None of the accepted media types is served",
        "Served are "
            + Arrays.stream(RowFormat.values())
                .map(RowFormat::mediaType)
                .collect(Collectors.joining(", ")));
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
    List<AnswerView.Format> formats =
        Arrays.stream(RowFormat.values())
            .filter(format -> format != RowFormat.HTML)
            .map(format -> new AnswerView.Format(format.name(), link(values, format)))
            .toList();
    String here = address.of("queries/" + query.name());
    Shown shown =
        pages.shown(
            visit,
            query,
            fields,
            table,
            values.isEmpty() ? query.text() : parsed.toString(),
            formats,
            QueryCopies.of(values.isEmpty() ? here : here + "?" + form(values)));
    PagePolicy.set(request, response, visit.language());
    Page.write(request, response, shown.template(), shown.view());
  }

  private static String link(Map<String, List<String>> values, RowFormat format) {
    return "?%sformat=%s".formatted(values.isEmpty() ? "" : form(values) + "&", format.shortName());
  }

  private static String form(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
