package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.query.QueryFolder;
import org.mscdm.vocabulary.MSCDM;

/** The first page: what this is, how much it holds, and which questions are ready. */
final class StartPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient PublicAddress address;
  private final transient List<StartView.Number> numbers;
  private final transient List<StartView.Question> questions;

  StartPage(DatasetGraph dataset, QueryFolder queries, PublicAddress address) {
    this.address = address;
    this.numbers =
        List.of(
            new StartView.Number("documents", instances(dataset, "Document")),
            new StartView.Number("clinical trials", instances(dataset, "ClinicalTrial")),
            new StartView.Number("priming strategies", instances(dataset, "PrimingStrategy")),
            new StartView.Number("assertions", assertions(dataset)),
            new StartView.Number("anchored passages", instances(dataset, "Anchor")),
            new StartView.Number("readings of broken strings", instances(dataset, "Reading")));
    this.questions =
        queries.all().stream()
            .map(
                query ->
                    new StartView.Question(
                        query.name(), query.title().get("en"), query.title().get("zh-Hans")))
            .toList();
  }

  private static long instances(DatasetGraph dataset, String className) {
    return dataset.getDefaultGraph().stream(
            Node.ANY, RDF.type.asNode(), MSCDM.resource(className).asNode())
        .count();
  }

  private static long assertions(DatasetGraph dataset) {
    return dataset.getDefaultGraph().stream(Node.ANY, MSCDM.hasEvidenceLine.asNode(), Node.ANY)
        .count();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Page.write(request, response, "start.jte", new StartView(address.of(""), numbers, questions));
  }
}
