package org.mscdm.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mscdm.source.TextFolding;

/** The names of terms, folded: which terms a name means, and which names a term has. */
final class Names {

  private final Map<String, Set<String>> termsByName = new HashMap<>();
  private final Map<String, Set<String>> namesByTerm = new HashMap<>();
  private int longest;

  void add(String term, String name) {
    String folded = TextFolding.fold(name).strip();
    termsByName.computeIfAbsent(folded, key -> new TreeSet<>()).add(term);
    namesByTerm.computeIfAbsent(term, key -> new TreeSet<>()).add(folded);
    longest = Math.max(longest, folded.length());
  }

  Set<String> terms(String foldedName) {
    return termsByName.getOrDefault(foldedName, Set.of());
  }

  Set<String> names(String term) {
    return namesByTerm.getOrDefault(term, Set.of());
  }

  /** The number of characters of the longest name that begins there; 0 if none does. */
  int longestAt(String folded, int start) {
    for (int end = Math.min(folded.length(), start + longest); end > start + 1; end--) {
      if (termsByName.containsKey(folded.substring(start, end))
          && isBoundary(folded, start)
          && isBoundary(folded, end)) {
        return end - start;
      }
    }
    return 0;
  }

  /** Whether a word may begin or end there: not between two letters or digits of an alphabet. */
  private static boolean isBoundary(String text, int position) {
    return position == 0
        || position == text.length()
        || !isAlphabetic(text.charAt(position - 1))
        || !isAlphabetic(text.charAt(position));
  }

  static boolean isAlphabetic(char character) {
    return Character.isLetterOrDigit(character) && !isHan(character);
  }

  static boolean isHan(char character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
