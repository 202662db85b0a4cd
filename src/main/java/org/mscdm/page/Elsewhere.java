package org.mscdm.page;

/**
 * What another source says otherwise than a document.
 *
 * @param source its address
 * @param date on which it was seen
 */
public record Elsewhere(
    Term self, String claim, String source, String date, String comment, Quote place) {

  /** Whether the source is an address that can be followed. */
  public boolean isLinked() {
    return source.matches("https?://\\S+");
  }
}
