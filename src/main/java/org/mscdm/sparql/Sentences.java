package org.mscdm.sparql;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What problems and hints say, in English and Chinese. */
final class Sentences {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Sentences() {}

  static String sentence(Locale language, String key) {
    return ResourceBundle.getBundle("org.mscdm.sparql.problems", language, NO_FALLBACK)
        .getString(key);
  }

  /**
   * A sentence with its place before it and what is suggested after it.
   *
   * @param place null if it is of no place
   */
  static String detail(
      Locale language, String key, List<Object> words, Place place, List<String> suggestions) {
    String where =
        place == null ? "" : sentence(language, "place").formatted(place.line(), place.column());
    String better =
        suggestions.isEmpty()
            ? ""
            : sentence(language, "suggestion").formatted(String.join(", ", suggestions).strip());
    return where + sentence(language, key).formatted(words.toArray()) + better;
  }
}
