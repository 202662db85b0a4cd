package org.mscdm.assertion;

import java.util.stream.Stream;

/** 分泌X, 释放X: which molecules a product gives off. */
final class SecretionRule implements AssertionRule {

  static final String SECRETES = "Secretes";

  @Override
  public String name() {
    return "secretion";
  }

  @Override
  public Stream<Assertion> read(Passage passage) {
    return passage.verbs().stream()
        .filter(verb -> verb.relation().name().equals(SECRETES))
        .flatMap(
            verb ->
                verb.targets().stream()
                    .flatMap(
                        target ->
                            Drafting.assertions(
                                passage, verb, target, Claim.Kind.SECRETION, name())));
  }
}
