package org.mscdm.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;
import org.mscdm.assertion.Mention;
import org.mscdm.assertion.Qualification;
import org.mscdm.assertion.Term;
import org.mscdm.source.TextSpan;

/** Where a reader finds concepts, held against where the concepts are. */
public final class MentionScore {

  /** A concept that a text names at one of several places. */
  public record Named(String term, List<TextSpan> places) {

    boolean isFoundBy(Mention mention) {
      return names(mention, term) && places.stream().anyMatch(mention.span()::overlaps);
    }
  }

  private MentionScore() {}

  /** Against mentions marked by hand: a match has the term and at least one common character. */
  public static Score ofMarked(List<Named> expected, List<Mention> mentions) {
    List<Mention> concepts = concepts(mentions);
    int found =
        (int) expected.stream().filter(e -> concepts.stream().anyMatch(e::isFoundBy)).count();
    int right =
        (int)
            concepts.stream().filter(m -> expected.stream().anyMatch(e -> e.isFoundBy(m))).count();
    return new Score(expected.size(), concepts.size(), found, right);
  }

  /**
   * Against decided assertions, which mark no mention: agent and target of each must be found in
   * its quote or context; a mention in a quote is right if an assertion there names its concept, or
   * if it is left out with a reason.
   *
   * @param conceptNames local names of the concepts that words can name
   * @param omitted the places that are left out with a reason
   */
  public static Score ofDecided(
      List<Assertion> decided,
      List<Mention> mentions,
      Set<String> conceptNames,
      List<TextSpan> omitted) {
    List<Mention> concepts = concepts(mentions);
    Set<Named> expected = new LinkedHashSet<>();
    for (Assertion assertion : decided) {
      for (String name : List.of(assertion.claim().agent(), assertion.claim().target())) {
        if (conceptNames.contains(name)) {
          expected.add(new Named(name, places(assertion)));
        }
      }
    }
    int found =
        (int) expected.stream().filter(e -> concepts.stream().anyMatch(e::isFoundBy)).count();
    List<Mention> quoted =
        concepts.stream()
            .filter(m -> decided.stream().anyMatch(a -> a.quote().contains(m.span())))
            .toList();
    int right =
        (int)
            quoted.stream()
                .filter(
                    m ->
                        omitted.stream().anyMatch(place -> place.contains(m.span()))
                            || decided.stream().anyMatch(a -> uses(a, m)))
                .count();
    return new Score(expected.size(), quoted.size(), found, right);
  }

  private static List<TextSpan> places(Assertion assertion) {
    List<TextSpan> places = new ArrayList<>(assertion.context());
    places.add(assertion.quote());
    return places;
  }

  private static boolean uses(Assertion assertion, Mention mention) {
    Claim claim = assertion.claim();
    return places(assertion).stream().anyMatch(place -> place.contains(mention.span()))
        && (names(mention, claim.agent())
            || names(mention, claim.target())
            || claim.qualifications().stream()
                .map(Qualification::value)
                .anyMatch(value -> names(mention, value)));
  }

  private static boolean names(Mention mention, String term) {
    return mention.terms().stream().map(Term::name).anyMatch(term::equals);
  }

  private static List<Mention> concepts(List<Mention> mentions) {
    return mentions.stream().filter(mention -> mention.concept().isPresent()).toList();
  }
}
