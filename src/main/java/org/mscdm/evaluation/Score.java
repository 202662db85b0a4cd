package org.mscdm.evaluation;

import java.util.Locale;

/**
 * How much of what is right was proposed, and how much of what was proposed is right.
 *
 * @param expected how many things should be proposed
 * @param proposed how many were
 * @param found how many of the expected were proposed
 * @param right how many of the proposed are expected
 */
public record Score(int expected, int proposed, int found, int right) {

  public static final Score NONE = new Score(0, 0, 0, 0);

  public Score plus(Score other) {
    return new Score(
        expected + other.expected,
        proposed + other.proposed,
        found + other.found,
        right + other.right);
  }

  /** From 0 to 1; 1 if nothing was proposed. */
  public double precision() {
    return proposed == 0 ? 1 : (double) right / proposed;
  }

  /** From 0 to 1; 1 if nothing was expected. */
  public double recall() {
    return expected == 0 ? 1 : (double) found / expected;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.2f  recall %.2f  F1 %.2f  (%d expected, %d proposed, %d found)",
        precision(),
        recall(),
        f1(),
        expected,
        proposed,
        found);
  }
}
