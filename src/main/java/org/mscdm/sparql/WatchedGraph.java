package org.mscdm.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph whose every triple is handed out only while the query that asks still has time. */
final class WatchedGraph extends WrappedGraph {

  private final QueryWatch watch;

  WatchedGraph(Graph graph, QueryWatch watch) {
    super(graph);
    this.watch = watch;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    watch.check();
    return new WatchedTriples(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    watch.check();
    return new WatchedTriples(super.find(subject, predicate, object));
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    watch.check();
    return super.contains(subject, predicate, object);
  }

  private final class WatchedTriples extends WrappedIterator<Triple> {

    WatchedTriples(ExtendedIterator<Triple> triples) {
      super(triples);
    }

    @Override
    public Triple next() {
      watch.check();
      return super.next();
    }
  }
}
