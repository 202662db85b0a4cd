package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.query.Query;
import org.mscdm.page.AnswerPages;
import org.mscdm.page.AnswerView;
import org.mscdm.page.Shown;
import org.mscdm.page.Visit;
import org.mscdm.query.Answers;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.ExistingValues;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.QueryRun;
import org.mscdm.query.ResultTable;
import org.mscdm.sparql.Format;
import org.mscdm.sparql.Shape;

/**
 * A canned query, run with the values of the address: as a page or in any form of rows; and the
 * list of all at {@code /queries/}.
 */
final class QueryPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Parameters of the address that say how the answer is shown. */
  private static final Set<String> NOT_OF_QUERIES =
      Set.of("format", "output", "timeout", RequestLanguage.PARAMETER, "page");

  private final transient Answers answers;
  private final transient SparqlProtocol protocol;
  private final transient QueryFolder queries;
  private final transient PublicAddress address;
  private final transient ExistingValues existingValues;
  private final transient AnswerPages pages;

  QueryPage(
      Answers answers,
      SparqlProtocol protocol,
      QueryFolder queries,
      AnswerPages pages,
      PublicAddress address) {
    this.protocol = protocol;
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
    CannedQuery query = queries.required(name);
    Parameters parameters = new Parameters().add(request.getQueryString());
    answer(query, values(query, parameters), parameters, request, response);
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    List<String> offers = List.of("application/json", "text/html");
    if (Negotiation.of(request.getHeader("Accept")).choose(offers).equals("text/html")) {
      response.sendRedirect("/queries");
      return;
    }
    String here = address.of("");
    JsonArray list = new JsonArray();
    queries.all().forEach(query -> list.add(QueryDescription.json(query, here)));
    Page.write(request, response, HttpServletResponse.SC_OK, "application/json", list + "\n");
  }

  private static Map<String, List<String>> values(CannedQuery query, Parameters parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : parameters.names()) {
      if (!NOT_OF_QUERIES.contains(name)) {
        List<String> given = parameters.all(name);
        values.put(
            name,
            query
                .parameter(name)
                .map(p -> given.stream().flatMap(v -> p.values(v).stream()).toList())
                .orElse(given));
      }
    }
    values.values().removeIf(List::isEmpty);
    return values;
  }

  private void answer(
      CannedQuery query,
      Map<String, List<String>> values,
      Parameters parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Query parsed = QueryRun.of(query, values);
    FormatChoice choice = FormatChoice.of(request, parameters, Shape.TABLE);
    existingValues.require(query, values);
    if (choice.format() == Format.HTML) {
      ResultTable table =
          answers.answer(parsed, execution -> new ResultTable(execution.execSelect()));
      show(request, response, query, values, table, parsed);
    } else {
      protocol.answer(
          request,
          response,
          parameters,
          new AnswerCache.Question(parsed.toString(), List.of(), List.of()));
    }
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
        Format.of(Shape.TABLE).stream()
            .filter(format -> format != Format.HTML)
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

  private static String link(Map<String, List<String>> values, Format format) {
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
