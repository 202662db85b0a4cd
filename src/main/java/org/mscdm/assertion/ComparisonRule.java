package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A优于B, 与B相比,A更有效, A较B更具优势: which of two products, routes, doses or timings does better. */
final class ComparisonRule implements StatementRule {

  private static final String COMPARATOR = "ComparatorCue";

  private static final Set<Term.Kind> COMPARABLE =
      Set.of(
          Term.Kind.PRODUCT, Term.Kind.CELL_FREE_PRODUCT, Term.Kind.INTERVENTION, Term.Kind.ROUTE);

  private record Pair(Passage.Named better, Passage.Named worse) {}

  @Override
  public String name() {
    return "comparison";
  }

  @Override
  public Stream<Assertion> read(Statement statement) {
    return statement.clause().relationsOf(Claim.Kind.COMPARISON).stream()
        .reduce((first, second) -> second)
        .stream()
        .flatMap(
            verb -> pair(statement, verb).stream().flatMap(pair -> read(statement, verb, pair)));
  }

  private Stream<Assertion> read(Statement statement, Mention verb, Pair pair) {
    return respects(statement.clause()).stream()
        .flatMap(
            respect ->
                statement.assertions(
                    Statement.Agent.of(pair.better()),
                    new Statement.Stated(
                        Claim.Kind.COMPARISON,
                        verb.relationOf(Claim.Kind.COMPARISON).orElseThrow().name(),
                        pair.worse().term(),
                        respect,
                        verb.span().start(),
                        name())));
  }

  private static Optional<Pair> pair(Statement statement, Mention verb) {
    Clause clause = statement.clause();
    return clause
        .cue(COMPARATOR)
        .flatMap(cue -> around(clause, cue))
        .or(() -> statement.before().flatMap(before -> afterComparator(before, clause)))
        .or(() -> around(clause, verb));
  }

  /** The two that stand on either side of a word. */
  private static Optional<Pair> around(Clause clause, Mention middle) {
    List<Passage.Named> before = comparables(clause, clause.span().start(), middle.span().start());
    List<Passage.Named> after = comparables(clause, middle.span().end(), clause.span().end());
    return before.isEmpty() || after.isEmpty()
        ? Optional.empty()
        : different(before.get(before.size() - 1), after.get(0));
  }

  /** 与B相比,A…: the first of this clause does better than what the clause before names. */
  private static Optional<Pair> afterComparator(Clause before, Clause clause) {
    List<Passage.Named> named =
        before.cue(COMPARATOR).isPresent()
            ? comparables(before, before.span().start(), before.span().end())
            : List.of();
    List<Passage.Named> here = comparables(clause, clause.span().start(), clause.span().end());
    return named.isEmpty() || here.isEmpty()
        ? Optional.empty()
        : different(here.get(0), named.get(named.size() - 1));
  }

  private static Optional<Pair> different(Passage.Named better, Passage.Named worse) {
    return better.term().equals(worse.term())
        ? Optional.empty()
        : Optional.of(new Pair(better, worse));
  }

  private static List<Passage.Named> comparables(Clause clause, int from, int to) {
    return clause.mentionsIn(from, to).stream()
        .flatMap(
            mention ->
                mention.terms().stream()
                    .filter(term -> COMPARABLE.contains(term.kind()))
                    .limit(1)
                    .map(term -> new Passage.Named(term, mention.span())))
        .toList();
  }

  /** One claim for each thing in which the one does better; one without if none is named. */
  private static List<Set<Qualification>> respects(Clause clause) {
    List<Set<Qualification>> respects = new ArrayList<>();
    for (Mention mention : clause.mentions()) {
      mention
          .concept()
          .filter(term -> !COMPARABLE.contains(term.kind()))
          .filter(term -> term.kind() != Term.Kind.DISEASE)
          .map(term -> Set.of(new Qualification(Qualifier.RESPECT, term.name())))
          .filter(respect -> !respects.contains(respect))
          .ifPresent(respects::add);
    }
    return respects.isEmpty() ? List.of(Set.of()) : respects;
  }
}
