package org.mscdm.assertion;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** X是一种Y, X被视为Y, X作为一种Y: what kind of thing something is. */
final class DefinitionRule implements StatementRule {

  private static final Set<Term.Kind> KINDS =
      EnumSet.of(
          Term.Kind.PRODUCT,
          Term.Kind.CELL_FREE_PRODUCT,
          Term.Kind.CELL_TYPE,
          Term.Kind.DISEASE,
          Term.Kind.MOLECULE,
          Term.Kind.INTERVENTION);

  /** What may stand between a thing and the word that defines it: its short name in brackets. */
  private static final Pattern SHORT_NAME = Pattern.compile("\\s*(?:[(][^()]*[)])?\\s*(?:本身)?");

  @Override
  public String name() {
    return "definition";
  }

  @Override
  public Stream<Assertion> read(Statement statement) {
    Clause clause = statement.clause();
    return clause.relationsOf(Claim.Kind.DEFINITION).stream().findFirst().stream()
        .flatMap(
            verb ->
                defined(statement, verb).stream()
                    .flatMap(
                        defined ->
                            kindAfter(clause, verb).stream()
                                .filter(kind -> !kind.equals(defined.term()))
                                .flatMap(kind -> read(statement, verb, defined, kind))));
  }

  private Stream<Assertion> read(
      Statement statement, Mention verb, Passage.Named defined, Term kind) {
    return statement.assertions(
        Statement.Agent.of(defined),
        new Statement.Stated(
            Claim.Kind.DEFINITION, "DefinedAs", kind, Set.of(), verb.span().start(), name()));
  }

  private static Optional<Passage.Named> defined(Statement statement, Mention verb) {
    Clause clause = statement.clause();
    return clause.mentionsIn(clause.span().start(), verb.span().start()).stream()
        .filter(
            mention ->
                SHORT_NAME
                    .matcher(
                        statement.folded().substring(mention.span().end(), verb.span().start()))
                    .matches())
        .flatMap(
            mention ->
                mention.concept().stream()
                    .filter(term -> KINDS.contains(term.kind()))
                    .map(term -> new Passage.Named(term, mention.span())))
        .findFirst();
  }

  /** The head of what follows, which in Chinese stands last. */
  private static Optional<Term> kindAfter(Clause clause, Mention verb) {
    List<Mention> after = clause.mentionsIn(verb.span().end(), clause.span().end());
    if (after.isEmpty()) {
      return Optional.empty();
    }
    return after.get(after.size() - 1).concept().filter(term -> KINDS.contains(term.kind()));
  }
}
