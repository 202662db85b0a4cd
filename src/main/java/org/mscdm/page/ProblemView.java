package org.mscdm.page;

/**
 * Why there is no page, and what to try.
 *
 * @param detail one or two sentences
 */
public record ProblemView(Frame frame, int status, String detail) {}
