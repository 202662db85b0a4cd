package org.mscdm.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All links between mechanisms and studies, the strongest first. */
final class Links {

  private final List<Link> links = new ArrayList<>();

  Links(Questions questions, Names names, Statements statements) {
    Map<List<String>, Assertion> claims = new HashMap<>();
    for (Row row : questions.ask("marker-claims")) {
      statements
          .assertion(row.text("claim"))
          .ifPresent(
              claim ->
                  claims.putIfAbsent(List.of(row.text("mechanism"), row.text("variable")), claim));
    }
    questions.ask("links").forEach(row -> links.add(link(row, names, statements, claims)));
  }

  /** One for each link and source of cells of its study. */
  List<Link> all() {
    return links;
  }

  private static Link link(
      Row row, Names names, Statements statements, Map<List<String>, Assertion> claims) {
    Optional<Assertion> claim =
        row.has("claim")
            ? statements.assertion(row.text("claim"))
            : Optional.ofNullable(claims.get(List.of(row.text("mechanism"), row.text("variable"))));
    return new Link(
        names.term(row.text("link")),
        row.number("rank"),
        Rank.of(row.number("rank"), row.text("result")),
        names.term(row.text("basis")),
        names.term(row.text("mechanism")),
        names.term(row.has("row") ? row.text("row") : row.text("study")),
        row.text("source"),
        term(row, "result", names),
        term(row, "variable", names),
        term(row, "shared", names),
        term(row, "condition", names),
        names.term(row.text("modality")),
        claim,
        row.has("quote") ? Optional.of(quote(row)) : Optional.empty());
  }

  private static Optional<Term> term(Row row, String variable, Names names) {
    return row.has(variable) ? Optional.of(names.term(row.text(variable))) : Optional.empty();
  }

  private static Quote quote(Row row) {
    return new Quote(
        row.text("quote"),
        row.text("cue"),
        Statements.local(row.text("document")),
        row.number("start"),
        row.number("end"));
  }
}
