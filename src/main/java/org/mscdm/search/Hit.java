package org.mscdm.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that was found.
 *
 * @param things the IRIs that have the text: one term, or all that have the same quote
 * @param property the IRI of the property through which the best of them has it
 * @param labels the names of a term by language; empty for a quote
 * @param text the label or quote, as it stands
 * @param marks the places in it that matched
 */
public record Hit(
    Kind kind,
    List<String> things,
    String property,
    Map<String, String> labels,
    String text,
    String language,
    List<Mark> marks,
    float score) {

  /** Whether a term was found by one of its names, or words of a document. */
  public enum Kind {
    TERM,
    QUOTE
  }

  /**
   * A place in a text.
   *
   * @param start the first code point, counted from 0
   * @param end the code point after the last
   */
  public record Mark(int start, int end) {}

  /** A stretch of the text. */
  public record Piece(String text, boolean marked) {}

  /** The text in stretches, marked and not marked in turn. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int position = 0;
    for (Mark mark : marks) {
      add(position, mark.start(), false, pieces);
      add(mark.start(), mark.end(), true, pieces);
      position = mark.end();
    }
    add(position, text.codePointCount(0, text.length()), false, pieces);
    return pieces;
  }

  private void add(int start, int end, boolean marked, List<Piece> pieces) {
    if (start < end) {
      String stretch =
          text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
      pieces.add(new Piece(stretch, marked));
    }
  }
}
