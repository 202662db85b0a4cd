package org.mscdm.sparql;

import java.time.Duration;

/**
 * What one query may use.
 *
 * @param time from the start of its evaluation to its last row
 * @param rows of a table, or triples of a graph
 * @param bodyBytes of the answer as written, before compression
 * @param memoryBytes that it may hold while it sorts, groups and joins, as estimated from the terms
 * @param textLength characters of one text that it makes, for example by CONCAT
 */
public record Limits(Duration time, int rows, int bodyBytes, long memoryBytes, int textLength) {

  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(30), 100_000, 64 << 20, 256L << 20, 1 << 20);

  public Limits {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("Not a limit of time: " + time);
    }
    if (rows < 1 || bodyBytes < 1 || memoryBytes < 1 || textLength < 1) {
      throw new IllegalArgumentException("A limit is at least 1");
    }
  }

  /** These limits with less time; a client may lower the limit and never raise it. */
  public Limits within(Duration wanted) {
    return wanted.compareTo(time) < 0
        ? new Limits(wanted, rows, bodyBytes, memoryBytes, textLength)
        : this;
  }
}
