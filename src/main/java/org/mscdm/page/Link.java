package org.mscdm.page;

import java.util.Optional;

/**
 * A link between a mechanism and a study.
 *
 * @param number of the rank, 1 to 6
 * @param study the trial of the table, if the text tells of one
 * @param source of the study's cells; empty if it has none
 * @param claim the sentence that claims the mechanism
 * @param quote the words of the study
 */
public record Link(
    Term self,
    int number,
    Rank rank,
    Term basis,
    Term mechanism,
    Term study,
    String source,
    Optional<Term> result,
    Optional<Term> variable,
    Optional<Term> shared,
    Optional<Term> condition,
    Term certainty,
    Optional<Assertion> claim,
    Optional<Quote> quote) {}
