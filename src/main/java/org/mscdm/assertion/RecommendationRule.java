package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 需要更大样本量, 亟需开展随机试验, 建议重复给药: what should be done, and what research is needed. */
final class RecommendationRule implements StatementRule {

  @Override
  public String name() {
    return "recommendation";
  }

  @Override
  public Stream<Assertion> read(Statement statement) {
    Clause clause = statement.clause();
    List<Set<Qualification>> respects = respects(clause);
    return clause.mentions().stream()
        .flatMap(mention -> wanted(clause, mention).stream())
        .flatMap(
            wanted ->
                respects.stream()
                    .map(
                        respect ->
                            new Statement.Stated(
                                Claim.Kind.RECOMMENDATION,
                                relation(wanted),
                                wanted,
                                respect,
                                clause.span().start(),
                                name())))
        .flatMap(
            stated -> statement.agents().flatMap(agent -> statement.assertions(agent, stated)));
  }

  /** A research need is called for also where the future depends on it. */
  private static Optional<Term> wanted(Clause clause, Mention mention) {
    boolean recommends = clause.hasRelationOf(Claim.Kind.RECOMMENDATION);
    Optional<Term> wanted = mention.conceptStatedIn(Claim.Kind.RECOMMENDATION);
    if (wanted.isPresent()) {
      boolean depends =
          clause.relationsOf(Claim.Kind.EFFECT_MODIFIER).stream()
              .anyMatch(verb -> verb.span().end() <= mention.span().start());
      return wanted.filter(w -> recommends || (depends && relation(w).equals("CallsFor")));
    }
    return mention
        .conceptStatedIn(Claim.Kind.EFFECT_MODIFIER)
        .filter(w -> recommends && w.kind() != Term.Kind.CHARACTERISTIC);
  }

  private static String relation(Term wanted) {
    return wanted.isStatedIn(Claim.Kind.RECOMMENDATION)
        ? wanted.usage().relation().orElse("Recommends")
        : "Recommends";
  }

  /** One claim for each thing that the recommended is to show; one without if none is named. */
  private static List<Set<Qualification>> respects(Clause clause) {
    List<Set<Qualification>> respects = new ArrayList<>();
    for (Mention mention : clause.mentions()) {
      mention
          .conceptStatedIn(Claim.Kind.EVIDENCE_SUMMARY)
          .filter(topic -> topic.kind() == Term.Kind.TOPIC)
          .map(topic -> Set.of(new Qualification(Qualifier.RESPECT, topic.name())))
          .filter(respect -> !respects.contains(respect))
          .ifPresent(respects::add);
    }
    return respects.isEmpty() ? List.of(Set.of()) : respects;
  }
}
