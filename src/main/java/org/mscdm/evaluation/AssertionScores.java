package org.mscdm.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;

/**
 * Proposals held against what should be proposed.
 *
 * <p>Two assertions match if kind, agent, relation, target and polarity are equal and their quotes
 * have at least one character in common. Every proposal matches one expected assertion at most, and
 * the reverse: proposals that differ only in their qualifiers count as wrong beyond the expected
 * number.
 *
 * @param byKind a score for each kind that is expected or proposed, by the label of the kind
 * @param missed what was expected and not proposed, in the order given
 * @param wrong what was proposed and not expected, in reading order
 */
public record AssertionScores(
    SortedMap<String, Score> byKind, List<Expected> missed, List<Assertion> wrong) {

  /** Compares all proposals of one text with all that is expected of it. */
  public static AssertionScores of(List<Expected> expected, List<Assertion> proposed) {
    Set<Assertion> free = new HashSet<>(proposed);
    SortedMap<String, Score> scores = new TreeMap<>();
    proposed.forEach(a -> add(scores, a.claim().kind(), new Score(0, 1, 0, 0)));
    List<Expected> missed = new ArrayList<>();
    for (Expected one : expected) {
      Optional<Assertion> match =
          proposed.stream().filter(free::contains).filter(one::matches).findFirst();
      match.ifPresentOrElse(free::remove, () -> missed.add(one));
      int found = match.isPresent() ? 1 : 0;
      add(scores, one.kind(), new Score(1, 0, found, found));
    }
    return new AssertionScores(scores, missed, proposed.stream().filter(free::contains).toList());
  }

  private static void add(SortedMap<String, Score> scores, Claim.Kind kind, Score score) {
    scores.merge(kind.label(), score, Score::plus);
  }

  /** The scores of several texts together. */
  public AssertionScores plus(AssertionScores other) {
    SortedMap<String, Score> sum = new TreeMap<>(byKind);
    other.byKind.forEach((kind, score) -> sum.merge(kind, score, Score::plus));
    List<Expected> allMissed = new ArrayList<>(missed);
    allMissed.addAll(other.missed);
    List<Assertion> allWrong = new ArrayList<>(wrong);
    allWrong.addAll(other.wrong);
    return new AssertionScores(sum, allMissed, allWrong);
  }

  public Score total() {
    return byKind.values().stream().reduce(Score.NONE, Score::plus);
  }
}
