package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mscdm.source.TextSpan;

/** Turns a verb and one of its targets into assertions, with everything that the clause adds. */
final class Drafting {

  /** 部分依赖于X: the effect named just before depends partly on X. */
  private static final Pattern PARTLY_DEPENDS = Pattern.compile("^部分依赖于?");

  private Drafting() {}

  static Stream<Assertion> assertions(
      Passage passage, Passage.VerbPhrase verb, Target target, Claim.Kind kind, String rule) {
    return passage.standing().stream()
        .map(standing -> assertion(passage, verb, target, standing, kind, rule));
  }

  private static Assertion assertion(
      Passage passage,
      Passage.VerbPhrase verb,
      Target target,
      Set<Qualification> standing,
      Claim.Kind kind,
      String rule) {
    Set<Qualification> qualifications = new TreeSet<>(target.qualifications());
    qualifications.addAll(standing);
    qualifications.addAll(verb.mediators());
    passage
        .mechanism()
        .ifPresent(
            m -> qualifications.add(new Qualification(Qualifier.MECHANISM, m.term().name())));
    target
        .concept()
        .mechanisms()
        .forEach(m -> qualifications.add(new Qualification(Qualifier.MECHANISM, m)));
    boolean lastVerb = verb.equals(passage.verbs().get(passage.verbs().size() - 1));
    Optional<Mention> dependence = lastVerb ? dependence(passage) : Optional.empty();
    dependence
        .flatMap(Mention::concept)
        .ifPresent(
            c -> qualifications.add(new Qualification(Qualifier.PARTLY_DEPENDS_ON, c.name())));
    Claim claim =
        new Claim(
            kind,
            passage.agent().term().name(),
            verb.relation().name(),
            target.concept().name(),
            new TreeSet<>(qualifications),
            verb.negation().isPresent() ? "Negated" : "Affirmed",
            verb.hedge().map(hedge -> hedge.term().name()).orElse("StatedAsFact"));
    TextSpan quote =
        dependence.isPresent()
            ? new TextSpan(
                passage.clause().span().start(), passage.following().orElseThrow().span().end())
            : passage.clause().span();
    Optional<TextSpan> cue = verb.hedge().map(Passage.Named::place).or(verb::negation);
    return Assertion.proposed(
        passage.documentId(), claim, quote, context(passage, quote), new TreeMap<>(), cue, rule);
  }

  private static Optional<Mention> dependence(Passage passage) {
    return passage
        .following()
        .filter(
            clause -> {
              Matcher matcher =
                  PARTLY_DEPENDS.matcher(
                      passage.folded().substring(clause.span().start(), clause.span().end()));
              return matcher.find();
            })
        .flatMap(
            clause -> clause.mentions().stream().filter(m -> m.concept().isPresent()).findFirst());
  }

  /** The places outside the quote that the claim needs, in reading order. */
  private static List<TextSpan> context(Passage passage, TextSpan quote) {
    List<TextSpan> places = new ArrayList<>(passage.standingPlaces());
    places.add(passage.agent().place());
    passage.mechanism().ifPresent(mechanism -> places.add(mechanism.place()));
    return places.stream().filter(place -> !quote.contains(place)).distinct().sorted().toList();
  }
}
