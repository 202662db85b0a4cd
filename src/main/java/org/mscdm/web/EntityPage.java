package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.mscdm.page.Content;
import org.mscdm.page.Visit;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Format;
import org.mscdm.sparql.Limits;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;
import org.mscdm.sparql.Shape;

/**
 * A thing under its own address: as a page, or as RDF if the address ends with the name of a format
 * or the client asks for one.
 */
final class EntityPage extends HtmlPage {

  private static final long serialVersionUID = 1L;

  private static final String HTML = "text/html";
  private static final String HTML_ENDING = ".html";

  private final transient Function<String, Graph> triples;
  private final transient PublicAddress address;
  private final transient Admission admission;
  private final Limits limits;

  /**
   * @param triples the thing of a path as data; an empty graph if there is none
   */
  EntityPage(
      Content content,
      Function<String, Graph> triples,
      PublicAddress address,
      Admission admission,
      Limits limits) {
    super(content, address, admission);
    this.triples = triples;
    this.address = address;
    this.admission = admission;
    this.limits = limits;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Visit visit = visit(request, address);
    Optional<Format> ending = ending(visit.path());
    if (ending.isPresent()) {
      String path = visit.path();
      write(
          request,
          response,
          path.substring(0, path.length() - ending.get().shortName().length() - 1),
          ending.get());
    } else if (visit.path().endsWith(HTML_ENDING)) {
      show(request, response, withoutEnding(visit));
    } else {
      negotiate(request, response, visit);
    }
  }

  private static Optional<Format> ending(String path) {
    return Format.of(Shape.GRAPH).stream()
        .filter(format -> path.endsWith("." + format.shortName()))
        .findFirst();
  }

  private static Visit withoutEnding(Visit visit) {
    return new Visit(
        visit.language(),
        visit.path().substring(0, visit.path().length() - HTML_ENDING.length()),
        visit.rest().replace(HTML_ENDING, ""),
        visit.parameters(),
        visit.base());
  }

  private void negotiate(HttpServletRequest request, HttpServletResponse response, Visit visit)
      throws IOException {
    List<String> offers = new ArrayList<>(List.of(HTML));
    Format.of(Shape.GRAPH).forEach(format -> offers.add(format.mediaType()));
    String best = Negotiation.of(request.getHeader("Accept")).choose(offers);
    if (best.equals(HTML)) {
      show(request, response, visit);
    } else {
      write(request, response, visit.path(), Format.named(best, Shape.GRAPH).orElseThrow());
    }
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, String path, Format format)
      throws IOException {
    Graph graph = admission.admit(() -> triples.apply(path));
    if (graph.isEmpty()) {
      throw new ProblemException(Problem.of(ProblemKind.NOT_FOUND, path, "/id/ /ontology/"));
    }
    byte[] bytes = Endpoint.written(graph, format, limits).body();
    Reply.repeatable(request, response, Body.of(FormatChoice.labelled(format.mediaType()), bytes));
  }
}
