package org.mscdm.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why there is no answer: what, where, and what to try.
 *
 * @param words that its sentence names, in the order of the sentence
 * @param place in the query, if it is there that something must change
 * @param suggestions what to write at that place, the best first
 * @param members what programs can choose from, by name: texts, or maps of texts
 */
public record Problem(
    ProblemKind kind,
    List<Object> words,
    Optional<Place> place,
    List<String> suggestions,
    Map<String, List<?>> members) {

  /** The languages in which there are sentences. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"));

  public static Problem of(ProblemKind kind, Object... words) {
    return new Problem(kind, Arrays.asList(words), Optional.empty(), List.of(), Map.of());
  }

  public Problem at(Place where, List<String> better) {
    return new Problem(kind, words, Optional.of(where), List.copyOf(better), members);
  }

  /** The same with what there is to choose from. */
  public Problem with(String name, List<?> choice) {
    return new Problem(kind, words, place, suggestions, Map.of(name, choice));
  }

  /** Its kind in a few words. */
  public String title(Locale language) {
    return Sentences.sentence(language, kind.slug() + ".title");
  }

  /** What is wrong and what to do, in one or two sentences. */
  public String detail(Locale language) {
    return Sentences.detail(language, kind.slug(), words, place.orElse(null), suggestions);
  }
}
