package org.mscdm.assertion;

import java.util.stream.Stream;

/** 抑制X, 促进X的Y, 在X中发挥关键作用: what a product does to a cell, a molecule or a process. */
final class EffectRule implements AssertionRule {

  @Override
  public String name() {
    return "effect";
  }

  @Override
  public Stream<Assertion> read(Passage passage) {
    return passage.verbs().stream()
        .filter(verb -> !verb.relation().name().equals(SecretionRule.SECRETES))
        .flatMap(
            verb ->
                verb.targets().stream()
                    .filter(target -> target.concept().kind() != Term.Kind.PATHWAY)
                    .filter(target -> !isFinding(passage, target))
                    .flatMap(
                        target ->
                            Drafting.assertions(
                                passage, verb, target, kind(passage, verb), name())));
  }

  /**
   * What a product does is a mechanism, also by way of a cell; what a therapy does is what studies
   * found together; what anything else does is a cause of disease.
   */
  private static Claim.Kind kind(Passage passage, Passage.VerbPhrase verb) {
    if (verb.relation().isStatedIn(Claim.Kind.PRODUCT_PROPERTY)) {
      return Claim.Kind.PRODUCT_PROPERTY;
    }
    return switch (passage.agent().term().kind()) {
      case PRODUCT, CELL_FREE_PRODUCT -> Claim.Kind.MECHANISM;
      case INTERVENTION -> Claim.Kind.EVIDENCE_SUMMARY;
      default -> passage.ofProduct() ? Claim.Kind.MECHANISM : Claim.Kind.DISEASE_MECHANISM;
    };
  }

  /** What a study measured of its product is an outcome, which is read as one. */
  private static boolean isFinding(Passage passage, Target target) {
    return passage.clinical()
        && passage.agent().term().kind() != Term.Kind.INTERVENTION
        && target.concept().kind() == Term.Kind.OUTCOME_VARIABLE;
  }
}
