package org.mscdm.assertion;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mscdm.source.TextSpan;

/**
 * A place where the lexicon found a word; a word may stand for terms of several kinds, such as 激活
 * for the relation and for the aspect.
 */
public record Mention(List<Term> terms, TextSpan span) {

  public Optional<Term> term(Term.Kind kind) {
    return term(term -> term.kind() == kind);
  }

  public Optional<Term> concept() {
    return term(term -> term.kind().isConcept());
  }

  /** The concept that texts speak of in a kind of assertion. */
  Optional<Term> conceptStatedIn(Claim.Kind assertion) {
    return term(term -> term.kind().isConcept() && term.isStatedIn(assertion));
  }

  /** The relation whose words make a kind of assertion. */
  Optional<Term> relationOf(Claim.Kind assertion) {
    return term(term -> term.kind() == Term.Kind.RELATION && term.isStatedIn(assertion));
  }

  /** The relation that says what a thing does: the verb of a clause. */
  Optional<Term> effect() {
    return term(Term::isEffect);
  }

  /** Whether the word is the cue of that local name, such as {@code ExampleCue}. */
  boolean isCue(String name) {
    return term(term -> term.kind() == Term.Kind.CUE && term.name().equals(name)).isPresent();
  }

  private Optional<Term> term(Predicate<Term> wanted) {
    return terms.stream().filter(wanted).findFirst();
  }
}
