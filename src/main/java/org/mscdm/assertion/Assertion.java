package org.mscdm.assertion;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.mscdm.source.Document;
import org.mscdm.source.TextSpan;

/**
 * A claim with the place where a document makes it.
 *
 * @param quote the clause that makes the claim
 * @param context further places that it needs: where the agent, the disease or the mechanism stands
 * @param words where the words of its qualifiers stand, for those that are words of the document
 * @param cue the hedging or negating word, which stands in the quote
 * @param origin who proposed it
 * @param status {@code Proposed} until decided, then {@code CheckedByMachine} or {@code Accepted}
 */
public record Assertion(
    String documentId,
    Claim claim,
    TextSpan quote,
    List<TextSpan> context,
    SortedMap<Qualification, TextSpan> words,
    Optional<TextSpan> cue,
    Origin origin,
    String status)
    implements Comparable<Assertion> {

  /**
   * @param rule name of the rule that read it; empty where a decision added it
   * @param decision local name of what was decided ({@code AcceptedAsRead}, {@code
   *     CorrectedReading}, {@code AddedByDecision}); empty where nothing was
   * @param decidedBy name of whoever decided on it; empty where nobody did
   */
  public record Origin(
      Optional<String> rule, Optional<String> decision, Optional<String> decidedBy) {

    public static Origin ofRule(String rule) {
      return new Origin(Optional.of(rule), Optional.empty(), Optional.empty());
    }

    public static Origin added(String who) {
      return new Origin(Optional.empty(), Optional.of("AddedByDecision"), Optional.of(who));
    }

    Origin accepted(String who) {
      return new Origin(rule, Optional.of("AcceptedAsRead"), Optional.of(who));
    }

    Origin corrected(String who) {
      return new Origin(rule, Optional.of("CorrectedReading"), Optional.of(who));
    }
  }

  /** What a rule read, before anything was decided. */
  static Assertion proposed(
      String documentId,
      Claim claim,
      TextSpan quote,
      List<TextSpan> context,
      SortedMap<Qualification, TextSpan> words,
      Optional<TextSpan> cue,
      String rule) {
    return new Assertion(
        documentId, claim, quote, context, words, cue, Origin.ofRule(rule), "Proposed");
  }

  /**
   * All that the assertion says, with the words that say it: two assertions with the same identity
   * are one, and its address in the graph is made of this.
   *
   * @param document the document of the assertion
   */
  public String identity(Document document) {
    return identity(claim, document.quote(quote));
  }

  /** The identity of an assertion of this claim with this quote. */
  public static String identity(Claim claim, String quote) {
    return claim.line() + "\t" + quote;
  }

  /** The same, accepted as it was read. */
  public Assertion accepted(String who, String newStatus) {
    return new Assertion(
        documentId, claim, quote, context, words, cue, origin.accepted(who), newStatus);
  }

  /** Another assertion that takes the place of this one, which a rule read not quite rightly. */
  public Assertion correctedTo(Assertion right, String who) {
    return new Assertion(
        right.documentId,
        right.claim,
        right.quote,
        right.context,
        right.words,
        right.cue,
        origin.corrected(who),
        right.status);
  }

  @Override
  public int compareTo(Assertion other) {
    int byDocument = documentId.compareTo(other.documentId);
    int byQuote = byDocument != 0 ? byDocument : quote.compareTo(other.quote);
    return byQuote != 0 ? byQuote : claim.compareTo(other.claim);
  }
}
