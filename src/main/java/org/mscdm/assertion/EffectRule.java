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
                    .flatMap(
                        target ->
                            Drafting.assertions(
                                passage, verb, target, kind(passage, verb), name())));
  }

  /** What a product does is a mechanism; what anything else does is a cause of disease. */
  private static Claim.Kind kind(Passage passage, Passage.VerbPhrase verb) {
    if (verb.relation().isStatedIn(Claim.Kind.PRODUCT_PROPERTY)) {
      return Claim.Kind.PRODUCT_PROPERTY;
    }
    Term.Kind agent = passage.agent().term().kind();
    return agent == Term.Kind.PRODUCT || agent == Term.Kind.CELL_FREE_PRODUCT
        ? Claim.Kind.MECHANISM
        : Claim.Kind.DISEASE_MECHANISM;
  }
}
