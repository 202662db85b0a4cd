package org.mscdm.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Divides a folded text into what is looked up: English words without their plural, Chinese in
 * overlapping pairs of characters. A text gives each single character too, so that one character
 * finds something; a question gives one only if it has no neighbour, so that 胰岛素 is 胰岛 before 岛素
 * and nothing less.
 */
final class WordAnalyzer extends Analyzer {

  private enum Side {
    TEXT,
    QUESTION
  }

  private final Side side;

  private WordAnalyzer(Side side) {
    this.side = side;
  }

  static WordAnalyzer ofTexts() {
    return new WordAnalyzer(Side.TEXT);
  }

  static WordAnalyzer ofQuestions() {
    return new WordAnalyzer(Side.QUESTION);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    TokenStream tokens = new LowerCaseFilter(words);
    tokens = new CJKBigramFilter(tokens, CJKBigramFilter.HAN, side == Side.TEXT);
    return new TokenStreamComponents(words, new EnglishMinimalStemFilter(tokens));
  }
}
