package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mscdm.source.TextSpan;

/**
 * Reads what a study found out of a clause: an outcome variable with the word that says how it
 * moved (显著下降, 无差异, 未观察到…改善), and adverse events that occurred or did not.
 */
final class OutcomeReader {

  private record Movement(String direction, TextSpan place) {}

  private static final String NEGATED = "Negated";

  private final String documentId;

  OutcomeReader(String documentId) {
    this.documentId = documentId;
  }

  /** The outcomes and events of a clause as findings of a study. */
  List<Assertion> read(Clause clause, Subject subject) {
    List<Assertion> assertions = new ArrayList<>(outcomes(clause, subject));
    assertions.addAll(events(clause, subject));
    return assertions;
  }

  private List<Assertion> outcomes(Clause clause, Subject subject) {
    List<Movement> movements = movements(clause);
    List<Mention> variables =
        clause.mentions().stream()
            .filter(mention -> mention.term(Term.Kind.OUTCOME_VARIABLE).isPresent())
            .toList();
    List<Assertion> assertions = new ArrayList<>();
    int from = clause.span().start();
    for (int i = 0; i < movements.size(); i++) {
      Movement movement = movements.get(i);
      int next =
          i + 1 < movements.size() ? movements.get(i + 1).place().start() : clause.span().end();
      List<Mention> moved = between(variables, from, movement.place().start());
      if (moved.isEmpty()) {
        moved = between(variables, movement.place().end(), next);
      }
      moved.forEach(variable -> assertions.add(outcome(clause, subject, variable, movement)));
      from = movement.place().end();
    }
    return assertions;
  }

  private static List<Movement> movements(Clause clause) {
    List<Movement> movements = new ArrayList<>();
    for (Mention mention : clause.mentions()) {
      mention
          .term(Term.Kind.RESULT_DIRECTION)
          .ifPresent(direction -> movements.add(new Movement(direction.name(), mention.span())));
    }
    return movements;
  }

  private static List<Mention> between(List<Mention> mentions, int from, int to) {
    return mentions.stream()
        .filter(mention -> mention.span().start() >= from && mention.span().end() <= to)
        .toList();
  }

  private Assertion outcome(Clause clause, Subject subject, Mention variable, Movement movement) {
    boolean notObserved =
        isSeen(
            clause,
            m -> m.term(Term.Kind.POLARITY).filter(t -> t.name().equals(NEGATED)).isPresent());
    boolean significant = isSeen(clause, m -> m.term(Term.Kind.SIGNIFICANCE).isPresent());
    Set<Qualification> qualifications = new TreeSet<>();
    qualifications.add(
        new Qualification(
            Qualifier.RESULT_DIRECTION,
            notObserved ? "NoSignificantChange" : movement.direction()));
    qualifications.add(
        new Qualification(
            Qualifier.STATISTICAL_SIGNIFICANCE,
            notObserved
                ? "ReportedNotSignificant"
                : significant ? "ReportedSignificant" : "SignificanceNotStated"));
    clause.mentions().stream()
        .flatMap(mention -> mention.term(Term.Kind.QUANTIFIER).stream())
        .forEach(q -> qualifications.add(new Qualification(Qualifier.QUANTIFIER, q.name())));
    if (!subject.isEvidenceBody()) {
      qualifications.add(new Qualification(Qualifier.KNOWLEDGE_LEVEL, "SingleStudyNarrative"));
    }
    Optional<Passage.Named> hedge = hedge(clause);
    return assertion(
        clause,
        subject,
        new Claim(
            Claim.Kind.OUTCOME,
            subject.name(),
            "ReportsChangeIn",
            variable.term(Term.Kind.OUTCOME_VARIABLE).orElseThrow().name(),
            new TreeSet<>(qualifications),
            "Affirmed",
            hedge.map(h -> h.term().name()).orElse("StatedAsFact")),
        hedge.map(Passage.Named::place),
        "outcome");
  }

  private static boolean isSeen(Clause clause, Predicate<Mention> wanted) {
    return clause.mentions().stream().anyMatch(wanted);
  }

  private List<Assertion> events(Clause clause, Subject subject) {
    Optional<TextSpan> negation =
        clause.mentions().stream()
            .filter(
                m -> m.term(Term.Kind.POLARITY).filter(t -> t.name().equals(NEGATED)).isPresent())
            .map(Mention::span)
            .findFirst();
    Optional<Passage.Named> hedge = negation.isPresent() ? Optional.empty() : hedge(clause);
    List<Assertion> assertions = new ArrayList<>();
    for (Mention mention : clause.mentions()) {
      mention
          .term(Term.Kind.ADVERSE_EVENT)
          .ifPresent(event -> assertions.add(event(clause, subject, event, negation, hedge)));
    }
    return assertions;
  }

  private Assertion event(
      Clause clause,
      Subject subject,
      Term event,
      Optional<TextSpan> negation,
      Optional<Passage.Named> hedge) {
    Set<Qualification> qualifications = new TreeSet<>();
    if (!subject.isEvidenceBody()) {
      qualifications.add(new Qualification(Qualifier.KNOWLEDGE_LEVEL, "SingleStudyNarrative"));
    }
    return assertion(
        clause,
        subject,
        new Claim(
            Claim.Kind.ADVERSE_EVENT,
            subject.name(),
            "ReportsAdverseEvent",
            event.name(),
            new TreeSet<>(qualifications),
            negation.isPresent() ? NEGATED : "Affirmed",
            hedge.map(h -> h.term().name()).orElse("StatedAsFact")),
        negation.or(() -> hedge.map(Passage.Named::place)),
        "adverse-event");
  }

  private static Optional<Passage.Named> hedge(Clause clause) {
    return clause.mentions().stream()
        .flatMap(
            m ->
                m
                    .term(Term.Kind.MODALITY)
                    .filter(t -> t.name().equals("StatedAsPossible"))
                    .map(t -> new Passage.Named(t, m.span()))
                    .stream())
        .findFirst();
  }

  private Assertion assertion(
      Clause clause, Subject subject, Claim claim, Optional<TextSpan> cue, String rule) {
    return Assertion.proposed(
        documentId,
        claim,
        clause.span(),
        subject.contextOf(clause.span()),
        new TreeMap<>(),
        cue,
        rule);
  }
}
