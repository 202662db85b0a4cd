package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;
import org.mscdm.vocabulary.MSCDM;

/** One named graph as RDF, under the last part of its IRI: {@code /graph/assertions/000}. */
final class NamedGraphPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Endpoint endpoint;
  private final transient GraphReply graphs;

  NamedGraphPage(Endpoint endpoint, GraphReply graphs) {
    this.endpoint = endpoint;
    this.graphs = graphs;
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
    graphs.send(request, response, graph.getURI(), () -> endpoint.graph(graph));
  }
}
