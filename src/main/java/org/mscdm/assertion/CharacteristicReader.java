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

  private static final Map<Term.Kind, String> RELATIONS =
      new EnumMap<>(
          Map.of(
              Term.Kind.PRODUCT, "HasCellSource",
              Term.Kind.DISEASE, "HasCondition",
              Term.Kind.ROUTE, "HasRoute",
              Term.Kind.DONOR_RELATION, "HasDonorRelation",
              Term.Kind.DESIGN_FEATURE, "HasDesign",
              Term.Kind.COUNTRY, "HasCountry"));

  private static final Set<String> AIMS = Set.of("Efficacy", "Safety");

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "HasYear", Pattern.compile("^(\\d{4}年)(?!\\d)"),
          "HasAuthor", Pattern.compile("([a-z]+(?:等人|及其同事))"),
          "HasFollowUp",
              Pattern.compile(
                  "(?:为期|进行了|随访|\\()((?:约|至少|近)?(?:\\d+|[一二三])(?:年(?:零三个月)?|个月|周))(?=的?随访|的移植后随访|\\)|$|的随访试点)"),
          "HasNumberOfAdministrations", Pattern.compile("([一两三四五六]剂|(?<=共)[一两三四五六]次)"),
          "HasAdministrationInterval", Pattern.compile("(每[天周月]一次)"),
          "HasParticipants", Pattern.compile("纳入\\s*(\\d+名)"));

  private final String documentId;
  private final String folded;

  CharacteristicReader(String documentId, String folded) {
    this.documentId = documentId;
    this.folded = folded;
  }

  /** What a clause tells of the study. */
  List<Assertion> read(Clause clause, Subject subject) {
    List<Assertion> assertions = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Mention mention : clause.mentions()) {
      named(mention)
          .filter(found -> seen.add(found.relation() + " " + found.target()))
          .ifPresent(
              found ->
                  assertions.add(
                      assertion(
                          clause, subject, found.relation(), found.target(), Optional.empty())));
    }
    new TreeMap<>(FORMS)
        .forEach(
            (relation, form) -> {
              Matcher matcher =
                  form.matcher(folded.substring(clause.span().start(), clause.span().end()));
              if (matcher.find()) {
                TextSpan words =
                    new TextSpan(
                        clause.span().start() + matcher.start(1),
                        clause.span().start() + matcher.end(1));
                assertions.add(assertion(clause, subject, relation, "", Optional.of(words)));
              }
            });
    return assertions;
  }

  /** The title under a picture of the first page of a paper. */
  Assertion title(TextSpan caption, Subject subject) {
    Clause clause = new Clause(caption, List.of());
    return assertion(clause, subject, "HasTitle", "", Optional.of(caption));
  }

  private record Found(String relation, String target) {}

  private Optional<Found> named(Mention mention) {
    for (Map.Entry<Term.Kind, String> entry : RELATIONS.entrySet()) {
      Optional<Term> term = mention.term(entry.getKey());
      if (term.isPresent()) {
        return Optional.of(new Found(entry.getValue(), term.get().name()));
      }
    }
    return mention
        .term(Term.Kind.TOPIC)
        .filter(topic -> AIMS.contains(topic.name()))
        .map(topic -> new Found("HasAim", topic.name()));
  }

  private Assertion assertion(
      Clause clause, Subject subject, String relation, String target, Optional<TextSpan> words) {
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
            relation,
            target,
            new TreeSet<>(qualifications),
            "Affirmed",
            relation.equals("HasAim") ? "StatedAsAim" : "StatedAsFact");
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
