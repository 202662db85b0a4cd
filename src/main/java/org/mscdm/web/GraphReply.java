package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Limits;
import org.mscdm.sparql.Shape;

/** Graphs as they are sent: in the format that the request wants, written once and kept. */
record GraphReply(AnswerCache cache, Admission admission, Limits limits) {

  /**
   * Sends a graph.
   *
   * @param name an IRI that no other graph has, under which it is kept
   * @throws org.mscdm.sparql.ProblemException if the format is none of ours, or the graph too large
   */
  void send(
      HttpServletRequest request, HttpServletResponse response, String name, Supplier<Graph> graph)
      throws IOException {
    Parameters parameters = new Parameters().add(request.getQueryString());
    FormatChoice choice = FormatChoice.of(request, parameters, Shape.GRAPH);
    AnswerCache.Question question = new AnswerCache.Question("", List.of(name), List.of());
    AnswerCache.Kept kept =
        cache
            .answer(question, choice.format(), choice.mediaType())
            .orElseGet(() -> made(question, choice, graph));
    Reply.repeatable(request, response, kept.body());
  }

  private AnswerCache.Kept made(
      AnswerCache.Question question, FormatChoice choice, Supplier<Graph> graph) {
    byte[] bytes =
        admission.admit(() -> Endpoint.written(graph.get(), choice.format(), limits)).body();
    AnswerCache.Kept kept = new AnswerCache.Kept(Body.of(choice.mediaType(), bytes), List.of());
    cache.keep(question, choice.format(), choice.mediaType(), kept);
    return kept;
  }
}
