package org.mscdm.source;

/**
 * A stretch of a document under one heading.
 *
 * @param number position in the document, counting from 1 as a reader would
 * @param heading where the heading stands; the first section begins with the document's first line
 * @param span from the heading to the line before the next heading
 */
public record Section(int number, TextSpan heading, TextSpan span) {}
