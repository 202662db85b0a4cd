package org.mscdm.query;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A release in memory, ready to be asked: one graph for each named graph, and one for the default
 * graph, loaded from the sorted files so that the order of answers is the same each time.
 */
public final class ReleaseDataset {

  private ReleaseDataset() {}

  /** There is no release in the folder; the message says how to make one. */
  public static final class NoReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoReleaseException(Path folder) {
      super("%s: holds no release; run ./mscdm build first".formatted(folder));
    }
  }

  public static DatasetGraph load(Path release) {
    Path quads = release.resolve("mscdm.nq");
    Path triples = release.resolve("mscdm.nt");
    if (!Files.isRegularFile(quads) || !Files.isRegularFile(triples)) {
      throw new NoReleaseException(release);
    }
    Graph defaultGraph = GraphFactory.createGraphMem();
    RDFParser.source(triples).parse(defaultGraph);
    DatasetGraph dataset = new DatasetGraphMapLink(defaultGraph);
    RDFParser.source(quads).parse(new GraphSorter(dataset));
    // Jena would otherwise place each filter inside its basic graph pattern and so hinder joins.
    dataset.getContext().set(ARQ.optFilterPlacementBGP, false);
    return dataset;
  }

  /** Puts each quad into the graph of its name, making the graph when it first appears. */
  private static final class GraphSorter extends StreamRDFBase {

    private final DatasetGraph dataset;

    GraphSorter(DatasetGraph dataset) {
      this.dataset = dataset;
    }

    @Override
    public void quad(Quad quad) {
      Node name = NodeFactory.createURI(quad.getGraph().getURI());
      if (!dataset.containsGraph(name)) {
        dataset.addGraph(name, GraphFactory.createGraphMem());
      }
      dataset.getGraph(name).add(quad.asTriple());
    }
  }
}
