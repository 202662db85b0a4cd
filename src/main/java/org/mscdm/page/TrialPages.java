package org.mscdm.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.vocabulary.MSCDM;

/** The page of each trial and study. */
public final class TrialPages implements Content {

  private static final String OUTCOME = "OutcomeAssertion";
  private static final String EVENT = "AdverseEventAssertion";
  private static final String LINK = "MechanismStudyLink";

  private final Library library;

  public TrialPages(Library library) {
    this.library = library;
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    String iri = Entities.iri(visit.path());
    List<Row> rows = library.questions().ask("entity", "entity", iri);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown("trial.jte", view(visit, iri, rows)));
  }

  private TrialView view(Visit visit, String iri, List<Row> rows) {
    Sentences say = library.sentences(visit.language());
    Names names = library.names(visit.language());
    Statements statements = library.statements(visit.language());
    Term self = names.term(iri);
    List<String> places = places(library, iri);
    List<Value> facts =
        statements.values().stream().filter(value -> value.owner().equals(iri)).toList();
    List<Row> silence = library.questions().ask("trial-silence", "study", iri);
    List<Assertion> told = told(statements, places);
    List<Assertion> outcomes = of(told, OUTCOME);
    List<Quote> known =
        silence.stream().filter(row -> row.has("text")).map(TrialPages::quote).toList();
    List<Link> links =
        library.links(visit.language()).all().stream()
            .filter(link -> places.contains(link.study().iri()))
            .toList();
    return new TrialView(
        Frame.of(
            visit,
            self.label(),
            say.of("trial.about", self.label()),
            Optional.of(visit.path() + ".ttl"),
            "MedicalTrial"),
        self,
        rows.stream()
            .filter(row -> row.text("property").equals(RDF.type.getURI()))
            .map(row -> names.term(row.text("object")))
            .toList(),
        places.stream().filter(one -> !one.equals(iri)).map(names::term).toList(),
        known,
        facts,
        silence.stream()
            .filter(row -> row.has("field"))
            .map(row -> Statements.field(names.term(row.text("field"))))
            .toList(),
        elsewhere(statements, known),
        outcomes,
        unreported(statements, outcomes, names),
        of(told, EVENT),
        links.stream().filter(link -> link.rank() != Rank.COMPATIBLE).distinct().toList(),
        bestOfEach(links),
        told.stream()
            .filter(one -> !outcomes.contains(one) && !is(one, EVENT) && !is(one, LINK))
            .toList(),
        library.report(self, known.stream().findFirst(), say));
  }

  /** The IRI of a study, and of the other places in which the documents tell of it. */
  private static List<String> places(Library library, String iri) {
    List<String> places = new ArrayList<>(List.of(iri));
    library
        .questions()
        .ask("same-studies", "study", iri)
        .forEach(row -> places.add(row.text("same")));
    return places.stream().distinct().toList();
  }

  /** What the documents report as results of a study. */
  static List<Assertion> outcomes(Library library, Statements statements, String iri) {
    return of(told(statements, places(library, iri)), OUTCOME);
  }

  private static List<Assertion> told(Statements statements, List<String> places) {
    return statements.assertions().stream()
        .filter(one -> places.stream().anyMatch(place -> one.names("study", place)))
        .toList();
  }

  private static List<Assertion> of(List<Assertion> assertions, String kind) {
    return assertions.stream()
        .filter(one -> is(one, kind))
        .sorted(
            Comparator.comparing(
                one -> one.targets().isEmpty() ? "" : one.targets().get(0).label()))
        .toList();
  }

  private static boolean is(Assertion assertion, String kind) {
    return assertion.kind().iri().equals(MSCDM.NAMESPACE + kind);
  }

  private static Quote quote(Row row) {
    return new Quote(
        row.text("text"),
        "",
        Statements.local(row.text("document")),
        row.number("start"),
        row.number("end"));
  }

  private static List<Elsewhere> elsewhere(Statements statements, List<Quote> known) {
    return statements.elsewhere().stream()
        .filter(
            other ->
                known.stream()
                    .anyMatch(
                        quote ->
                            quote.document().equals(other.place().document())
                                && quote.start() <= other.place().start()
                                && other.place().end() <= quote.end()))
        .toList();
  }

  /** Outcomes that the documents report of some study by name, and not of this one. */
  private static List<Term> unreported(
      Statements statements, List<Assertion> outcomes, Names names) {
    Map<String, Term> all = new LinkedHashMap<>();
    statements.assertions().stream()
        .filter(one -> is(one, OUTCOME))
        .filter(one -> one.of("study").stream().anyMatch(part -> part.iri().contains("/study/")))
        .flatMap(one -> one.of("outcomeVariable").stream())
        .forEach(part -> all.put(part.iri(), names.term(part.iri())));
    outcomes.stream()
        .flatMap(one -> one.of("outcomeVariable").stream())
        .forEach(part -> all.remove(part.iri()));
    return all.values().stream().sorted(Comparator.comparing(Term::label)).toList();
  }

  /** Of each mechanism that is only compatible the strongest link. */
  private static List<Link> bestOfEach(List<Link> links) {
    Map<String, Link> best = new LinkedHashMap<>();
    links.stream()
        .filter(link -> link.rank() == Rank.COMPATIBLE)
        .forEach(link -> best.putIfAbsent(link.mechanism().iri(), link));
    links.stream()
        .filter(link -> link.rank() != Rank.COMPATIBLE)
        .forEach(link -> best.remove(link.mechanism().iri()));
    return List.copyOf(best.values());
  }
}
