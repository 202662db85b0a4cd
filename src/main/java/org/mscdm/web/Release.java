package org.mscdm.web;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mscdm.vocabulary.MSCDM;

/** Which release the answers are of. */
final class Release {

  private static final Node DATASET = NodeFactory.createURI("https://w3id.org/mscdm/dataset");
  private static final Node VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");

  private Release() {}

  /** Its version as its metadata states it; {@code unknown} if they do not. */
  static String version(DatasetGraph dataset) {
    Node metadata = NodeFactory.createURI(MSCDM.graph("metadata"));
    return dataset.getGraph(metadata).stream(DATASET, VERSION, Node.ANY)
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst()
        .orElse("unknown");
  }
}
