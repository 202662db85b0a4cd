package org.mscdm.assertion;

import java.util.List;
import java.util.Optional;
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

  /** The words of relations that make a kind of assertion, in reading order. */
  List<Mention> relationsOf(Claim.Kind assertion) {
    return mentions.stream().filter(m -> m.relationOf(assertion).isPresent()).toList();
  }

  boolean hasRelationOf(Claim.Kind assertion) {
    return !relationsOf(assertion).isEmpty();
  }

  /** The words of concepts that texts speak of in a kind of assertion, in reading order. */
  List<Mention> conceptsStatedIn(Claim.Kind assertion) {
    return mentions.stream().filter(m -> m.conceptStatedIn(assertion).isPresent()).toList();
  }

  Optional<Mention> cue(String name) {
    return mentions.stream().filter(mention -> mention.isCue(name)).findFirst();
  }
}
