package org.mscdm.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.ResultTable;
import org.mscdm.vocabulary.Prefixes;

/**
 * Makes pages of the answers to canned queries: names for terms, and words linked to their place.
 */
public final class AnswerPages {

  private static final int PER_PAGE = 100;

  private final Library library;

  public AnswerPages(Library library) {
    this.library = library;
  }

  /**
   * @param fields the parameters with their values
   * @param formats in which the rows can be fetched
   * @param copies of the request in languages of programs
   */
  public Shown shown(
      Visit visit,
      CannedQuery query,
      List<AnswerView.Field> fields,
      ResultTable table,
      String sparql,
      List<AnswerView.Format> formats,
      List<AnswerView.Copy> copies) {
    Names names = library.names(visit.language());
    Map<String, String> places = places(visit.language());
    Pages pages = Pages.of(visit, table.rows().size(), PER_PAGE);
    String tag = visit.language().tag();
    Frame frame = Frame.of(visit, query.title().get(tag), query.description().get(tag));
    return new Shown(
        "query.jte",
        new AnswerView(
            frame,
            query,
            fields,
            table.heading(),
            pages.part(table.rows(), PER_PAGE).stream()
                .map(row -> row.stream().map(cell -> cell(cell, names, places)).toList())
                .toList(),
            table.rows().size(),
            pages,
            sparql,
            formats,
            copies));
  }

  /** Where words that assertions and values quote stand. */
  private Map<String, String> places(Language language) {
    Map<String, String> places = new HashMap<>();
    Statements statements = library.statements(language);
    statements.assertions().forEach(one -> add(one.quote(), places));
    statements.readings().forEach(one -> add(one.place(), places));
    statements.elsewhere().forEach(one -> add(one.place(), places));
    return places;
  }

  private static void add(Quote quote, Map<String, String> places) {
    places.putIfAbsent(quote.words().replace('\n', ' '), quote.address());
  }

  private static AnswerView.Cell cell(String text, Names names, Map<String, String> places) {
    int colon = text.indexOf(':');
    String namespace = colon < 0 ? null : Prefixes.namespaces().get(text.substring(0, colon));
    if (namespace != null && !text.contains(" ")) {
      Term term = names.term(namespace + text.substring(colon + 1));
      return new AnswerView.Cell(term.label(), text, term.address());
    }
    return new AnswerView.Cell(text, "", places.getOrDefault(text, ""));
  }
}
