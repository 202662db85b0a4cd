package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mscdm.source.TextSpan;

/**
 * A clause with what the text before it has settled: of which product it speaks, in which disease
 * and setting, and in which study.
 *
 * @param before the clause before it in the same sentence
 * @param products the products or therapies of which the clause speaks
 * @param bearers the same without therapies
 * @param subject what the paragraph is about
 * @param study the study, or the studies together, of which the text speaks
 * @param circumstances one set for each disease of which the clause speaks
 * @param places where the circumstances are said
 */
record Statement(
    String documentId,
    String folded,
    Clause clause,
    Optional<Clause> before,
    List<Passage.Named> products,
    List<Passage.Named> bearers,
    Optional<Passage.Named> subject,
    Optional<Subject> study,
    List<Set<Qualification>> circumstances,
    List<TextSpan> places) {

  private static final int NEGATION_REACH = 4;

  /**
   * Of whom or what something is stated.
   *
   * @param name local name of a term, or short name of a thing of the data
   * @param place where the text names it
   */
  record Agent(String name, TextSpan place) {

    static Agent of(Passage.Named named) {
      return new Agent(named.term().name(), named.place());
    }

    static Agent of(Subject study) {
      return new Agent(study.name(), study.place());
    }
  }

  /**
   * What is stated.
   *
   * @param about the words before which a negation or a hedge must stand to concern it
   */
  record Stated(
      Claim.Kind kind,
      String relation,
      Term target,
      Set<Qualification> qualifications,
      int about,
      String rule) {}

  Stream<Agent> agents() {
    return products.stream().map(Agent::of);
  }

  /** The assertions of what is stated of an agent, one for each of the circumstances. */
  Stream<Assertion> assertions(Agent agent, Stated stated) {
    Optional<TextSpan> negation = negation(stated.about());
    Optional<Passage.Named> hedge = hedge(stated.about());
    List<TextSpan> context = new ArrayList<>(places);
    context.add(agent.place());
    return circumstances.stream()
        .map(
            standing ->
                Assertion.proposed(
                    documentId,
                    claim(agent, stated, standing, negation.isPresent(), hedge),
                    clause.span(),
                    outside(context),
                    new TreeMap<>(),
                    hedge.map(Passage.Named::place).or(() -> negation),
                    stated.rule()));
  }

  private static Claim claim(
      Agent agent,
      Stated stated,
      Set<Qualification> standing,
      boolean negated,
      Optional<Passage.Named> hedge) {
    Set<Qualification> all = new TreeSet<>(standing);
    all.addAll(stated.qualifications());
    all.removeIf(q -> q.value().equals(stated.target().name()) || q.value().equals(agent.name()));
    stated.target().mechanisms().forEach(m -> all.add(new Qualification(Qualifier.MECHANISM, m)));
    return new Claim(
        stated.kind(),
        agent.name(),
        stated.relation(),
        stated.target().name(),
        new TreeSet<>(all),
        negated ? "Negated" : "Affirmed",
        hedge.map(h -> h.term().name()).orElse(modality(stated.kind())));
  }

  private static String modality(Claim.Kind kind) {
    return kind == Claim.Kind.RECOMMENDATION ? "StatedAsRecommendation" : "StatedAsFact";
  }

  private List<TextSpan> outside(List<TextSpan> context) {
    return context.stream()
        .filter(place -> !clause.span().contains(place))
        .distinct()
        .sorted()
        .toList();
  }

  /** A negating word stands close before what it negates. */
  private Optional<TextSpan> negation(int before) {
    int from = Math.max(clause.span().start(), before - NEGATION_REACH);
    return clause.mentionsIn(from, before).stream()
        .filter(m -> m.term(Term.Kind.POLARITY).filter(t -> t.name().equals("Negated")).isPresent())
        .map(Mention::span)
        .findFirst();
  }

  private Optional<Passage.Named> hedge(int before) {
    return clause.mentionsIn(clause.span().start(), before).stream()
        .flatMap(m -> m.term(Term.Kind.MODALITY).map(t -> new Passage.Named(t, m.span())).stream())
        .reduce((first, second) -> second);
  }
}
