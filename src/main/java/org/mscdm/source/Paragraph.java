package org.mscdm.source;

/**
 * One line of running text (the documents set each paragraph on one line), without its line break.
 *
 * @param section the section in which it stands
 */
public record Paragraph(TextSpan span, Kind kind, Section section) {

  /** What a line is, as far as its form tells. */
  public enum Kind {
    HEADING,
    TEXT,
    LIST_ITEM,
    CAPTION,
    IMAGE_NAME
  }
}
