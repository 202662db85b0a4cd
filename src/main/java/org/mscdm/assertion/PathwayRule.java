package org.mscdm.assertion;

import java.util.stream.Stream;

/** 激活X通路, 抑制X通路: what a product does to a signalling pathway. */
final class PathwayRule implements AssertionRule {

  @Override
  public String name() {
    return "pathway";
  }

  @Override
  public Stream<Assertion> read(Passage passage) {
    return passage.verbs().stream()
        .flatMap(
            verb ->
                verb.targets().stream()
                    .filter(target -> target.concept().kind() == Term.Kind.PATHWAY)
                    .flatMap(
                        target ->
                            Drafting.assertions(
                                passage, verb, target, Claim.Kind.PATHWAY, name())));
  }
}
