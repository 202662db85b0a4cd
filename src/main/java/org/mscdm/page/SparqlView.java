package org.mscdm.page;

import java.util.List;

/**
 * The editor of queries, with the rows of an answer if there is one.
 *
 * @param rows the table as HTML; empty as long as nothing was asked
 * @param setup prefixes and words to complete, as JSON that can stand within a script
 * @param seconds after which a query ends
 */
public record SparqlView(
    Frame frame,
    String query,
    String rows,
    List<StartView.Question> examples,
    String setup,
    long seconds,
    int mostRows) {}
