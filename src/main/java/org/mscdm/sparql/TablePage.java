package org.mscdm.sparql;

import java.util.List;
import org.apache.jena.graph.Node;

/** Makes a page of a table. */
@FunctionalInterface
public interface TablePage {

  /**
   * @param query as it was sent
   * @param rows for each its terms, null where one is unbound
   */
  String of(String query, List<String> variables, List<List<Node>> rows);
}
