package org.mscdm.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.CompetencyQuestion;
import org.mscdm.query.QueryFolder;

/** The list of the canned queries. */
public final class Catalogue implements Content {

  private final QueryFolder queries;

  public Catalogue(QueryFolder queries) {
    this.queries = queries;
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    Language language = visit.language();
    Sentences say = new Sentences(language);
    Map<String, List<CompetencyQuestion>> groups =
        queries.questions().stream()
            .collect(
                Collectors.groupingBy(
                    CompetencyQuestion::group, LinkedHashMap::new, Collectors.toList()));
    List<CatalogueView.Group> shown =
        groups.entrySet().stream()
            .map(
                group ->
                    new CatalogueView.Group(
                        title(group.getKey(), language, say),
                        group.getValue().stream().map(one -> item(one, language)).toList()))
            .toList();
    List<StartView.Question> others =
        queries.all().stream()
            .filter(query -> query.competency().isEmpty())
            .map(query -> question(query, language))
            .toList();
    Frame frame = Frame.of(visit, say.of("queries.title"), say.of("queries.about"));
    return Optional.of(new Shown("queries.jte", new CatalogueView(frame, shown, others)));
  }

  /** Groups are named in English; the sentences have their names in other languages. */
  private static String title(String group, Language language, Sentences say) {
    String key = "group." + group.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return language == Language.ENGLISH || !say.has(key) ? group : say.of(key);
  }

  private CatalogueView.Item item(CompetencyQuestion question, Language language) {
    return new CatalogueView.Item(
        question.number(),
        language == Language.ENGLISH ? question.english() : question.chinese(),
        queries.all().stream()
            .filter(query -> query.competency().contains(question.number()))
            .map(query -> question(query, language))
            .toList());
  }

  static StartView.Question question(CannedQuery query, Language language) {
    return new StartView.Question(
        "/queries/" + query.name(),
        query.title().get(language.tag()),
        query.description().get(language.tag()));
  }
}
