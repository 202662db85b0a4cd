package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.List;
import org.mscdm.source.TextSpan;

/** Divides a stretch of a sentence at commas, semicolons and colons that stand outside brackets. */
final class ClauseSplitter {

  private final Lexicon lexicon;

  ClauseSplitter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Clause> split(String folded, TextSpan stretch) {
    List<Clause> clauses = new ArrayList<>();
    int depth = 0;
    int start = stretch.start();
    for (int i = stretch.start(); i < stretch.end(); i++) {
      char character = folded.charAt(i);
      if (character == '(' || character == '[') {
        depth++;
      } else if (character == ')' || character == ']') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && ",;:。".indexOf(character) >= 0) {
        add(folded, start, i, clauses);
        start = i + 1;
      }
    }
    add(folded, start, stretch.end(), clauses);
    return clauses;
  }

  private void add(String folded, int from, int to, List<Clause> clauses) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(folded.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(folded.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      TextSpan span = new TextSpan(start, end);
      clauses.add(new Clause(span, lexicon.mentions(folded, span)));
    }
  }
}
