package org.mscdm.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why an answer may be empty: something in the query that matches nothing.
 *
 * @param key of its sentence
 * @param suggestions what to write at that place, the best first
 */
public record Hint(String key, List<Object> words, Place place, List<String> suggestions) {

  static Hint of(String key, Place place, List<String> suggestions, Object... words) {
    return new Hint(key, Arrays.asList(words), place, List.copyOf(suggestions));
  }

  /** What matches nothing, and what would, in one or two sentences. */
  public String detail(Locale language) {
    return Sentences.detail(language, key, words, place, suggestions);
  }
}
