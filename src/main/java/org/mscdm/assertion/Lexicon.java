package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mscdm.source.ColumnWords;
import org.mscdm.source.TextFolding;
import org.mscdm.source.TextSpan;

/**
 * The words by which the ontology's terms are recognised in a text.
 *
 * <p>Matching is leftmost and longest, on folded text, and never cuts through a Latin word.
 */
public final class Lexicon {

  private record Word(String folded, List<Term> terms) {}

  private final Map<String, Word> words = new HashMap<>();
  private final Map<Character, List<Word>> wordsByFirstCharacter = new HashMap<>();
  private final Map<String, Term> termsByName = new HashMap<>();

  /**
   * @param labels for each term all its labels, in any script and case
   */
  public Lexicon(Map<Term, Set<String>> labels) {
    Map<String, Set<Term>> termsByWord = new HashMap<>();
    labels.forEach(
        (term, termLabels) -> {
          termsByName.put(term.name(), term);
          termLabels.forEach(
              label ->
                  termsByWord
                      .computeIfAbsent(TextFolding.fold(label).strip(), key -> new TreeSet<>())
                      .add(term));
        });
    termsByWord.forEach((folded, terms) -> words.put(folded, new Word(folded, List.copyOf(terms))));
    words
        .values()
        .forEach(
            word ->
                wordsByFirstCharacter
                    .computeIfAbsent(word.folded().charAt(0), key -> new ArrayList<>())
                    .add(word));
    wordsByFirstCharacter
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Word word) -> word.folded().length())
                        .reversed()
                        .thenComparing(Word::folded)));
  }

  public Optional<Term> term(String name) {
    return Optional.ofNullable(termsByName.get(name));
  }

  public Collection<Term> terms() {
    return termsByName.values();
  }

  /** The term of a kind for which exactly this word stands. */
  public Optional<Term> wordFor(String folded, Term.Kind kind) {
    return Optional.ofNullable(words.get(folded))
        .flatMap(word -> word.terms().stream().filter(term -> term.kind() == kind).findFirst());
  }

  /** The concept for which exactly this word stands. */
  public Optional<Term> conceptFor(String folded) {
    return Optional.ofNullable(words.get(folded))
        .flatMap(word -> word.terms().stream().filter(term -> term.kind().isConcept()).findFirst());
  }

  /** All words for terms of a kind. */
  public Set<String> wordsOf(Term.Kind kind) {
    return words.values().stream()
        .filter(word -> word.terms().stream().anyMatch(term -> term.kind() == kind))
        .map(Word::folded)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where words stand in a stretch of folded text, in reading order, none overlapping another. */
  public List<Mention> mentions(String folded, TextSpan stretch) {
    List<Mention> mentions = new ArrayList<>();
    int position = stretch.start();
    while (position < stretch.end()) {
      Optional<Word> word = longestAt(folded, position, stretch.end());
      if (word.isPresent()) {
        int end = position + word.get().folded().length();
        mentions.add(new Mention(word.get().terms(), new TextSpan(position, end)));
        position = end;
      } else {
        position++;
      }
    }
    return mentions;
  }

  private Optional<Word> longestAt(String folded, int start, int limit) {
    for (Word word : wordsByFirstCharacter.getOrDefault(folded.charAt(start), List.of())) {
      int end = start + word.folded().length();
      if (end <= limit
          && folded.startsWith(word.folded(), start)
          && ColumnWords.standsAlone(folded, start, end)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }
}
