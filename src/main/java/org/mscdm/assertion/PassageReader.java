package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.source.TextSpan;

/** Finds in one clause the verbs with their objects, and what stands before the verbs. */
final class PassageReader {

  private static final String PLAYS_ROLE_IN = "PlaysRoleIn";
  private static final Pattern THROUGH = Pattern.compile("通过|经由");
  private static final Pattern PLACE_OF_ROLE = Pattern.compile("在(.+)中$");

  /** A negating word stands right before the verb, with at most an auxiliary between. */
  private static final int NEGATION_REACH = 4;

  private final Lexicon lexicon;
  private final String folded;
  private final ObjectPhrase objects;

  PassageReader(Lexicon lexicon, String folded) {
    this.lexicon = lexicon;
    this.folded = folded;
    this.objects = new ObjectPhrase(lexicon, folded);
  }

  List<Passage.VerbPhrase> verbPhrases(Clause clause) {
    List<Mention> verbs = verbs(clause);
    Set<Qualification> mediators = mediators(clause, verbs);
    List<Passage.VerbPhrase> phrases = new ArrayList<>();
    Optional<Mention> antecedent = Optional.empty();
    for (int i = 0; i < verbs.size(); i++) {
      Mention verb = verbs.get(i);
      int end = i + 1 < verbs.size() ? verbs.get(i + 1).span().start() : clause.span().end();
      TextSpan object = objectOf(verb, end, clause);
      List<Mention> inObject = clause.mentionsIn(object.start(), object.end());
      List<Target> targets = objects.targets(object, inObject, antecedent);
      phrases.add(
          new Passage.VerbPhrase(
              verb.term(Term.Kind.RELATION).orElseThrow(),
              verb.span(),
              targets,
              mediators,
              negation(clause, verb),
              hedge(clause, verb)));
      antecedent =
          inObject.stream()
              .filter(m -> m.concept().isPresent())
              .reduce((a, b) -> b)
              .or(noChange(antecedent));
    }
    return phrases;
  }

  private static Supplier<Optional<Mention>> noChange(Optional<Mention> value) {
    return () -> value;
  }

  /** The first verb of the clause, before which agent and circumstances stand. */
  int startOfFirstVerb(Clause clause) {
    return verbs(clause).stream()
        .findFirst()
        .map(verb -> verb.span().start())
        .orElse(clause.span().end());
  }

  /** Not a verb: one that is followed by 的 (应激诱导的…), and an aspect that has no object. */
  private List<Mention> verbs(Clause clause) {
    return clause.mentions().stream()
        .filter(mention -> mention.term(Term.Kind.RELATION).isPresent())
        .filter(mention -> !folded.startsWith("的", mention.span().end()))
        .filter(mention -> !isAspectHere(clause, mention))
        .toList();
  }

  private boolean isAspectHere(Clause clause, Mention mention) {
    if (mention.term(Term.Kind.ASPECT).isEmpty()) {
      return false;
    }
    boolean afterOf =
        mention.span().start() > 0 && folded.charAt(mention.span().start() - 1) == '的';
    boolean hasObject =
        clause.mentionsIn(mention.span().end(), clause.span().end()).stream()
            .anyMatch(later -> later.concept().isPresent());
    return afterOf || !hasObject;
  }

  private TextSpan objectOf(Mention verb, int end, Clause clause) {
    boolean playsRole =
        verb.term(Term.Kind.RELATION).filter(r -> r.name().equals(PLAYS_ROLE_IN)).isPresent();
    if (playsRole) {
      Matcher place =
          PLACE_OF_ROLE.matcher(folded).region(clause.span().start(), verb.span().start());
      if (place.find()) {
        return new TextSpan(place.start(1), place.end(1));
      }
    }
    int start = verb.span().end();
    return new TextSpan(Math.min(start, end - 1), end);
  }

  /** 通过X抑制Y: the concepts between 通过 and the verb; not where 通过 introduces a verb itself. */
  private Set<Qualification> mediators(Clause clause, List<Mention> verbs) {
    Set<Qualification> mediators = new TreeSet<>();
    Matcher through = THROUGH.matcher(folded).region(clause.span().start(), clause.span().end());
    if (through.find()) {
      int firstVerb =
          verbs.stream()
              .mapToInt(verb -> verb.span().start())
              .filter(start -> start >= through.end())
              .findFirst()
              .orElse(through.end());
      clause.mentionsIn(through.end(), firstVerb).stream()
          .flatMap(mention -> mention.concept().stream())
          .forEach(c -> mediators.add(new Qualification(Qualifier.MEDIATOR, c.name())));
    }
    return mediators;
  }

  private static Optional<TextSpan> negation(Clause clause, Mention verb) {
    return clause
        .mentionsIn(
            Math.max(clause.span().start(), verb.span().start() - NEGATION_REACH),
            verb.span().start())
        .stream()
        .filter(m -> m.term(Term.Kind.POLARITY).filter(t -> t.name().equals("Negated")).isPresent())
        .map(Mention::span)
        .findFirst();
  }

  private static Optional<Passage.Named> hedge(Clause clause, Mention verb) {
    return clause.mentionsIn(clause.span().start(), verb.span().start()).stream()
        .flatMap(m -> m.term(Term.Kind.MODALITY).map(t -> new Passage.Named(t, m.span())).stream())
        .reduce((first, second) -> second);
  }

  /** Circumstances that stand before the verbs: settings, models and the disease in question. */
  Set<Set<Qualification>> circumstances(Clause clause) {
    Set<Qualification> common = new TreeSet<>();
    Set<String> settings = new TreeSet<>();
    for (Mention mention : clause.mentionsIn(clause.span().start(), startOfFirstVerb(clause))) {
      mention.term(Term.Kind.EVIDENCE_SETTING).ifPresent(t -> settings.add(t.name()));
      mention
          .term(Term.Kind.ANIMAL_MODEL)
          .ifPresent(t -> common.add(new Qualification(Qualifier.MODEL_SYSTEM, t.name())));
      mention
          .term(Term.Kind.DISEASE)
          .filter(t -> isTreatmentOrModelOf(mention))
          .ifPresent(t -> common.add(new Qualification(Qualifier.CONDITION, t.name())));
    }
    Set<Set<Qualification>> combinations = new LinkedHashSet<>();
    for (String setting : settings) {
      Set<Qualification> combination = new TreeSet<>(common);
      combination.add(new Qualification(Qualifier.EVIDENCE_SETTING, setting));
      combinations.add(combination);
    }
    if (combinations.isEmpty()) {
      combinations.add(common);
    }
    return combinations;
  }

  /** 糖尿病治疗, 糖尿病模型, 糖尿病中: the disease is where the claim holds. */
  private boolean isTreatmentOrModelOf(Mention disease) {
    String after =
        folded.substring(disease.span().end(), Math.min(folded.length(), disease.span().end() + 2));
    return after.equals("治疗") || after.equals("模型") || after.startsWith("中");
  }
}
