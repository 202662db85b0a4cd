package org.mscdm.source;

/**
 * One sentence with its closing mark, and any reference or note in brackets that follows the mark.
 *
 * @param number position in the document, counting from 1; table rows are not counted
 */
public record Sentence(int number, TextSpan span, Paragraph paragraph) {}
