package org.mscdm.source;

import java.util.List;

/** One or more source documents cannot be used; each message names the file and what to do. */
public final class UnreadableSeedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public UnreadableSeedException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
