package org.mscdm.page;

import java.util.List;

/**
 * What is doubtful, one kind of doubt at a time.
 *
 * @param part which one is shown: contradictions, hedged, readings, elsewhere or proposed
 */
public record DoubtsView(
    Frame frame,
    String part,
    List<Kind> kinds,
    List<Conflict> conflicts,
    List<Reported> assertions,
    List<Reading> readings,
    List<Elsewhere> elsewhere,
    Pages pages) {

  /** A kind of doubt, with how many there are. */
  public record Kind(String name, int count) {}

  /** The sides of a contradiction. */
  public record Conflict(Term self, List<Reported> sides, List<Value> values, String report) {}

  /**
   * @param report address for errors; empty if there is none
   */
  public record Reported(Assertion assertion, String report) {}
}
