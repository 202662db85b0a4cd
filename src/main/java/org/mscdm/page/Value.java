package org.mscdm.page;

import java.util.List;
import java.util.Optional;

/**
 * A value of a table: as printed and as read.
 *
 * @param owner IRI of what has it
 * @param property with its name
 * @param readAs a term, or a number with its unit; words that were only kept are read as nothing
 * @param isMissing whether the cell says nothing, and then {@code readAs} says why
 * @param rests the readings on which it rests
 */
public record Value(
    String iri,
    String owner,
    Term property,
    String readAs,
    Optional<String> address,
    boolean isMissing,
    List<Rest> rests,
    Quote printed) {

  /** A reading on which a value rests. */
  public record Rest(Term reading, String meaning, Term certainty) {}
}
