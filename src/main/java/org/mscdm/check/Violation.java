package org.mscdm.check;

/**
 * Something that is wrong in the graph.
 *
 * @param check the shape or check that found it
 * @param subject the node that it is about
 * @param message what is wrong and what to do
 */
public record Violation(String check, String subject, String message)
    implements Comparable<Violation> {

  @Override
  public int compareTo(Violation other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return "%s: %s: %s".formatted(check, subject, message);
  }
}
