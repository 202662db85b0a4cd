package org.mscdm.assertion;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mscdm.source.TextSpan;

/** 具有修复组织和免疫调节的能力: each of the processes named between is a property of the product. */
final class CapacityRule implements StatementRule {

  private static final Set<Term.Kind> PROCESSES = EnumSet.of(Term.Kind.PROCESS, Term.Kind.CAPACITY);

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public Stream<Assertion> read(Statement statement) {
    return capacities(statement.clause()).stream().flatMap(between -> read(statement, between));
  }

  /** From the word that says that the product has something to the word for a capacity. */
  private static Optional<TextSpan> capacities(Clause clause) {
    return clause.relationsOf(Claim.Kind.EVIDENCE_SUMMARY).stream()
        .findFirst()
        .flatMap(
            has ->
                clause
                    .cue("CapacityCue")
                    .filter(cue -> cue.span().start() > has.span().end())
                    .map(cue -> new TextSpan(has.span().end(), cue.span().start())));
  }

  private Stream<Assertion> read(Statement statement, TextSpan between) {
    return statement.clause().mentionsIn(between.start(), between.end()).stream()
        .flatMap(mention -> mention.concept().stream())
        .filter(concept -> PROCESSES.contains(concept.kind()))
        .map(
            concept ->
                new Statement.Stated(
                    Claim.Kind.PRODUCT_PROPERTY,
                    "CharacterisedBy",
                    concept,
                    Set.of(),
                    between.start(),
                    name()))
        .flatMap(
            stated ->
                statement.bearers().stream()
                    .map(Statement.Agent::of)
                    .flatMap(agent -> statement.assertions(agent, stated)));
  }
}
