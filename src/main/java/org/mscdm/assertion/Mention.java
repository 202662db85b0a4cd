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

  private Optional<Term> term(Predicate<Term> wanted) {
    return terms.stream().filter(wanted).findFirst();
  }
}
