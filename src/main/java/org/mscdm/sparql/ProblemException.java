package org.mscdm.sparql;

import java.util.Locale;

/** A request cannot be answered; {@link #problem()} says why. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail(Locale.ENGLISH));
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
