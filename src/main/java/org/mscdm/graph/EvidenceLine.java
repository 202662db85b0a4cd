package org.mscdm.graph;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.PROV;

/** The evidence line of an assertion, which leads to its words. */
final class EvidenceLine {

  private EvidenceLine() {}

  /**
   * Gives an assertion its supporting evidence line.
   *
   * @param iri address of the line
   * @param type address of the type of evidence in the Evidence and Conclusion Ontology
   * @param agent address of who found the words
   */
  static Resource of(Resource assertion, String iri, String type, String agent) {
    Model model = assertion.getModel();
    Resource evidence = model.createResource(iri);
    evidence.addProperty(RDF.type, MSCDM.EvidenceLine);
    evidence.addProperty(MSCDM.evidenceDirection, MSCDM.Supports);
    evidence.addProperty(MSCDM.evidenceType, model.createResource(type));
    evidence.addProperty(PROV.wasAttributedTo, model.createResource(agent));
    assertion.addProperty(MSCDM.hasEvidenceLine, evidence);
    return evidence;
  }
}
