package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mscdm.sparql.Answer;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Limits;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;
import org.mscdm.sparql.Shape;
import org.mscdm.vocabulary.MSCDM;

/** One named graph as RDF, under the last part of its IRI: {@code /graph/assertions/000}. */
final class NamedGraphPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Endpoint endpoint;
  private final transient AnswerCache cache;
  private final transient Admission admission;
  private final Limits limits;

  NamedGraphPage(Endpoint endpoint, AnswerCache cache, Admission admission, Limits limits) {
    this.endpoint = endpoint;
    this.cache = cache;
    this.admission = admission;
    this.limits = limits;
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Node graph = NodeFactory.createURI(MSCDM.graph(name));
    if (name.isEmpty() || !endpoint.hasGraph(graph)) {
      throw new ProblemException(
          Problem.of(
              ProblemKind.NOT_FOUND, "/graph/" + name, String.join(", ", endpoint.graphNames())));
    }
    Parameters parameters = new Parameters().add(request.getQueryString());
    FormatChoice choice = FormatChoice.of(request, parameters, Shape.GRAPH);
    AnswerCache.Question question =
        new AnswerCache.Question("", List.of(graph.getURI()), List.of());
    AnswerCache.Kept kept =
        cache
            .answer(question, choice.format(), choice.mediaType())
            .orElseGet(() -> made(graph, question, choice));
    Reply.repeatable(request, response, kept.body());
  }

  private AnswerCache.Kept made(Node graph, AnswerCache.Question question, FormatChoice choice) {
    Answer answer = admission.admit(() -> endpoint.graph(graph, choice.format(), limits));
    AnswerCache.Kept kept =
        new AnswerCache.Kept(Body.of(choice.mediaType(), answer.body()), List.of());
    cache.keep(question, choice.format(), choice.mediaType(), kept);
    return kept;
  }
}
