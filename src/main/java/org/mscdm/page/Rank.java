package org.mscdm.page;

/**
 * How strongly a link holds between a mechanism and a study, from what the text says to what only
 * does not contradict it.
 */
public enum Rank {
  STATED("rank1"),
  MARKER_MOVED("rank2"),
  MARKER_DID_NOT_MOVE("rank2n"),
  ATTRIBUTED("rank3"),
  COMPATIBLE("rank4");

  private final String style;

  Rank(String style) {
    this.style = style;
  }

  /** Its name for the stylesheet and the sentences. */
  public String style() {
    return style;
  }

  /**
   * @param number 1 to 6, as the ontology has it
   * @param result the IRI of the direction in which a marker moved; empty if none was measured
   */
  static Rank of(int number, String result) {
    return switch (number) {
      case 1 -> STATED;
      case 2 ->
          result.matches(".*/No[A-Z]\\w*|.*/ResultStable") ? MARKER_DID_NOT_MOVE : MARKER_MOVED;
      case 3 -> ATTRIBUTED;
      default -> COMPATIBLE;
    };
  }
}
