package org.mscdm.assertion;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 具有低免疫原性, 显示出疗效, 面临的挑战在于异质性: a topic that texts state of a product, in the kind of assertion and
 * with the relation that the ontology names for it. In a clause about limits or prospects every
 * topic is a limit or a prospect.
 */
final class TopicRule implements StatementRule {

  private static final Set<Claim.Kind> KINDS =
      EnumSet.of(
          Claim.Kind.EVIDENCE_SUMMARY,
          Claim.Kind.PRODUCT_PROPERTY,
          Claim.Kind.LIMITATION,
          Claim.Kind.PROSPECT);

  private static final Set<Claim.Kind> OF_OTHER_RULES =
      EnumSet.of(Claim.Kind.EFFECT_MODIFIER, Claim.Kind.COMPARISON, Claim.Kind.RECOMMENDATION);

  private static final String OF_STUDIES = "EvidenceBody";

  @Override
  public String name() {
    return "topic";
  }

  /** What leads from the word for a limit to what it consists in. */
  private static final Pattern CONSISTS_IN =
      Pattern.compile("\\s*(?:在于|是|包括|为|include|includes|are|is)\\s*.*");

  @Override
  public Stream<Assertion> read(Statement statement) {
    if (statement.clause().cue("CapacityCue").isPresent()) {
      return Stream.empty();
    }
    return statement.clause().mentions().stream()
        .flatMap(
            mention ->
                mention.concept().stream()
                    .filter(topic -> topic.kind() != Term.Kind.INTERVENTION)
                    .flatMap(topic -> read(statement, mention, topic)));
  }

  private Stream<Assertion> read(Statement statement, Mention mention, Term topic) {
    return topic.usage().assertion().flatMap(usual -> kind(statement, mention, usual)).stream()
        .flatMap(
            kind -> {
              Statement.Stated stated =
                  new Statement.Stated(
                      kind,
                      relation(kind),
                      topic,
                      Set.of(),
                      about(statement.clause(), kind, mention),
                      name());
              return agents(statement, kind, topic)
                  .flatMap(agent -> statement.assertions(agent, stated));
            });
  }

  /** A property belongs to the product; a limit of the evidence to the studies. */
  private static Stream<Statement.Agent> agents(Statement statement, Claim.Kind kind, Term topic) {
    boolean ofStudies = topic.usage().subject().filter(OF_STUDIES::equals).isPresent();
    if (kind == Claim.Kind.LIMITATION && ofStudies && statement.study().isPresent()) {
      return statement.study().stream().map(Statement.Agent::of);
    }
    return kind == Claim.Kind.PRODUCT_PROPERTY
        ? statement.bearers().stream().map(Statement.Agent::of)
        : statement.agents();
  }

  private static Optional<Claim.Kind> kind(Statement statement, Mention mention, Claim.Kind usual) {
    Clause clause = statement.clause();
    if (!KINDS.contains(usual)) {
      return consistsOfIt(statement, mention)
          ? Optional.of(Claim.Kind.LIMITATION)
          : Optional.empty();
    }
    if (usual == Claim.Kind.PRODUCT_PROPERTY) {
      return Optional.of(usual);
    }
    if (OF_OTHER_RULES.stream().anyMatch(clause::hasRelationOf)) {
      return Optional.empty();
    }
    if (usual == Claim.Kind.LIMITATION) {
      return Optional.of(usual).filter(k -> isLimited(clause));
    }
    if (consistsOfIt(statement, mention)) {
      return Optional.of(Claim.Kind.LIMITATION);
    }
    if (clause.hasRelationOf(Claim.Kind.PROSPECT)) {
      return Optional.of(Claim.Kind.PROSPECT);
    }
    return usual == Claim.Kind.EVIDENCE_SUMMARY && isStated(clause, mention)
        ? Optional.of(usual)
        : Optional.empty();
  }

  /** A limit is said by a word for limits, or by a negation: 无法得出最终结论. */
  private static boolean isLimited(Clause clause) {
    return clause.hasRelationOf(Claim.Kind.LIMITATION)
        || clause.mentions().stream().anyMatch(m -> m.term(Term.Kind.POLARITY).isPresent());
  }

  private static boolean consistsOfIt(Statement statement, Mention mention) {
    return statement.clause().relationsOf(Claim.Kind.LIMITATION).stream()
        .findFirst()
        .filter(limit -> limit.span().end() <= mention.span().start())
        .filter(
            limit ->
                CONSISTS_IN
                    .matcher(
                        statement.folded().substring(limit.span().end(), mention.span().start()))
                    .matches())
        .isPresent();
  }

  /** 疗效具有剂量依赖性 states the dependence and not the efficacy: what stands last is stated. */
  private static boolean isStated(Clause clause, Mention topic) {
    return clause.relationsOf(Claim.Kind.EVIDENCE_SUMMARY).stream()
        .anyMatch(
            states ->
                states.span().end() <= topic.span().start()
                    || clause.mentionsIn(states.span().end(), clause.span().end()).stream()
                        .noneMatch(
                            later ->
                                later.conceptStatedIn(Claim.Kind.EVIDENCE_SUMMARY).isPresent()));
  }

  /**
   * Where a negation must stand to concern the topic; a limit is none the less one when negated.
   */
  private static int about(Clause clause, Claim.Kind kind, Mention topic) {
    if (kind == Claim.Kind.LIMITATION) {
      return clause.span().start();
    }
    return clause.relationsOf(Claim.Kind.EVIDENCE_SUMMARY).stream()
        .map(states -> states.span().start())
        .filter(start -> start < topic.span().start())
        .findFirst()
        .orElse(topic.span().start());
  }

  private static String relation(Claim.Kind kind) {
    return switch (kind) {
      case LIMITATION -> "HasLimitation";
      case PROSPECT -> "Expects";
      default -> "CharacterisedBy";
    };
  }
}
