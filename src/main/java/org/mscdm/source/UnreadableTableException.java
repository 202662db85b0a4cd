package org.mscdm.source;

import java.util.List;

/** Rows of a table that cannot be divided into cells; each message names the row and its place. */
public final class UnreadableTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public UnreadableTableException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
