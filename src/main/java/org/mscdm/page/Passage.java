package org.mscdm.page;

import java.util.List;

/**
 * A paragraph of a document, or a row of its tables, with all that was made of it.
 *
 * @param row what the row is called; empty if it is none
 * @param pieces its words, cut wherever a span begins or ends
 * @param isOpen whether the page shows at once what was made of it
 */
public record Passage(
    String row,
    List<Piece> pieces,
    List<Assertion> assertions,
    List<Value> values,
    List<Reading> readings,
    List<Elsewhere> elsewhere,
    boolean isOpen) {

  /**
   * Words that the same spans cover.
   *
   * @param kinds the names of these kinds for the stylesheet, with spaces between
   * @param isFound whether they are what the reader came for
   * @param isFirst whether they are the first of these
   */
  public record Piece(String text, String kinds, boolean isFound, boolean isFirst) {}

  /** Whether something was made of it. */
  public boolean isUsed() {
    return !assertions.isEmpty()
        || !values.isEmpty()
        || !readings.isEmpty()
        || !elsewhere.isEmpty()
        || pieces.stream().anyMatch(piece -> piece.kinds().contains("context"));
  }
}
