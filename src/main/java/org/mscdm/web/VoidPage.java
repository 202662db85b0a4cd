package org.mscdm.web;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.mscdm.query.Endpoint;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.Prefixes;

/** What the data set holds, as the build counted it, with the address of this service. */
final class VoidPage extends RdfPage {

  private static final long serialVersionUID = 1L;

  private static final Query DESCRIPTION =
      QueryFactory.create(
          """
          CONSTRUCT { ?subject ?property ?object }
          WHERE { GRAPH <https://w3id.org/mscdm/graph/void> { ?subject ?property ?object } }
          """);

  private final transient Endpoint endpoint;

  VoidPage(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  Optional<Model> description(String path, String address) {
    if (!path.isEmpty()) {
      return Optional.empty();
    }
    Model description = endpoint.answer(DESCRIPTION, QueryExecution::execConstruct);
    description.setNsPrefixes(Prefixes.mapping());
    Resource here = description.createResource(address + "sparql");
    description.createResource(MSCDM.DATASET).addProperty(VOID.sparqlEndpoint, here);
    description.createResource(MSCDM.ENDPOINT).addProperty(DCAT.endpointURL, here);
    return Optional.of(description);
  }

  @Override
  String readablePage(String path) {
    return "/";
  }
}
