package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.source.TextSpan;

/**
 * Reads what running text tells of a study itself: its cells, disease, route, donor, design,
 * country and aim by the words of the ontology; its year, author, follow-up and numbers by their
 * form.
 */
final class CharacteristicReader {

  /** With which relation a sort of thing is told of a study, unless the ontology says otherwise. */
  private static final Map<Term.Kind, String> RELATIONS =
      new EnumMap<>(
          Map.of(
              Term.Kind.PRODUCT, "HasCellSource",
              Term.Kind.DISEASE, "HasPatientFeature",
              Term.Kind.ROUTE, "HasRoute",
              Term.Kind.DONOR_RELATION, "HasDonorRelation",
              Term.Kind.DESIGN_FEATURE, "HasDesign",
              Term.Kind.STUDY_TYPE, "HasDesign",
              Term.Kind.COUNTRY, "HasCountry"));

  private static final String COMPARATOR = "HasComparator";

  /** A number of participants right before the word for what they were given. */
  private static final Pattern GROUP = Pattern.compile("\\d+(?:名|例)(?:患者)?(?:接受|给予)$");

  /** A feature of patients with its measure: 病程≤10年, 平均病程10.06年, 59岁, 25年…病史. */
  private static final Pattern MEASURED =
      Pattern.compile("\\s*(?:[<>≤≥≈]|为|约)?\\s*\\d+(?:\\.\\d+)?\\s*(?:年|个月|岁|kg/m²)");

  private final Lexicon lexicon;
  private final String documentId;
  private final String folded;
  private final SortedMap<String, List<Pattern>> forms = new TreeMap<>();

  CharacteristicReader(Lexicon lexicon, String documentId, String folded) {
    this.lexicon = lexicon;
    this.documentId = documentId;
    this.folded = folded;
    for (Term term : lexicon.terms()) {
      if (!term.usage().forms().isEmpty()) {
        forms.put(term.name(), term.usage().forms().stream().map(Pattern::compile).toList());
      }
    }
  }

  /**
   * What a clause tells of the study.
   *
   * @param aims whether topics in it are aims: in a title, or where a clause speaks of aims
   */
  List<Assertion> read(Clause clause, Subject subject, boolean aims) {
    Set<Found> found = new LinkedHashSet<>();
    for (Mention mention : clause.mentions()) {
      found.addAll(named(clause, mention));
      if (aims || clause.cue("AimCue").isPresent()) {
        aim(mention).ifPresent(found::add);
      }
    }
    List<Assertion> assertions = new ArrayList<>();
    found.forEach(f -> assertions.add(assertion(clause, subject, f, Optional.empty())));
    String text = folded.substring(clause.span().start(), clause.span().end());
    forms.forEach(
        (relation, patterns) ->
            patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(matcher -> words(clause, matcher))
                .ifPresent(
                    words ->
                        assertions.add(
                            assertion(
                                clause, subject, new Found(relation, ""), Optional.of(words)))));
    return assertions;
  }

  private static TextSpan words(Clause clause, Matcher matcher) {
    int start = clause.span().start();
    return new TextSpan(start + matcher.start(1), start + matcher.end(1));
  }

  /** The title under a picture of the first page of a paper. */
  Assertion title(TextSpan caption, Subject subject) {
    Clause clause = new Clause(caption, List.of());
    return assertion(clause, subject, new Found("HasTitle", ""), Optional.of(caption));
  }

  private record Found(String relation, String target) {}

  private List<Found> named(Clause clause, Mention mention) {
    List<Found> found = new ArrayList<>();
    for (Map.Entry<Term.Kind, String> entry : RELATIONS.entrySet()) {
      mention
          .term(entry.getKey())
          .map(term -> new Found(relation(term, entry.getValue()), term.name()))
          .filter(f -> found.isEmpty())
          .ifPresent(found::add);
    }
    mention
        .term(Term.Kind.DESIGN_FEATURE)
        .flatMap(design -> comparatorIn(mention))
        .ifPresent(found::add);
    mention.term(Term.Kind.ARM_ROLE).ifPresent(arm -> found.addAll(arm(mention, arm)));
    mention
        .term(Term.Kind.INTERVENTION)
        .ifPresent(term -> found.addAll(given(clause, mention, term)));
    mention
        .term(Term.Kind.PRODUCT)
        .filter(term -> isGroup(mention))
        .ifPresent(term -> found.add(new Found("HasArm", term.name())));
    mention
        .concept()
        .filter(term -> isGivenTogether(clause, mention))
        .ifPresent(term -> found.add(new Found("HasCoIntervention", term.name())));
    mention
        .term(Term.Kind.CHARACTERISTIC)
        .filter(
            term ->
                MEASURED
                    .matcher(folded.substring(mention.span().end(), clause.span().end()))
                    .lookingAt())
        .ifPresent(term -> found.add(new Found("HasPatientFeature", term.name())));
    return found;
  }

  private static String relation(Term term, String usual) {
    return term.isStatedIn(Claim.Kind.STUDY_CHARACTERISTIC)
        ? term.usage().relation().orElse(usual)
        : usual;
  }

  /** 安慰剂对照 names what the product is compared with. */
  private Optional<Found> comparatorIn(Mention design) {
    return lexicon
        .mentions(folded, new TextSpan(design.span().start(), design.span().end() - 1))
        .stream()
        .flatMap(part -> part.term(Term.Kind.MOLECULE).stream())
        .findFirst()
        .map(term -> new Found(COMPARATOR, term.name()));
  }

  /** A 对照组 is an arm, and says that the study is 对照. */
  private List<Found> arm(Mention mention, Term arm) {
    List<Found> found = new ArrayList<>(List.of(new Found("HasArm", arm.name())));
    TextSpan part = new TextSpan(mention.span().start(), mention.span().end() - 1);
    lexicon.mentions(folded, part).stream()
        .flatMap(design -> design.term(Term.Kind.DESIGN_FEATURE).stream())
        .forEach(design -> found.add(new Found("HasDesign", design.name())));
    return found;
  }

  /** 10名接受X作为对照, 接受X的对照组: another treatment is an arm, and what is compared with. */
  private List<Found> given(Clause clause, Mention mention, Term term) {
    List<Found> found = new ArrayList<>();
    if (isGroup(mention)) {
      found.add(new Found("HasArm", term.name()));
    }
    boolean compared =
        clause.mentionsIn(mention.span().end(), clause.span().end()).stream()
            .anyMatch(
                m ->
                    m.term(Term.Kind.ARM_ROLE)
                        .or(() -> m.term(Term.Kind.DESIGN_FEATURE))
                        .filter(t -> Set.of("ComparatorArm", "Controlled").contains(t.name()))
                        .isPresent());
    if (compared) {
      found.add(new Found(COMPARATOR, term.name()));
    }
    return found;
  }

  private boolean isGroup(Mention mention) {
    return GROUP
        .matcher(folded.substring(Math.max(0, mention.span().start() - 12), mention.span().start()))
        .find();
  }

  private static boolean isGivenTogether(Clause clause, Mention mention) {
    return clause.mentions().stream()
        .anyMatch(
            cue -> cue.isCue("TogetherWithCue") && cue.span().end() == mention.span().start());
  }

  private static Optional<Found> aim(Mention mention) {
    return mention
        .term(Term.Kind.TOPIC)
        .filter(topic -> topic.isStatedIn(Claim.Kind.EVIDENCE_SUMMARY))
        .or(() -> mention.term(Term.Kind.OUTCOME_VARIABLE))
        .map(topic -> new Found("HasAim", topic.name()));
  }

  private Assertion assertion(
      Clause clause, Subject subject, Found found, Optional<TextSpan> words) {
    Set<Qualification> qualifications = new TreeSet<>();
    qualifications.add(new Qualification(Qualifier.KNOWLEDGE_LEVEL, "SingleStudyNarrative"));
    SortedMap<Qualification, TextSpan> places = new TreeMap<>();
    words.ifPresent(
        span -> {
          Qualification value =
              new Qualification(Qualifier.VALUE, folded.substring(span.start(), span.end()));
          qualifications.add(value);
          places.put(value, span);
        });
    Claim claim =
        new Claim(
            Claim.Kind.STUDY_CHARACTERISTIC,
            subject.name(),
            found.relation(),
            found.target(),
            new TreeSet<>(qualifications),
            "Affirmed",
            found.relation().equals("HasAim") ? "StatedAsAim" : "StatedAsFact");
    return Assertion.proposed(
        documentId,
        claim,
        clause.span(),
        subject.contextOf(clause.span()),
        places,
        Optional.empty(),
        "study-characteristic");
  }
}
