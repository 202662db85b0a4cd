package org.mscdm.source;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words by which a column's cells are known, such as 静脉注射 for the route.
 *
 * <p>They come from the labels of the ontology and from the readings of broken strings, so a new
 * word needs no Java.
 */
public final class ColumnWords {

  private final Map<Column, List<String>> words;

  /**
   * @param words for each column its words, in any script and case
   */
  public ColumnWords(Map<Column, Set<String>> words) {
    this.words =
        words.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> foldedLongestFirst(entry.getValue())));
  }

  private static List<String> foldedLongestFirst(Set<String> words) {
    return words.stream()
        .map(TextFolding::fold)
        .distinct()
        .sorted(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The first place from {@code from} on where a word of the column stands in the folded text. */
  public Optional<TextSpan> first(Column column, String folded, int from) {
    Optional<TextSpan> first = Optional.empty();
    for (String word : words.getOrDefault(column, List.of())) {
      int start = indexOfWord(folded, word, from);
      if (start >= 0 && (first.isEmpty() || start < first.get().start())) {
        first = Optional.of(new TextSpan(start, start + word.length()));
      }
    }
    return first;
  }

  /**
   * The end of the last word of the column from {@code from} on, or {@code from} if none stands
   * there.
   */
  public int endOfLast(Column column, String folded, int from) {
    int end = from;
    Optional<TextSpan> next = first(column, folded, from);
    while (next.isPresent()) {
      end = next.get().end();
      next = first(column, folded, end);
    }
    return end;
  }

  /** Index of a word that is not part of a longer Latin word or number, or -1. */
  private static int indexOfWord(String folded, String word, int from) {
    int start = folded.indexOf(word, from);
    while (start >= 0 && !standsAlone(folded, start, start + word.length())) {
      start = folded.indexOf(word, start + 1);
    }
    return start;
  }

  /** Whether the stretch does not cut through a run of Latin letters, Greek letters or digits. */
  public static boolean standsAlone(String folded, int start, int end) {
    return !(start > 0 && joins(folded.charAt(start - 1), folded.charAt(start)))
        && !(end < folded.length() && joins(folded.charAt(end - 1), folded.charAt(end)));
  }

  private static boolean joins(char left, char right) {
    return isWordCharacter(left) && isWordCharacter(right);
  }

  private static boolean isWordCharacter(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || Character.UnicodeScript.of(character) == Character.UnicodeScript.GREEK;
  }
}
