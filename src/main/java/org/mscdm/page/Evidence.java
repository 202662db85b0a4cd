package org.mscdm.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mscdm.vocabulary.MSCDM;

/** One cell of the evidence map: its trials by rank, and its assertions. */
public final class Evidence implements Content {

  private static final int PER_PAGE = 25;

  private final Library library;

  public Evidence(Library library) {
    this.library = library;
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    return visit
        .parameter("mechanism")
        .map(name -> MSCDM.NAMESPACE + name)
        .filter(iri -> library.classes().has(iri))
        .map(iri -> new Shown("evidence.jte", view(visit, iri)));
  }

  private EvidenceView view(Visit visit, String mechanism) {
    Sentences say = library.sentences(visit.language());
    Names names = library.names(visit.language());
    String source = visit.parameter("source").map(name -> MSCDM.NAMESPACE + name).orElse("");
    Term from = source.isEmpty() ? new Term("", say.of("evidence.all"), "") : names.term(source);
    Term of = names.term(mechanism);
    List<Link> links =
        library.links(visit.language()).all().stream()
            .filter(link -> link.mechanism().iri().equals(mechanism))
            .filter(link -> source.isEmpty() || link.source().equals(source))
            .toList();
    List<Assertion> assertions =
        library.statements(visit.language()).assertions().stream()
            .filter(one -> one.names("mechanism", mechanism) && !one.isProposed())
            .filter(one -> !one.kind().iri().endsWith("MechanismStudyLink"))
            .filter(one -> source.isEmpty() || one.names("cellSource", source))
            .toList();
    Pages pages = Pages.of(visit, assertions.size(), PER_PAGE);
    return new EvidenceView(
        Frame.of(
            visit,
            say.of("evidence.title", of.label(), from.label()),
            say.of("evidence.about", of.label(), from.label())),
        of,
        from,
        links.stream().filter(link -> link.rank() != Rank.COMPATIBLE).distinct().toList(),
        bestOfEach(links),
        pages.part(assertions, PER_PAGE),
        assertions.size(),
        pages,
        Arrays.asList(Rank.values()));
  }

  /** Of each trial that is only compatible the strongest link. */
  private static List<Link> bestOfEach(List<Link> links) {
    Map<String, Link> best = new LinkedHashMap<>();
    links.stream()
        .filter(link -> link.rank() == Rank.COMPATIBLE)
        .forEach(link -> best.putIfAbsent(link.study().iri(), link));
    links.stream()
        .filter(link -> link.rank() != Rank.COMPATIBLE)
        .forEach(link -> best.remove(link.study().iri()));
    return List.copyOf(best.values());
  }
}
