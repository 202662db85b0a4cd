package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mscdm.source.TextSpan;

/**
 * Reads the statements of one paragraph: clause by clause, remembering of which product and disease
 * the text speaks.
 */
final class StatementReader {

  private static final List<StatementRule> RULES =
      List.of(
          new TopicRule(),
          new CapacityRule(),
          new ModifierRule(),
          new RecommendationRule(),
          new ComparisonRule(),
          new DefinitionRule());

  private final String documentId;
  private final String folded;
  private final ClauseSplitter clauseSplitter;
  private final Lexicon lexicon;
  private final Discourse discourse;
  private final List<Passage.Named> headingDiseases = new ArrayList<>();
  private final Set<Qualification> settings = new TreeSet<>();
  private final List<TextSpan> settingPlaces = new ArrayList<>();

  StatementReader(
      String documentId,
      String folded,
      ClauseSplitter clauseSplitter,
      Lexicon lexicon,
      Clause heading) {
    this.documentId = documentId;
    this.folded = folded;
    this.clauseSplitter = clauseSplitter;
    this.lexicon = lexicon;
    this.discourse = new Discourse(lexicon, folded, heading);
    for (Mention mention : heading.mentions()) {
      mention
          .term(Term.Kind.EVIDENCE_SETTING)
          .ifPresent(
              setting -> {
                settings.add(new Qualification(Qualifier.EVIDENCE_SETTING, setting.name()));
                settingPlaces.add(heading.span());
              });
    }
    headingDiseases.addAll(onlyOne(diseases(heading)));
  }

  /** The types of diabetes in which a claim holds. */
  private static List<Passage.Named> diseases(Clause clause) {
    return clause.mentions().stream()
        .flatMap(
            mention ->
                mention.term(Term.Kind.DISEASE).stream()
                    .filter(term -> term.name().startsWith("Type"))
                    .map(term -> new Passage.Named(term, mention.span())))
        .toList();
  }

  /** Several diseases do not tell in which of them a later clause holds. */
  private static List<Passage.Named> onlyOne(List<Passage.Named> diseases) {
    return diseases.stream().map(Passage.Named::term).distinct().count() == 1
        ? List.of(diseases.get(0))
        : List.of();
  }

  /**
   * @param study the study of which the sentence speaks
   */
  List<Assertion> read(TextSpan sentence, Optional<Subject> study) {
    List<Assertion> assertions = new ArrayList<>();
    List<Passage.Named> standing = headingDiseases;
    Optional<Clause> before = Optional.empty();
    discourse.startSentence();
    for (Clause clause : clauseSplitter.split(folded, sentence)) {
      List<Passage.Named> named = diseases(clause);
      discourse.hear(clause);
      Statement statement = statement(clause, before, named.isEmpty() ? standing : named, study);
      for (StatementRule rule : RULES) {
        rule.read(statement).forEach(assertions::add);
      }
      standing = named.isEmpty() ? standing : onlyOne(named);
      before = Optional.of(clause);
    }
    return assertions;
  }

  private Statement statement(
      Clause clause,
      Optional<Clause> before,
      List<Passage.Named> diseases,
      Optional<Subject> study) {
    Set<Qualification> common = new TreeSet<>(settings);
    List<TextSpan> places = new ArrayList<>(settingPlaces);
    study.ifPresent(
        s -> {
          common.add(new Qualification(Qualifier.STUDY, s.name()));
          places.addAll(s.contextOf(clause.span()));
        });
    clause.mentions().stream()
        .flatMap(mention -> mention.term(Term.Kind.QUANTIFIER).stream())
        .forEach(q -> common.add(new Qualification(Qualifier.QUANTIFIER, q.name())));
    Set<Set<Qualification>> circumstances = new LinkedHashSet<>();
    for (Passage.Named disease : diseases) {
      Set<Qualification> all = new TreeSet<>(common);
      all.add(new Qualification(Qualifier.CONDITION, disease.term().name()));
      circumstances.add(all);
      places.add(disease.place());
    }
    if (circumstances.isEmpty()) {
      circumstances.add(common);
    }
    Optional<Passage.Named> productOfStudy =
        study.filter(s -> !s.isEvidenceBody()).flatMap(s -> productOf(s, clause));
    List<Passage.Named> products =
        productOfStudy.<List<Passage.Named>>map(List::of).orElse(discourse.subjectsOf(clause));
    return new Statement(
        documentId,
        folded,
        clause,
        before,
        products,
        productOfStudy.<List<Passage.Named>>map(List::of).orElse(discourse.bearersOf(clause)),
        productOfStudy.or(discourse::subject),
        study,
        List.copyOf(circumstances),
        places);
  }

  /** The product that the text named last since it began to speak of the study. */
  private Optional<Passage.Named> productOf(Subject study, Clause clause) {
    int end = clause.span().end();
    if (study.place().start() >= end) {
      return Optional.empty();
    }
    return lexicon.mentions(folded, new TextSpan(study.place().start(), end)).stream()
        .flatMap(mention -> Discourse.product(mention).stream())
        .filter(named -> named.term().kind() != Term.Kind.INTERVENTION)
        .reduce((first, second) -> second);
  }
}
