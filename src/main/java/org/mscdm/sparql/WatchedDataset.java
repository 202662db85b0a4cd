package org.mscdm.sparql;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;

/** The dataset as one query sees it: see {@link WatchedGraph}. */
final class WatchedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {

  private final QueryWatch watch;
  private final Graph defaultGraph;

  WatchedDataset(DatasetGraph dataset, QueryWatch watch) {
    super(dataset);
    this.watch = watch;
    this.defaultGraph = new WatchedGraph(dataset.getDefaultGraph(), watch);
  }

  @Override
  public Graph getDefaultGraph() {
    return defaultGraph;
  }

  @Override
  public Graph getUnionGraph() {
    return new WatchedGraph(super.getUnionGraph(), watch);
  }

  @Override
  public Graph getGraph(Node name) {
    return new WatchedGraph(super.getGraph(name), watch);
  }

  @Override
  public Iterator<Quad> find() {
    return watched(super.find());
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return watched(super.find(quad));
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return watched(super.find(graph, subject, predicate, object));
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    return watched(super.findNG(graph, subject, predicate, object));
  }

  private Iterator<Quad> watched(Iterator<Quad> quads) {
    return Iter.map(
        quads,
        quad -> {
          watch.check();
          return quad;
        });
  }
}
