package org.mscdm.page;

/**
 * A page that is ready to be rendered.
 *
 * @param template the name of its file in {@code src/main/jte}
 * @param view what the template shows
 * @param mediaType HTML, or that of a picture
 */
public record Shown(String template, Object view, String mediaType) {

  Shown(String template, Object view) {
    this(template, view, "text/html");
  }

  /** A picture by itself, as a file to keep. */
  static Shown alone(Picture picture) {
    return new Shown("picture.jte", picture, "image/svg+xml");
  }
}
