package org.mscdm.page;

import java.util.List;
import java.util.Optional;

/**
 * One thing, with all that is said of it.
 *
 * @param definition in the reader's language; empty if there is none
 * @param otherNames in both languages
 * @param above classes from the top down
 * @param others parents on another way
 * @param below classes directly below, or the members of a set of values
 * @param itself the assertion that this is, if it is one
 * @param context words on which it rests beside its quote
 * @param facts everything else that is said of it
 * @param pages of the assertions about it
 * @param total of the assertions about it
 * @param report address for errors; empty if there is none
 */
public record EntityView(
    Frame frame,
    Term self,
    List<Term> types,
    String definition,
    List<Name> otherNames,
    List<Term> above,
    List<Term> others,
    List<Term> below,
    List<Match> matches,
    Optional<Assertion> itself,
    List<Quote> context,
    Optional<Reading> reading,
    List<Quote> places,
    List<Fact> facts,
    List<Group> groups,
    int total,
    Pages pages,
    List<Fact> references,
    Optional<Picture> neighbours,
    String report) {

  /** A name in a language. */
  public record Name(String text, String language) {}

  /** The same thing, or a near one, in a vocabulary of others. */
  public record Match(Term relation, Term of) {}

  /**
   * A property with what it leads to.
   *
   * @param objects words where the address is empty
   */
  public record Fact(Term property, List<Assertion.Part> objects) {}

  /** Assertions in which the thing plays the same part. */
  public record Group(String role, String relation, List<Assertion> assertions) {}
}
