package org.mscdm.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mscdm.curation.CoreferenceFile.Coreference;
import org.mscdm.source.Document;
import org.mscdm.source.TextSpan;
import org.mscdm.vocabulary.MSCDM;

/**
 * What running text speaks of, and with which row of a table it is equated: an inference with its
 * basis, never {@code owl:sameAs}.
 */
final class CoreferenceGraph {

  /** Curator inference, used in automatic assertion where software decided. */
  private static final String CURATOR_INFERENCE = "http://purl.obolibrary.org/obo/ECO_0000205";

  private final Model model;
  private final Document document;
  private final AnchorGraph anchors;

  CoreferenceGraph(NamedGraphs graphs, Document document, AnchorGraph anchors) {
    this.model = graphs.graph("coreference");
    this.document = document;
    this.anchors = anchors;
  }

  /**
   * @return a message for each line whose words are not found
   */
  List<String> describe(List<Coreference> coreferences) {
    List<String> problems = new ArrayList<>();
    for (Coreference coreference : coreferences) {
      Optional<TextSpan> place = document.find(coreference.quote(), 0, document.length());
      if (place.isEmpty()) {
        problems.add(
            "data/curated/coreference.tsv: %s: «%s» is not found in document %s; copy the words character for character"
                .formatted(coreference.thing(), coreference.quote(), document.id()));
      }
      place.ifPresent(span -> describe(coreference, anchors.anchor(span)));
    }
    return problems;
  }

  private void describe(Coreference coreference, Resource anchor) {
    Resource thing = model.createResource(Iris.named(coreference.thing()).getURI());
    thing.addProperty(RDF.type, MSCDM.resource(coreference.type()));
    thing.addProperty(RDFS.label, coreference.label(), "en");
    thing.addProperty(RDFS.label, coreference.labelZh(), "zh-Hans");
    thing.addProperty(MSCDM.inDocument, model.createResource(Iris.document(document.id())));
    thing.addProperty(MSCDM.anchor, anchor);
    coreference.sameAs().ifPresent(other -> equate(coreference, thing, other, anchor));
  }

  private void equate(Coreference coreference, Resource thing, String other, Resource anchor) {
    String name = coreference.thing().replace('/', '-');
    Resource assertion = model.createResource(MSCDM.ID + "coreference/" + name);
    assertion.addProperty(RDF.type, MSCDM.CoreferenceAssertion);
    assertion.addProperty(MSCDM.equates, thing);
    assertion.addProperty(MSCDM.equates, Iris.named(other));
    coreference
        .matchBasis()
        .forEach(basis -> assertion.addProperty(MSCDM.matchBasis, MSCDM.resource(basis)));
    assertion.addProperty(MSCDM.modality, MSCDM.CuratorInference);
    assertion.addProperty(MSCDM.knowledgeLevel, MSCDM.CuratorInferenceLevel);
    String decider = Agents.iri(coreference.who());
    assertion.addProperty(MSCDM.decidedBy, model.createResource(decider));
    if (!coreference.note().isEmpty()) {
      assertion.addProperty(MSCDM.rationale, coreference.note(), "en");
    }
    EvidenceLine.of(assertion, MSCDM.ID + "evidence/" + name, CURATOR_INFERENCE, decider)
        .addProperty(MSCDM.anchor, anchor);
  }
}
