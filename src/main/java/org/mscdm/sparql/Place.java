package org.mscdm.sparql;

/**
 * A place in the text of a query.
 *
 * @param line counted from 1
 * @param column in characters, counted from 1
 * @param text what stands there; empty if something is missing
 */
public record Place(int line, int column, String text) {}
