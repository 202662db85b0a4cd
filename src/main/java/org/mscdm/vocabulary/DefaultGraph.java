package org.mscdm.vocabulary;

import java.util.Set;

/** Which named graphs the default graph unites: all but those that only {@code GRAPH} reaches. */
public final class DefaultGraph {

  /** Other sources, examples, and claims turned into plain edges. */
  private static final Set<String> OUTSIDE = Set.of("elsewhere", "examples", "inferred/R2");

  private DefaultGraph() {}

  /**
   * @param name a graph's short name, such as {@code anchors/000}, or its IRI
   */
  public static boolean contains(String name) {
    String shortName = name.startsWith(MSCDM.GRAPH) ? name.substring(MSCDM.GRAPH.length()) : name;
    return !OUTSIDE.contains(shortName);
  }
}
