package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mscdm.source.TextSpan;

/**
 * The words after a verb: who or what it acts upon.
 *
 * <p>Chinese puts what modifies first and the head last. Words joined by 、, 和, 与 or 或 make one
 * group; groups follow one another joined by 的 or nothing. The last group holds the heads, or the
 * aspects of the heads before it (细胞的增殖和活化); the groups before say where, in which disease or
 * induced by what. Words after 如 are examples of the head and are heads themselves.
 */
final class ObjectPhrase {

  private static final Pattern COORDINATION =
      Pattern.compile("\\s*(?:、|和|及|以及|与|或|、?以及|,|,?\\s*(?:and|or))\\s*");
  private static final Pattern OF = Pattern.compile("\\s+of(?:\\s+the)?\\s+");
  private static final Pattern EXAMPLES = Pattern.compile("\\s*(?:,|等)?(?:如|例如|包括)\\s*");
  private static final Pattern INDUCTION = Pattern.compile(".*(?:诱导|引起|所致)的?");
  private static final Pattern PURPOSE = Pattern.compile("\\s*(?:来(?!源|自)|以|从而|to )");
  private static final String PRONOUN = "其";

  /**
   * A longer stretch without known words ends the phrase: what follows belongs to something else.
   */
  private static final int LONGEST_GAP = 6;

  private record Group(List<Mention> members, String gapBefore, String gapAfter) {}

  private final Lexicon lexicon;
  private final String folded;

  ObjectPhrase(Lexicon lexicon, String folded) {
    this.lexicon = lexicon;
    this.folded = folded;
  }

  /**
   * @param antecedent the last thing named before, for which 其 stands
   * @param measured whether a word that may name an outcome variable does so
   */
  List<Target> targets(
      TextSpan object, List<Mention> mentions, Optional<Mention> antecedent, boolean measured) {
    List<Target> targets = targets(object, mentions, antecedent);
    return measured
        ? targets.stream().map(target -> asMeasured(target, mentions)).toList()
        : targets;
  }

  private static Target asMeasured(Target target, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.concept().filter(target.concept()::equals).isPresent())
        .flatMap(mention -> mention.term(Term.Kind.OUTCOME_VARIABLE).stream())
        .findFirst()
        .map(variable -> new Target(variable, target.qualifications()))
        .orElse(target);
  }

  private List<Target> targets(
      TextSpan object, List<Mention> mentions, Optional<Mention> antecedent) {
    List<Group> groups = groups(object, mentions);
    if (groups.isEmpty()) {
      return List.of();
    }
    int examples = exampleGroup(groups);
    List<Target> targets = new ArrayList<>(mainTargets(groups.subList(0, examples), antecedent));
    for (Group group : groups.subList(examples, groups.size())) {
      conceptsOf(group).forEach(concept -> targets.add(new Target(concept, Set.of())));
    }
    targets.addAll(bracketedExamples(object, mentions, targets));
    mentions.stream()
        .flatMap(mention -> sharedHead(object, mention).stream())
        .forEach(concept -> targets.add(new Target(concept, Set.of())));
    return targets;
  }

  /** 细胞因子(如IL-10和TGF-β1)水平: examples in brackets share what is said of their head. */
  private List<Target> bracketedExamples(
      TextSpan object, List<Mention> mentions, List<Target> targets) {
    if (targets.isEmpty()) {
      return List.of();
    }
    Set<Qualification> shared = targets.get(targets.size() - 1).qualifications();
    List<Target> examples = new ArrayList<>();
    boolean inExamples = false;
    for (Mention mention : mentions) {
      if (!insideBrackets(object, mention)) {
        inExamples = false;
      } else if (mention.isCue("ExampleCue")) {
        inExamples = true;
      } else if (inExamples) {
        mention.concept().ifPresent(concept -> examples.add(new Target(concept, shared)));
      }
    }
    return examples;
  }

  private List<Group> groups(TextSpan object, List<Mention> mentions) {
    List<Mention> usable =
        mentions.stream()
            .filter(mention -> !insideBrackets(object, mention))
            .filter(
                mention ->
                    mention.concept().isPresent() || mention.term(Term.Kind.ASPECT).isPresent())
            .toList();
    List<Group> groups = new ArrayList<>();
    List<Mention> members = new ArrayList<>();
    String gapBefore = "";
    int position = object.start();
    for (Mention mention : usable) {
      String gap = withoutBrackets(folded.substring(position, mention.span().start()));
      if (!members.isEmpty() && (gap.length() > LONGEST_GAP || PURPOSE.matcher(gap).lookingAt())) {
        break;
      }
      if (!members.isEmpty() && !COORDINATION.matcher(gap).matches()) {
        groups.add(new Group(List.copyOf(members), gapBefore, gap));
        members.clear();
      }
      if (members.isEmpty()) {
        gapBefore = gap;
      }
      members.add(mention);
      position = mention.span().end();
    }
    if (!members.isEmpty()) {
      groups.add(new Group(List.copyOf(members), gapBefore, ""));
    }
    return groups;
  }

  private boolean insideBrackets(TextSpan object, Mention mention) {
    String before = folded.substring(object.start(), mention.span().start());
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  private static String withoutBrackets(String text) {
    return text.replaceAll("\\([^()]*\\)", "");
  }

  private static int exampleGroup(List<Group> groups) {
    for (int i = 1; i < groups.size(); i++) {
      if (EXAMPLES.matcher(groups.get(i).gapBefore()).matches()) {
        return i;
      }
    }
    return groups.size();
  }

  private List<Target> mainTargets(List<Group> groups, Optional<Mention> antecedent) {
    Group last = groups.get(groups.size() - 1);
    boolean aspects = last.members().stream().allMatch(m -> m.term(Term.Kind.ASPECT).isPresent());
    if (aspects && groups.size() > 1) {
      Group heads = groups.get(groups.size() - 2);
      return aspectTargets(heads.members(), last, modifiers(groups.subList(0, groups.size() - 2)));
    }
    if (groups.size() > 1 && isOfPhrase(groups.get(groups.size() - 2))) {
      Group before = groups.get(groups.size() - 2);
      return aspectTargets(last.members(), before, modifiers(groups.subList(0, groups.size() - 2)));
    }
    if (aspects && last.gapBefore().endsWith(PRONOUN) && antecedent.isPresent()) {
      return aspectTargets(List.of(holder(antecedent.get())), last, Set.of(Set.of()));
    }
    List<Target> targets = new ArrayList<>();
    for (Set<Qualification> modifiers : modifiers(groups.subList(0, groups.size() - 1))) {
      conceptsOf(last).forEach(concept -> targets.add(new Target(concept, modifiers)));
    }
    return targets;
  }

  /** English puts the aspect first: proliferation of T cells. */
  private static boolean isOfPhrase(Group group) {
    return OF.matcher(group.gapAfter()).matches()
        && group.members().stream().allMatch(m -> m.term(Term.Kind.ASPECT).isPresent());
  }

  private List<Target> aspectTargets(
      List<Mention> heads, Group aspects, Set<Set<Qualification>> modifiers) {
    List<Target> targets = new ArrayList<>();
    for (Mention head : heads) {
      for (Mention aspect : aspects.members()) {
        for (Set<Qualification> modifier : modifiers) {
          aspectTarget(head, aspect, modifier).ifPresent(targets::add);
        }
      }
    }
    return targets;
  }

  /** β细胞 with 存活 is the concept of beta cell survival, if the lexicon has one. */
  private Optional<Target> aspectTarget(
      Mention head, Mention aspect, Set<Qualification> modifiers) {
    String headWord = word(head);
    Optional<Term> whole =
        lexicon
            .conceptFor(headWord + word(aspect))
            .or(() -> lexicon.conceptFor(headWord + "的" + word(aspect)));
    if (whole.isPresent()) {
      return Optional.of(new Target(whole.get(), modifiers));
    }
    Set<Qualification> qualifications = new TreeSet<>(modifiers);
    qualifications.add(
        new Qualification(Qualifier.ASPECT, aspect.term(Term.Kind.ASPECT).orElseThrow().name()));
    return head.concept().map(concept -> new Target(concept, qualifications));
  }

  /** 其 after β细胞凋亡 stands for the β细胞, not for its apoptosis. */
  private Mention holder(Mention antecedent) {
    List<Mention> parts =
        lexicon.mentions(
            folded, new TextSpan(antecedent.span().start(), antecedent.span().end() - 1));
    return parts.stream()
        .filter(part -> part.term(Term.Kind.CELL_TYPE).isPresent())
        .findFirst()
        .orElse(antecedent);
  }

  /** 葡萄糖和脂质代谢 stands for 葡萄糖代谢和脂质代谢: the first may borrow the ending of the last. */
  private List<Term> conceptsOf(Group group) {
    String lastWord = word(group.members().get(group.members().size() - 1));
    List<Term> concepts = new ArrayList<>();
    for (Mention member : group.members()) {
      Optional<Term> completed =
          lastWord.length() > 2
              ? lexicon.conceptFor(word(member) + lastWord.substring(lastWord.length() - 2))
              : Optional.empty();
      completed.or(member::concept).ifPresent(concepts::add);
    }
    return concepts;
  }

  /** Several tissues (骨骼肌、肝脏和脂肪组织) give a set for each, so that each yields its own claim. */
  private Set<Set<Qualification>> modifiers(List<Group> groups) {
    Set<Set<Qualification>> combinations = new LinkedHashSet<>();
    combinations.add(new TreeSet<>());
    for (Group group : groups) {
      Set<Set<Qualification>> extended = new LinkedHashSet<>();
      for (Set<Qualification> combination : combinations) {
        for (Mention member : group.members()) {
          Set<Qualification> more = new TreeSet<>(combination);
          qualification(member, group.gapAfter()).ifPresent(more::add);
          extended.add(more);
        }
      }
      combinations = extended;
    }
    return combinations;
  }

  private static Optional<Qualification> qualification(Mention mention, String gapAfter) {
    if (mention.concept().isEmpty()) {
      return Optional.empty();
    }
    Term concept = mention.concept().get();
    if (INDUCTION.matcher(gapAfter).matches()) {
      return Optional.of(new Qualification(Qualifier.INDUCED_BY, concept.name()));
    }
    return switch (concept.kind()) {
      case DISEASE -> Optional.of(new Qualification(Qualifier.CONDITION, concept.name()));
      case ANATOMY -> Optional.of(new Qualification(Qualifier.TISSUE, concept.name()));
      case INTERVENTION -> Optional.of(new Qualification(Qualifier.INTERVENTION, concept.name()));
      case ANIMAL_MODEL -> Optional.of(new Qualification(Qualifier.MODEL_SYSTEM, concept.name()));
      default -> Optional.empty();
    };
  }

  /** 受损或凋亡的β细胞 stands for 受损的β细胞和凋亡的β细胞: what 的 joins may be two things. */
  private Optional<Term> sharedHead(TextSpan object, Mention mention) {
    int of = word(mention).indexOf('的');
    int start = mention.span().start();
    if (of < 0 || start - 1 < object.start() || "或和与及".indexOf(folded.charAt(start - 1)) < 0) {
      return Optional.empty();
    }
    String head = word(mention).substring(of);
    return IntStream.rangeClosed(2, Math.min(4, start - 1 - object.start()))
        .mapToObj(length -> folded.substring(start - 1 - length, start - 1) + head)
        .flatMap(whole -> lexicon.conceptFor(whole).stream())
        .findFirst();
  }

  private String word(Mention mention) {
    return folded.substring(mention.span().start(), mention.span().end());
  }
}
