package org.mscdm;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.vocabulary.MSCDM;

/** How many things of a kind a graph holds. */
record Counts(Model graph) {

  long instancesOf(String className) {
    return graph.listSubjectsWithProperty(RDF.type, MSCDM.resource(className)).toList().size();
  }

  long assertions() {
    return graph.listSubjectsWithProperty(MSCDM.hasEvidenceLine).toList().size();
  }

  long values() {
    return graph
        .listSubjectsWithProperty(MSCDM.verbatimText, (RDFNode) null)
        .filterKeep(node -> node.getURI().startsWith(MSCDM.ID + "value/"))
        .toList()
        .size();
  }
}
