package org.mscdm.evaluation;

import java.util.List;
import java.util.function.BiFunction;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;
import org.mscdm.source.TextSpan;

/**
 * An assertion that a reader should propose.
 *
 * @param places where the words that carry it stand; more than one if they stand several times
 */
public record Expected(
    Claim.Kind kind,
    String agent,
    String relation,
    String target,
    String polarity,
    String documentId,
    List<TextSpan> places) {

  /** The agent that stands for the study of a text, whatever a reader calls it. */
  static final String STUDY = "study";

  /** An assertion as something to be expected, or to be shown like that. */
  public static Expected of(Assertion decided) {
    Claim claim = decided.claim();
    return new Expected(
        claim.kind(),
        claim.agent(),
        claim.relation(),
        claim.target(),
        claim.polarity(),
        decided.documentId(),
        List.of(decided.quote()));
  }

  /** Whether a proposal is this one: the same core, and words in common. */
  boolean matches(Assertion proposed) {
    Claim claim = proposed.claim();
    return kind == claim.kind()
        && hasAgent(claim.agent())
        && relation.equals(claim.relation())
        && target.equals(claim.target())
        && polarity.equals(claim.polarity())
        && places.stream().anyMatch(place -> place.overlaps(proposed.quote()));
  }

  private boolean hasAgent(String name) {
    return agent.equals(name)
        || agent.equals(STUDY) && (name.startsWith("study/") || name.startsWith("evidence-body/"));
  }

  /**
   * For people.
   *
   * @param quotes the words that stand in a document at a place
   */
  public String line(BiFunction<String, TextSpan, String> quotes) {
    return "%s %s %s %s %s «%s»"
        .formatted(
            kind.label(),
            agent,
            relation,
            target,
            polarity,
            quotes.apply(documentId, places.get(0)).replaceAll("\\s+", " "));
  }
}
