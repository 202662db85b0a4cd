package org.mscdm.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a document, with the link to their place.
 *
 * @param start in Unicode code points from the beginning of the document
 * @param cue the word in it that hedges or negates; empty if there is none
 */
public record Quote(String words, String cue, String document, int start, int end) {

  /** A part of the quote. */
  public record Piece(String text, boolean isCue) {}

  /** The words cut at the cue, so that it can be marked. */
  public List<Piece> pieces() {
    int at = cue.isEmpty() ? -1 : words.indexOf(cue);
    if (at < 0) {
      return List.of(new Piece(words, false));
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(words.substring(0, at), false));
    pieces.add(new Piece(cue, true));
    pieces.add(new Piece(words.substring(at + cue.length()), false));
    return pieces;
  }

  /** Its place in the document's page, marked and scrolled to. */
  public String address() {
    return "/documents/%s?anchor=%d-%d#anchor".formatted(document, start, end);
  }

  /** The name of its anchor: {@code 000-2790-2833}. */
  String name() {
    return "%s-%d-%d".formatted(document, start, end);
  }

  /** As {@code 000:2790–2833}. */
  public String place() {
    return "%s:%d–%d".formatted(document, start, end);
  }
}
