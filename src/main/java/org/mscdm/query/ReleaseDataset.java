package org.mscdm.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.mscdm.vocabulary.DefaultGraph;

/**
 * A release in memory, ready to be asked and never changed: one graph for each named graph, and one
 * for the default graph, which share their triples. They are loaded in the order of the sorted
 * file, so that the order of answers is the same each time.
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

  /** A line of a release is not as a build writes it; the message says where, and what to do. */
  public static final class UnreadableReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableReleaseException(Path file, int line) {
      super(
          "%s, line %d: not a statement as ./mscdm build writes it; take the release again, or build it"
              .formatted(file, line));
    }
  }

  /**
   * Loads a release.
   *
   * @throws NoReleaseException if the folder holds none
   * @throws UnreadableReleaseException if its file is not as a build writes it
   */
  public static DatasetGraph load(Path release) {
    Path file = release.resolve("mscdm.nq");
    if (!Files.isRegularFile(file)) {
      throw new NoReleaseException(release);
    }
    List<Quad> quads = QuadsFile.read(file);
    CompletableFuture<Map<Node, Graph>> named =
        CompletableFuture.supplyAsync(() -> namedGraphs(quads));
    Graph defaultGraph = defaultGraph(quads);
    DatasetGraph dataset = new DatasetGraphMapLink(defaultGraph);
    named.join().forEach(dataset::addGraph);
    // Jena would otherwise place each filter inside its basic graph pattern and so hinder joins.
    dataset.getContext().set(ARQ.optFilterPlacementBGP, false);
    return new DatasetGraphReadOnly(dataset);
  }

  private static Graph defaultGraph(List<Quad> quads) {
    Graph graph = GraphMemFactory.createGraphMemRoaring();
    for (Quad quad : quads) {
      if (DefaultGraph.contains(quad.getGraph().getURI())) {
        graph.add(quad.asTriple());
      }
    }
    return graph;
  }

  private static Map<Node, Graph> namedGraphs(List<Quad> quads) {
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    for (Quad quad : quads) {
      graphs
          .computeIfAbsent(quad.getGraph(), name -> GraphMemFactory.createGraphMemRoaring())
          .add(quad.asTriple());
    }
    return graphs;
  }
}
