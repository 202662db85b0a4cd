package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.SparqlExamples;
import org.mscdm.vocabulary.MSCDM;

/** The canned queries as RDF: all, or one by its name. A reader is sent to the page of the same. */
final class SparqlExamplesPage extends HttpServlet {

  /** Where all of them are, below the first page. */
  static final String PATH = ".well-known/sparql-examples/";

  private static final long serialVersionUID = 1L;

  private static final Property TARGET =
      ResourceFactory.createProperty("https://schema.org/target");

  private final transient QueryFolder queries;
  private final transient PublicAddress address;
  private final transient GraphReply graphs;

  SparqlExamplesPage(QueryFolder queries, PublicAddress address, GraphReply graphs) {
    this.queries = queries;
    this.address = address;
    this.graphs = graphs;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    boolean isAll = name.isEmpty() || name.equals("prefixes");
    Model examples = isAll ? SparqlExamples.of(queries) : SparqlExamples.of(queries.required(name));
    Parameters parameters = new Parameters().add(request.getQueryString());
    if (FormatChoice.isPagePreferred(request, parameters)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", isAll ? "/queries" : "/queries/" + name);
      return;
    }
    addTarget(examples, address.of("sparql"));
    graphs.send(request, response, MSCDM.EXAMPLES + name, examples::getGraph);
  }

  /** Where this service answers, beside the name under which it is known. */
  private static void addTarget(Model model, String endpoint) {
    model
        .listSubjectsWithProperty(TARGET, model.createResource(MSCDM.ENDPOINT))
        .toList()
        .forEach(example -> example.addProperty(TARGET, model.createResource(endpoint)));
  }
}
