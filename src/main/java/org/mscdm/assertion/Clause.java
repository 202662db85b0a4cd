package org.mscdm.assertion;

import java.util.List;
import org.mscdm.source.TextSpan;

/**
 * A part of a sentence between commas or semicolons, with the words that the lexicon found in it.
 */
record Clause(TextSpan span, List<Mention> mentions) {

  List<Mention> mentionsIn(int start, int end) {
    return mentions.stream()
        .filter(mention -> mention.span().start() >= start && mention.span().end() <= end)
        .toList();
  }
}
