package org.mscdm.graph;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Lexicon;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.vocabulary.MSCDM;

/** What is proposed for one document that no catalogue lists, as one graph without the ontology. */
public final class ProposalGraph {

  private static final List<String> PARTS =
      List.of("documents/", "anchors/", "assertions/", "values/");

  private ProposalGraph() {}

  public static Model of(
      Ontology ontology, Lexicon lexicon, Outline outline, List<Assertion> assertions) {
    KnowledgeGraph graph = new KnowledgeGraph(ontology, lexicon);
    graph.add(
        outline, description(outline.document()), List.of(), assertions, List.of(), List.of());
    Model proposal = ModelFactory.createDefaultModel();
    PARTS.forEach(part -> proposal.add(graph.stated(part + outline.document().id())));
    return proposal;
  }

  private static Model description(Document document) {
    Model model = ModelFactory.createDefaultModel();
    Resource resource = model.createResource(Iris.document(document.id()));
    resource.addProperty(RDF.type, MSCDM.Document);
    resource.addProperty(MSCDM.fileName, document.entry().fileName());
    resource.addProperty(DCTerms.language, document.entry().languageTag());
    return model;
  }
}
