package org.mscdm.graph;

/** Who made a decision: software, or a person by name. */
final class Agents {

  static final String READER = Iris.agent("mscdm-reader");

  private Agents() {}

  /** The IRI of whoever the column {@code who} names. */
  static String iri(String who) {
    return who.equals("software")
        ? Iris.agent("mscdm-decisions")
        : Iris.agent(who.strip().replaceAll("[^\\p{L}\\p{N}]+", "-"));
  }
}
