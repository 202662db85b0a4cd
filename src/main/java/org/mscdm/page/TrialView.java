package org.mscdm.page;

import java.util.List;

/**
 * A trial, cell by cell and sentence by sentence.
 *
 * @param same other places in which it is told of
 * @param rows its row of the table, or the words by which it is known
 * @param silent fields in which nothing is printed
 * @param unreported outcomes that are reported of other trials
 */
public record TrialView(
    Frame frame,
    Term self,
    List<Term> types,
    List<Term> same,
    List<Quote> rows,
    List<Value> facts,
    List<Term> silent,
    List<Elsewhere> elsewhere,
    List<Assertion> outcomes,
    List<Term> unreported,
    List<Assertion> events,
    List<Link> strong,
    List<Link> compatible,
    List<Assertion> others,
    String report) {}
