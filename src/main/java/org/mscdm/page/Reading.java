package org.mscdm.page;

import java.util.List;

/**
 * What a string stands for that does not mean what it says.
 *
 * @param meaning in words of the decision; empty if it could not be resolved
 * @param flags what is doubtful about it
 */
public record Reading(
    Term self,
    String verbatim,
    String meaning,
    List<Term> terms,
    Term kind,
    Term certainty,
    Term basis,
    String rationale,
    List<Term> flags,
    Quote place) {}
