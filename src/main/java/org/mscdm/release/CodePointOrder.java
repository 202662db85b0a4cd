package org.mscdm.release;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of {@code LC_ALL=C sort}: by code point, which Java's own order is not beyond U+FFFF.
 */
public enum CodePointOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    int[] leftPoints = left.codePoints().toArray();
    int[] rightPoints = right.codePoints().toArray();
    return Arrays.compare(leftPoints, rightPoints);
  }
}
