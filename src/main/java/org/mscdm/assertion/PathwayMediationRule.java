package org.mscdm.assertion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 通过X通路…: through which signalling pathway a product acts. */
final class PathwayMediationRule implements AssertionRule {

  private static final String ACTS_THROUGH = "ActsThrough";

  private final Lexicon lexicon;

  PathwayMediationRule(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String name() {
    return "pathway-mediation";
  }

  @Override
  public Stream<Assertion> read(Passage passage) {
    Optional<Term> actsThrough = lexicon.term(ACTS_THROUGH);
    if (actsThrough.isEmpty()) {
      return Stream.empty();
    }
    Set<String> seen = new LinkedHashSet<>();
    return passage.verbs().stream()
        .flatMap(
            verb ->
                verb.mediators().stream()
                    .flatMap(mediator -> lexicon.term(mediator.value()).stream())
                    .filter(mediator -> mediator.kind() == Term.Kind.PATHWAY)
                    .filter(mediator -> seen.add(mediator.name()))
                    .flatMap(
                        pathway ->
                            Drafting.assertions(
                                passage,
                                new Passage.VerbPhrase(
                                    actsThrough.get(),
                                    verb.verb(),
                                    List.of(),
                                    Set.of(),
                                    verb.negation(),
                                    verb.hedge()),
                                new Target(pathway, Set.of()),
                                Claim.Kind.PATHWAY,
                                name())));
  }
}
