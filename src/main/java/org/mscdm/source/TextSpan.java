package org.mscdm.source;

/**
 * A half-open range {@code [start, end)} of one document's text, counted in Unicode code points.
 *
 * <p>Code points, because that is what {@code oa:start} and {@code oa:end} mean; Java's own indexes
 * count UTF-16 units and go wrong after the first character outside the basic plane.
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Not a span of text: [%d, %d)".formatted(start, end));
    }
  }

  public boolean contains(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  /** In reading order; of two that start together, the longer first. */
  @Override
  public int compareTo(TextSpan other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
