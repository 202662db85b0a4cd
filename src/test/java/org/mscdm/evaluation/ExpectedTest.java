package org.mscdm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;
import org.mscdm.source.TextSpan;

class ExpectedTest {

  private static final TextSpan PLACE = new TextSpan(10, 20);
  private static final Expected EXPECTED =
      Expected.of(proposal("MSC", "Inhibits", "TCell", "Affirmed", PLACE));

  @Test
  void anAssertionWithTheSameCoreAndOneCommonCharacterMatches() {
    assertThat(scores(proposal("MSC", "Inhibits", "TCell", "Affirmed", new TextSpan(19, 30))))
        .isEqualTo(new Score(1, 1, 1, 1));
  }

  @Test
  void anotherAgentRelationTargetPolarityOrPlaceDoesNotMatch() {
    for (Assertion wrong :
        List.of(
            proposal("AdiposeMSC", "Inhibits", "TCell", "Affirmed", PLACE),
            proposal("MSC", "Promotes", "TCell", "Affirmed", PLACE),
            proposal("MSC", "Inhibits", "Macrophage", "Affirmed", PLACE),
            proposal("MSC", "Inhibits", "TCell", "Negated", PLACE),
            proposal("MSC", "Inhibits", "TCell", "Affirmed", new TextSpan(20, 30)))) {
      assertThat(scores(wrong)).as(wrong.toString()).isEqualTo(new Score(1, 1, 0, 0));
    }
  }

  @Test
  void aSecondProposalOfTheSameIsWrong() {
    Assertion first = proposal("MSC", "Inhibits", "TCell", "Affirmed", PLACE);
    Assertion second = proposal("MSC", "Inhibits", "TCell", "Affirmed", new TextSpan(12, 18));
    Score score = AssertionScores.of(List.of(EXPECTED), List.of(first, second)).total();
    assertThat(score).isEqualTo(new Score(1, 2, 1, 1));
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(1);
    assertThat(score.f1()).isEqualTo(2.0 / 3);
  }

  private static Score scores(Assertion proposed) {
    return AssertionScores.of(List.of(EXPECTED), List.of(proposed)).total();
  }

  private static Assertion proposal(
      String agent, String relation, String target, String polarity, TextSpan quote) {
    return new Assertion(
        "x",
        new Claim(
            Claim.Kind.MECHANISM,
            agent,
            relation,
            target,
            new TreeSet<>(),
            polarity,
            "StatedAsFact"),
        quote,
        List.of(),
        new TreeMap<>(),
        Optional.empty(),
        Assertion.Origin.ofRule("effect"),
        "Proposed");
  }
}
