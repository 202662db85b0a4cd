package org.mscdm.release;

import org.apache.jena.rdf.model.Model;

/** A graph that is no release, laid out as those of a release are. */
public final class GraphFile {

  private GraphFile() {}

  /** Turtle, sorted. */
  public static String turtle(Model graph) {
    return SortedTurtle.of(graph);
  }
}
