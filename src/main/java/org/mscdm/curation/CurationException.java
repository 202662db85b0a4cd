package org.mscdm.curation;

import java.util.List;

/** Decisions that cannot be applied; each message names file, line, column and what to do. */
public final class CurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public CurationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
