package org.mscdm.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/**
 * A query that this service will evaluate.
 *
 * @param text as it was sent
 */
public record CheckedQuery(Query query, QueryText text) {

  public Shape shape() {
    return query.isSelectType() || query.isAskType() ? Shape.TABLE : Shape.GRAPH;
  }

  /** Whether two runs may give two answers, or two names to the same blank node. */
  public boolean isVolatile() {
    return text.isVolatile()
        || query.isConstructType()
            && query.getConstructTemplate().getTriples().stream().anyMatch(CheckedQuery::hasBlank);
  }

  private static boolean hasBlank(Triple triple) {
    return isBlank(triple.getSubject()) || isBlank(triple.getObject());
  }

  private static boolean isBlank(Node node) {
    return node.isBlank() || Var.isBlankNodeVar(node);
  }
}
