package org.mscdm.page;

import java.util.List;

/**
 * Two trials side by side.
 *
 * @param trials two, or none if the reader did not choose two
 * @param outcomes of each trial
 */
public record CompareView(
    Frame frame, List<Term> trials, List<Line> lines, List<List<Assertion>> outcomes) {

  /** A field with one cell for each trial. */
  public record Line(Term property, List<TrialsView.Cell> cells) {}
}
