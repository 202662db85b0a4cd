package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private record Found(Word word, int end) {}

  /** An abbreviation in brackets right behind the name that it stands for. */
  private static final Pattern DEFINED =
      Pattern.compile(
          "\\s?\\((?:简称|缩写为?)?\\s?([a-z][a-z0-9/αβγ-]{1,9}[a-z0-9αβγ])(?:[,;][^()]{0,40})?\\)");

  private static final int LONGEST_NAME = 40;

  private static final Comparator<Word> LONGEST_FIRST =
      Comparator.comparingInt((Word word) -> word.folded().length())
          .reversed()
          .thenComparing(Word::folded);

  private final Map<String, Word> words;
  private final Map<Character, List<Word>> wordsByFirstCharacter;

  /** By their first two characters; those of one character stand in each list. */
  private final Map<Integer, List<Word>> wordsByBeginning;

  private final Map<String, Term> termsByName;

  /** What the text that is read says of its own abbreviations; goes before all others. */
  private final Map<String, Word> taught = new TreeMap<>();

  /**
   * @param labels for each term all its labels, in any script and case
   */
  public Lexicon(Map<Term, Set<String>> labels) {
    words = new HashMap<>();
    wordsByFirstCharacter = new HashMap<>();
    wordsByBeginning = new HashMap<>();
    termsByName = new HashMap<>();
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
    wordsByFirstCharacter.values().forEach(this::indexByBeginning);
  }

  /** Sorts the words of one first character, and finds them by their second one too. */
  private void indexByBeginning(List<Word> sameFirst) {
    sameFirst.sort(LONGEST_FIRST);
    List<Word> single = sameFirst.stream().filter(word -> word.folded().length() == 1).toList();
    for (Word word : sameFirst) {
      if (word.folded().length() > 1) {
        wordsByBeginning
            .computeIfAbsent(beginning(word.folded(), 0), key -> new ArrayList<>())
            .add(word);
      }
    }
    sameFirst.stream()
        .filter(word -> word.folded().length() > 1)
        .map(word -> beginning(word.folded(), 0))
        .distinct()
        .forEach(key -> wordsByBeginning.get(key).addAll(single));
    wordsByBeginning.put((int) sameFirst.get(0).folded().charAt(0), single);
  }

  private static int beginning(String text, int start) {
    return text.charAt(start) << Character.SIZE | text.charAt(start + 1);
  }

  /** Words that may begin at a place, the longest first. */
  private List<Word> candidates(String folded, int start, int limit) {
    char first = folded.charAt(start);
    if (start + 1 >= limit) {
      return wordsByBeginning.getOrDefault((int) first, List.of());
    }
    if (Noise.mayBegin(folded.charAt(start + 1))) {
      return wordsByFirstCharacter.getOrDefault(first, List.of());
    }
    List<Word> found = wordsByBeginning.get(beginning(folded, start));
    return found == null ? wordsByBeginning.getOrDefault((int) first, List.of()) : found;
  }

  private Lexicon(Lexicon other, Map<String, List<Term>> abbreviations) {
    words = other.words;
    wordsByFirstCharacter = other.wordsByFirstCharacter;
    wordsByBeginning = other.wordsByBeginning;
    termsByName = other.termsByName;
    abbreviations.forEach((word, terms) -> taught.put(word, new Word(word, terms)));
  }

  /**
   * The same with the abbreviations that a text itself defines, such as 华通氏胶间充质干细胞(WJ-MSCs): what
   * the text says of an abbreviation goes before what it stands for elsewhere.
   */
  public Lexicon withAbbreviationsOf(String folded) {
    Map<String, List<Term>> abbreviations = new TreeMap<>();
    Matcher defined = DEFINED.matcher(folded);
    while (defined.find()) {
      int end = defined.start();
      TextSpan before = new TextSpan(Math.max(0, end - LONGEST_NAME), Math.max(1, end));
      mentions(folded, before).stream()
          .filter(mention -> mention.span().end() == end)
          .filter(mention -> mention.concept().isPresent())
          .forEach(mention -> learn(defined.group(1), mention.terms(), abbreviations));
    }
    return abbreviations.isEmpty() ? this : new Lexicon(this, abbreviations);
  }

  /**
   * The singular and the plural; a word that already stands for one of the terms teaches nothing.
   */
  private void learn(String abbreviation, List<Term> terms, Map<String, List<Term>> abbreviations) {
    Word known = words.get(abbreviation);
    if (known == null || known.terms().stream().noneMatch(terms::contains)) {
      abbreviations.putIfAbsent(abbreviation, terms);
      String other =
          abbreviation.endsWith("s")
              ? abbreviation.substring(0, abbreviation.length() - 1)
              : abbreviation + "s";
      if (!words.containsKey(other)) {
        abbreviations.putIfAbsent(other, terms);
      }
    }
  }

  public Optional<Term> term(String name) {
    return Optional.ofNullable(termsByName.get(name));
  }

  public Collection<Term> terms() {
    return termsByName.values();
  }

  /** The concept for which exactly this word stands. */
  public Optional<Term> conceptFor(String folded) {
    return word(folded)
        .flatMap(word -> word.terms().stream().filter(term -> term.kind().isConcept()).findFirst());
  }

  private Optional<Word> word(String folded) {
    return Optional.ofNullable(taught.get(folded)).or(() -> Optional.ofNullable(words.get(folded)));
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
      Optional<Found> found = longestAt(folded, position, stretch.end());
      if (found.isPresent()) {
        int end = found.get().end();
        mentions.add(new Mention(found.get().word().terms(), new TextSpan(position, end)));
        position = end;
      } else {
        position++;
      }
    }
    return mentions;
  }

  private Optional<Found> longestAt(String folded, int start, int limit) {
    Optional<Found> known = longest(candidates(folded, start, limit), folded, start, limit);
    if (taught.isEmpty()) {
      return known;
    }
    return longest(taught.values(), folded, start, limit)
        .filter(found -> known.isEmpty() || found.end() >= known.get().end())
        .or(() -> known);
  }

  private static Optional<Found> longest(
      Collection<Word> candidates, String folded, int start, int limit) {
    Found longest = null;
    for (Word word : candidates) {
      int end = Noise.endOf(word.folded(), folded, start, limit);
      if (end > 0
          && (longest == null || end > longest.end())
          && ColumnWords.standsAlone(folded, start, end)) {
        longest = new Found(word, end);
      }
    }
    return Optional.ofNullable(longest);
  }
}
