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
import java.util.stream.Collectors;
import org.mscdm.source.TextSpan;

/** Finds in one clause the verbs with their objects, and what stands before the verbs. */
final class PassageReader {

  private static final String PLAYS_ROLE_IN = "PlaysRoleIn";
  private static final String MEDIATION = "MediationCue";
  private static final String PROTECTED_FROM = "ProtectedFromCue";
  private static final Pattern PLACE_OF_ROLE = Pattern.compile("在(.+)中$");

  /** A negating word stands right before the verb, with at most an auxiliary between. */
  private static final int NEGATION_REACH = 4;

  private static final Pattern CONJUNCTION =
      Pattern.compile("\\s*(?:、|和|与|及|或|并|甚至|以及|and|or|and/or)\\s*");

  private final String folded;
  private final ObjectPhrase objects;

  PassageReader(Lexicon lexicon, String folded) {
    this.folded = folded;
    this.objects = new ObjectPhrase(lexicon, folded);
  }

  /**
   * @param measured whether what the verbs act upon is measured in studies
   */
  List<Passage.VerbPhrase> verbPhrases(Clause clause, boolean measured) {
    List<Mention> verbs = verbs(clause);
    Set<Qualification> mediators = mediators(clause, verbs);
    List<Passage.VerbPhrase> phrases = new ArrayList<>();
    Optional<Mention> antecedent = Optional.empty();
    for (int i = 0; i < verbs.size(); i++) {
      Mention verb = verbs.get(i);
      TextSpan object = objectOf(verbs, i, clause);
      Optional<Mention> shield = shield(clause, object);
      int end = shield.map(cue -> cue.span().start()).orElse(object.end());
      TextSpan withoutShield = new TextSpan(object.start(), Math.max(object.start() + 1, end));
      List<Mention> inObject = clause.mentionsIn(object.start(), withoutShield.end());
      List<Target> targets =
          protectedFrom(
              clause,
              object,
              shield,
              objects.targets(withoutShield, inObject, antecedent, measured));
      phrases.add(
          new Passage.VerbPhrase(
              verb.effect().orElseThrow(),
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
        .filter(mention -> mention.effect().isPresent())
        .filter(mention -> !folded.startsWith("的", mention.span().end()))
        .filter(mention -> !isAspectHere(clause, mention))
        .filter(mention -> !isRespect(clause, mention) && !isCapacity(clause, mention))
        .toList();
  }

  /** 在改善血糖方面更优: in what something is compared, and not what it does. */
  private boolean isRespect(Clause clause, Mention verb) {
    return folded.substring(clause.span().start(), verb.span().start()).indexOf('在') >= 0
        && folded.substring(verb.span().end(), clause.span().end()).contains("方面");
  }

  /** 具有修复组织的能力: a property, and not what it does. */
  private static boolean isCapacity(Clause clause, Mention verb) {
    return clause.relationsOf(Claim.Kind.EVIDENCE_SUMMARY).stream()
            .anyMatch(has -> has.span().end() <= verb.span().start())
        && clause
            .cue("CapacityCue")
            .filter(capacity -> capacity.span().start() > verb.span().end())
            .isPresent();
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

  /** 维持甚至提高X, 替代或修复X: verbs that nothing but a conjunction divides share their object. */
  private TextSpan objectOf(List<Mention> verbs, int index, Clause clause) {
    int last = index;
    while (last + 1 < verbs.size()
        && CONJUNCTION
            .matcher(
                folded.substring(verbs.get(last).span().end(), verbs.get(last + 1).span().start()))
            .matches()) {
      last++;
    }
    int end = last + 1 < verbs.size() ? verbs.get(last + 1).span().start() : clause.span().end();
    return objectOf(verbs.get(last), endInBrackets(verbs.get(last), end), clause);
  }

  /** The object of a verb in brackets ends with them. */
  private int endInBrackets(Mention verb, int end) {
    int open = folded.indexOf('(', verb.span().end());
    int close = folded.indexOf(')', verb.span().end());
    boolean closesBefore = close >= 0 && close < end && (open < 0 || open > close);
    return closesBefore ? Math.max(close, verb.span().end() + 1) : end;
  }

  private static Optional<Mention> shield(Clause clause, TextSpan object) {
    return clause.mentionsIn(object.start(), object.end()).stream()
        .filter(mention -> mention.isCue(PROTECTED_FROM))
        .findFirst();
  }

  /** 保护X免受Y: what the target is protected from is no target itself. */
  private static List<Target> protectedFrom(
      Clause clause, TextSpan object, Optional<Mention> shield, List<Target> targets) {
    Set<Qualification> harms =
        shield.stream()
            .flatMap(cue -> clause.mentionsIn(cue.span().end(), object.end()).stream())
            .flatMap(mention -> mention.concept().stream())
            .map(harm -> new Qualification(Qualifier.INDUCED_BY, harm.name()))
            .collect(Collectors.toCollection(TreeSet::new));
    return harms.isEmpty() ? targets : targets.stream().map(t -> t.with(harms)).toList();
  }

  private TextSpan objectOf(Mention verb, int end, Clause clause) {
    boolean playsRole = verb.effect().filter(r -> r.name().equals(PLAYS_ROLE_IN)).isPresent();
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
    Optional<Mention> through =
        clause.mentions().stream().filter(mention -> mention.isCue(MEDIATION)).findFirst();
    if (through.isPresent()) {
      int from = through.get().span().end();
      int firstVerb =
          verbs.stream()
              .mapToInt(verb -> verb.span().start())
              .filter(start -> start >= from)
              .findFirst()
              .orElse(from);
      clause.mentionsIn(from, firstVerb).stream()
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
