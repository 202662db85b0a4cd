package org.mscdm.publication;

import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.VOID;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.vocabulary.MSCDM;

/** The graphs of a release, read back from its files. */
final class PublishedGraphs {

  static final String QUADS = "mscdm.nq";
  static final String TRIPLES = "mscdm.nt";
  static final String DESCRIPTION = "void.ttl";

  private PublishedGraphs() {}

  /** All graphs that the description names, empty ones too, with what the N-Quads hold. */
  static NamedGraphs read(Path release) {
    NamedGraphs graphs = new NamedGraphs();
    description(release)
        .listObjectsOfProperty(VOID.subset)
        .filterKeep(subset -> subset.toString().startsWith(MSCDM.GRAPH))
        .forEach(subset -> graphs.graph(subset.toString().substring(MSCDM.GRAPH.length())));
    RDFParser.source(release.resolve(QUADS))
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                String name = quad.getGraph().getURI().substring(MSCDM.GRAPH.length());
                graphs.graph(name).getGraph().add(quad.asTriple());
              }
            });
    return graphs;
  }

  static Model description(Path release) {
    return turtle(release.resolve(DESCRIPTION));
  }

  static Model turtle(Path file) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, file.toUri().toString());
    return model;
  }

  /** The name of a graph's files, without their ending. */
  static String fileName(String graph) {
    return graph.replace('/', '-');
  }
}
