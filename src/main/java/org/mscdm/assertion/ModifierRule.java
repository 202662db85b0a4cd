package org.mscdm.assertion;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** 疗效受病程影响, 给药途径不影响疗效, 早期干预效果更佳: what changes the effect of a product, or does not. */
final class ModifierRule implements StatementRule {

  private static final String NO_MODIFIER = "DoesNotModifyEffectOf";

  @Override
  public String name() {
    return "modifier";
  }

  @Override
  public Stream<Assertion> read(Statement statement) {
    Clause clause = statement.clause();
    return clause.relationsOf(Claim.Kind.EFFECT_MODIFIER).stream()
        .reduce((first, second) -> isNone(first) ? first : second)
        .stream()
        .flatMap(
            verb ->
                modified(statement)
                    .flatMap(
                        product ->
                            clause.conceptsStatedIn(Claim.Kind.EFFECT_MODIFIER).stream()
                                .flatMap(
                                    modifier -> assertions(statement, verb, modifier, product))));
  }

  private Stream<Assertion> assertions(
      Statement statement, Mention verb, Mention modifier, Passage.Named product) {
    Term term = modifier.conceptStatedIn(Claim.Kind.EFFECT_MODIFIER).orElseThrow();
    return statement.assertions(
        new Statement.Agent(term.name(), modifier.span()),
        new Statement.Stated(
            Claim.Kind.EFFECT_MODIFIER,
            verb.relationOf(Claim.Kind.EFFECT_MODIFIER).orElseThrow().name(),
            product.term(),
            respect(statement.clause()),
            verb.span().start(),
            name()));
  }

  /** 这与…有关 speaks of what the paragraph is about, whatever else the clause names. */
  private static Stream<Passage.Named> modified(Statement statement) {
    Clause clause = statement.clause();
    boolean refersBack =
        clause
            .cue("RefersBackCue")
            .filter(cue -> cue.span().start() == clause.span().start())
            .isPresent();
    return refersBack ? statement.subject().stream() : statement.products().stream();
  }

  private static boolean isNone(Mention verb) {
    return verb.relationOf(Claim.Kind.EFFECT_MODIFIER)
        .filter(relation -> relation.name().equals(NO_MODIFIER))
        .isPresent();
  }

  /** The effect that is changed: a topic such as efficacy, or an outcome. */
  private static Set<Qualification> respect(Clause clause) {
    Set<Qualification> respects = new TreeSet<>();
    for (Mention mention : clause.mentions()) {
      mention
          .conceptStatedIn(Claim.Kind.EVIDENCE_SUMMARY)
          .filter(topic -> topic.kind() != Term.Kind.INTERVENTION)
          .or(() -> mention.term(Term.Kind.OUTCOME_VARIABLE))
          .ifPresent(topic -> respects.add(new Qualification(Qualifier.RESPECT, topic.name())));
    }
    return respects;
  }
}
