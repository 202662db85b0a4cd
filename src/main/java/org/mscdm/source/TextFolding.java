package org.mscdm.source;

import com.ibm.icu.text.Transliterator;

/**
 * The view of a text on which words are matched: traditional characters as simplified, full width
 * as half width, Latin and Greek in lower case, every dash as {@code -}, every space as a space.
 *
 * <p>Each code point of the text becomes exactly one {@code char} of the view, so an index into the
 * view <em>is</em> a code-point offset into the text, and no position has to be mapped back. The
 * text itself is never changed.
 */
public final class TextFolding {

  /** Stands in the view for a code point that no single {@code char} can stand for. */
  private static final char PLACEHOLDER = '\uFFFC';

  private static final Transliterator TO_SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  /** Simplified forms that were asked for before; 0 where none was. Two threads find the same. */
  private static final char[] SIMPLIFIED = new char[Character.MAX_VALUE + 1];

  private TextFolding() {}

  public static String fold(String text) {
    StringBuilder view = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> view.append(foldCodePoint(codePoint)));
    return view.toString();
  }

  private static char foldCodePoint(int codePoint) {
    if (codePoint > Character.MAX_VALUE) {
      return PLACEHOLDER;
    }
    char character = (char) codePoint;
    if (character == '\n') {
      return character;
    }
    if (Character.isSpaceChar(character) || Character.isWhitespace(character)) {
      return ' ';
    }
    if (character >= '\uFF01' && character <= '\uFF5E') {
      character = (char) (character - 0xFEE0);
    }
    if (Character.getType(character) == Character.DASH_PUNCTUATION || character == '\u2212') {
      return '-';
    }
    if (character == '\u00B5') {
      return '\u03BC';
    }
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
        ? simplified(character)
        : Character.toLowerCase(character);
  }

  private static char simplified(char character) {
    if (SIMPLIFIED[character] == 0) {
      String result = TO_SIMPLIFIED.transliterate(String.valueOf(character));
      SIMPLIFIED[character] = result.length() == 1 ? result.charAt(0) : character;
    }
    return SIMPLIFIED[character];
  }
}
