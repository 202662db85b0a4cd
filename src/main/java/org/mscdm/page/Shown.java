package org.mscdm.page;

/**
 * A page that is ready to be rendered.
 *
 * @param template the name of its file in {@code src/main/jte}
 * @param view what the template shows
 */
public record Shown(String template, Object view) {}
