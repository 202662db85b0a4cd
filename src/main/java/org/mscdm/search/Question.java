package org.mscdm.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.mscdm.source.TextFolding;

/**
 * What someone looks for, divided into names of terms and other words. A name finds also the other
 * names of its terms, so that MSC finds 间充质干细胞, and 臍帶 finds "umbilical cord".
 */
final class Question {

  private static final String SINGLE_WORDS_WITHOUT_MEANING = "的和与及或在之了是";
  private static final float ITSELF = 3;
  private static final float NAMED_TERM = 20;
  private static final float TIE = 0.1f;

  /** A name of terms, or a word that names none. */
  private record Part(String folded, Set<String> terms) {}

  private final String folded;
  private final Names names;
  private final List<Part> parts = new ArrayList<>();
  private final QueryBuilder phrases = new QueryBuilder(WordAnalyzer.ofQuestions());

  Question(String text, Names names) {
    this.folded = TextFolding.fold(text).strip();
    this.names = names;
    divide();
  }

  private void divide() {
    if (!names.terms(folded).isEmpty()) {
      parts.add(new Part(folded, names.terms(folded)));
      return;
    }
    int position = 0;
    while (position < folded.length()) {
      int length = names.longestAt(folded, position);
      if (length > 0) {
        String name = folded.substring(position, position + length);
        parts.add(new Part(name, names.terms(name)));
      } else {
        length = wordLength(position);
        addWord(folded.substring(position, position + length));
      }
      position += length;
    }
  }

  /** A run of Chinese up to where a name begins, a word of an alphabet, or one other character. */
  private int wordLength(int start) {
    int end = start + 1;
    if (Names.isHan(folded.charAt(start))) {
      while (end < folded.length()
          && Names.isHan(folded.charAt(end))
          && names.longestAt(folded, end) == 0) {
        end++;
      }
    } else if (Names.isAlphabetic(folded.charAt(start))) {
      while (end < folded.length() && Names.isAlphabetic(folded.charAt(end))) {
        end++;
      }
    }
    return end - start;
  }

  private void addWord(String word) {
    boolean isMeaningless =
        !Character.isLetterOrDigit(word.charAt(0))
            || EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word)
            || folded.length() > 1 && SINGLE_WORDS_WITHOUT_MEANING.contains(word);
    if (!isMeaningless) {
      parts.add(new Part(word, Set.of()));
    }
  }

  /** Finds the texts that have every part. */
  Query all() {
    return combined(BooleanClause.Occur.MUST);
  }

  /** Finds the texts that have some part. */
  Query some() {
    return combined(BooleanClause.Occur.SHOULD);
  }

  private Query combined(BooleanClause.Occur occur) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    BooleanQuery.Builder needed = new BooleanQuery.Builder();
    parts.forEach(part -> words(part).ifPresent(words -> needed.add(words, occur)));
    query.add(needed.build(), BooleanClause.Occur.MUST);
    for (Part part : parts) {
      for (String term : part.terms()) {
        Query named = new TermQuery(new Term(SearchIndex.THING, term));
        query.add(new BoostQuery(named, NAMED_TERM / parts.size()), BooleanClause.Occur.SHOULD);
      }
    }
    return query.build();
  }

  private Optional<Query> words(Part part) {
    Set<String> others = new LinkedHashSet<>();
    part.terms().forEach(term -> others.addAll(names.names(term)));
    others.remove(part.folded());
    List<Query> alternatives = new ArrayList<>();
    addPhrase(part.folded(), ITSELF, alternatives);
    others.forEach(name -> addPhrase(name, 1, alternatives));
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(new DisjunctionMaxQuery(alternatives, TIE));
  }

  private void addPhrase(String words, float boost, List<Query> alternatives) {
    Query phrase = phrases.createPhraseQuery(SearchIndex.WORDS, words);
    if (phrase != null) {
      alternatives.add(new BoostQuery(phrase, boost));
    }
  }
}
