package org.mscdm.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mscdm.query.QueryFolder;

/** The first page: what this is, how much it holds, what is known, and what one can ask. */
public final class Start implements Content {

  /** Canned queries that show best what this graph is for. */
  private static final List<String> FEATURED =
      List.of(
          "mechanism-links",
          "trials-by-cell-source",
          "molecules-by-mechanism",
          "trial-outcomes",
          "contradictions",
          "priming-effects",
          "claims-no-trial-measured",
          "readings");

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "Document", "/documents",
          "ClinicalTrial", "/trials",
          "Assertion", "/mechanisms",
          "PrimingStrategy", "/queries/priming-effects",
          "Anchor", "/documents/000",
          "Reading", "/doubts/readings",
          "ConflictSet", "/doubts");

  private final Library library;
  private final QueryFolder queries;

  public Start(Library library, QueryFolder queries) {
    this.library = library;
    this.queries = queries;
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    Sentences say = library.sentences(visit.language());
    Names names = library.names(visit.language());
    Links links = library.links(visit.language());
    Frame frame =
        Frame.of(
            visit,
            say.of("start.title"),
            say.of("start.about"),
            Optional.of("/.well-known/void"),
            "Dataset");
    return Optional.of(
        new Shown(
            "start.jte",
            new StartView(
                frame,
                numbers(names),
                EvidenceMap.of(EvidenceMap.FAMILIES, library.questions(), names, links),
                EvidenceMap.of(EvidenceMap.FURTHER, library.questions(), names, links),
                Arrays.asList(Rank.values()),
                questions(visit.language()))));
  }

  private List<StartView.Number> numbers(Names names) {
    return library.questions().ask("numbers").stream()
        .map(
            row ->
                new StartView.Number(
                    names.term(row.text("kind")),
                    row.number("count"),
                    ADDRESSES.get(Statements.local(row.text("kind")))))
        .toList();
  }

  private List<StartView.Question> questions(Language language) {
    return FEATURED.stream()
        .flatMap(name -> queries.named(name).stream())
        .map(query -> Catalogue.question(query, language))
        .toList();
  }
}
