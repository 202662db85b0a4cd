package org.mscdm.web;

import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.SparqlExamples;
import org.mscdm.vocabulary.MSCDM;

/** The canned queries as RDF: all, or one by its name. */
final class SparqlExamplesPage extends RdfPage {

  private static final long serialVersionUID = 1L;

  private static final Property TARGET =
      ResourceFactory.createProperty("https://schema.org/target");

  private final transient QueryFolder queries;

  SparqlExamplesPage(QueryFolder queries, PublicAddress address) {
    super(address);
    this.queries = queries;
  }

  @Override
  Optional<Model> description(String path, String address) {
    Optional<Model> examples =
        path.isEmpty() || path.equals("prefixes")
            ? Optional.of(SparqlExamples.of(queries))
            : queries.named(path).map(SparqlExamples::of);
    examples.ifPresent(model -> addTarget(model, address + "sparql"));
    return examples;
  }

  /** Where this service answers, beside the name under which it is known. */
  private static void addTarget(Model model, String endpoint) {
    model
        .listSubjectsWithProperty(TARGET, model.createResource(MSCDM.ENDPOINT))
        .toList()
        .forEach(example -> example.addProperty(TARGET, model.createResource(endpoint)));
  }

  @Override
  String readablePage(String path) {
    return queries.named(path).isPresent() ? "/queries/" + path : "/";
  }
}
