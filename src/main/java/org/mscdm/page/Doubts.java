package org.mscdm.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contradictions and doubts: what one should know before one believes. */
public final class Doubts implements Content {

  private static final int PER_PAGE = 30;

  private final Library library;

  public Doubts(Library library) {
    this.library = library;
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    Statements statements = library.statements(visit.language());
    List<DoubtsView.Conflict> conflicts = conflicts(visit);
    List<Assertion> hedged =
        statements.assertions().stream().filter(one -> !one.quote().cue().isEmpty()).toList();
    List<Assertion> proposed =
        statements.assertions().stream().filter(Assertion::isProposed).toList();
    Map<String, List<?>> parts = new LinkedHashMap<>();
    parts.put("contradictions", conflicts);
    parts.put("hedged", hedged);
    parts.put("readings", statements.readings());
    parts.put("elsewhere", statements.elsewhere());
    parts.put("proposed", proposed);
    String part = visit.rest().isEmpty() ? "contradictions" : visit.rest();
    if (!parts.containsKey(part)) {
      return Optional.empty();
    }
    Pages pages = Pages.of(visit, parts.get(part).size(), PER_PAGE);
    Sentences say = library.sentences(visit.language());
    List<Assertion> assertions =
        part.equals("hedged") ? hedged : part.equals("proposed") ? proposed : List.of();
    return Optional.of(
        new Shown(
            "doubts.jte",
            new DoubtsView(
                Frame.of(visit, say.of("doubts." + part), say.of("doubts.about")),
                part,
                parts.entrySet().stream()
                    .map(entry -> new DoubtsView.Kind(entry.getKey(), entry.getValue().size()))
                    .toList(),
                part.equals("contradictions") ? pages.part(conflicts, PER_PAGE) : List.of(),
                pages.part(assertions, PER_PAGE).stream().map(one -> reported(one, say)).toList(),
                part.equals("readings") ? pages.part(statements.readings(), PER_PAGE) : List.of(),
                part.equals("elsewhere") ? pages.part(statements.elsewhere(), PER_PAGE) : List.of(),
                pages)));
  }

  private DoubtsView.Reported reported(Assertion assertion, Sentences say) {
    return new DoubtsView.Reported(
        assertion, library.report(assertion.self(), Optional.of(assertion.quote()), say));
  }

  private List<DoubtsView.Conflict> conflicts(Visit visit) {
    return Statements.grouped(library.questions().ask("conflicts"), "conflict").stream()
        .map(rows -> conflict(rows, visit.language()))
        .toList();
  }

  private DoubtsView.Conflict conflict(List<Row> rows, Language language) {
    Statements statements = library.statements(language);
    Sentences say = library.sentences(language);
    Term self = library.names(language).term(rows.get(0).text("conflict"));
    return new DoubtsView.Conflict(
        self,
        rows.stream()
            .map(row -> row.text("member"))
            .distinct()
            .flatMap(iri -> statements.assertion(iri).stream())
            .map(assertion -> reported(assertion, say))
            .toList(),
        rows.stream()
            .map(row -> row.text("value"))
            .distinct()
            .flatMap(
                iri ->
                    statements.values().stream().filter(value -> value.iri().equals(iri)).limit(1))
            .toList(),
        library.report(self, Optional.empty(), say));
  }
}
