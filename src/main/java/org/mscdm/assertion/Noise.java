package org.mscdm.assertion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What captured pages put into words: the reading of a character (修復(fù)), spaces and line breaks
 * within a Chinese word, a line break for a space in English.
 */
final class Noise {

  /** A syllable of pinyin in brackets; it bears a tone mark in all but the neutral tone. */
  private static final Pattern READING =
      Pattern.compile("\\([a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü][a-z]{0,3}\\)");

  private static final char FIRST_HAN = '\u2E80';

  private Noise() {}

  /** Whether noise within a word may begin with this. */
  static boolean mayBegin(char character) {
    return character == '(' || character == ' ' || character == '\n';
  }

  /**
   * Where a word ends that begins at {@code start}, noise within it skipped; -1 if it does not
   * stand there before {@code limit}.
   */
  static int endOf(String word, String folded, int start, int limit) {
    int position = start;
    for (int i = 0; i < word.length(); i++) {
      if (i > 0 && position < limit && folded.charAt(position) != word.charAt(i)) {
        position = skipped(word, i, folded, position, limit);
      }
      if (position >= limit || !same(folded.charAt(position), word.charAt(i))) {
        return -1;
      }
      position++;
    }
    return position;
  }

  private static boolean same(char found, char wanted) {
    return found == wanted || wanted == ' ' && found == '\n';
  }

  /** Behind a Chinese character, the place behind a reading or space. */
  private static int skipped(String word, int index, String folded, int from, int limit) {
    char character = folded.charAt(from);
    if (character == '(' && isHan(word.charAt(index - 1))) {
      Matcher reading = READING.matcher(folded).region(from, limit);
      return reading.lookingAt() ? reading.end() : from;
    }
    if ((character == ' ' || character == '\n')
        && isHan(word.charAt(index - 1))
        && isHan(word.charAt(index))) {
      return from + 1;
    }
    return from;
  }

  private static boolean isHan(char character) {
    return character >= FIRST_HAN
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
