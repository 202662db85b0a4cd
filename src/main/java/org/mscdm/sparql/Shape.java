package org.mscdm.sparql;

/** What an answer is. */
public enum Shape {
  /** Rows, or yes and no. */
  TABLE,
  /** Triples. */
  GRAPH
}
