package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mscdm.page.Language;

/** The headers of every page: what a browser may load for it, and in which language it is. */
final class PagePolicy {

  /** Nothing is loaded from elsewhere, and nothing within the page is run. */
  private static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private PagePolicy() {}

  static void set(HttpServletRequest request, HttpServletResponse response, Language language) {
    response.setHeader("Content-Security-Policy", STRICT);
    describe(request, response, language);
  }

  /** For what brings its own styles: the editor of queries, and pictures by themselves. */
  static void setWithStyles(
      HttpServletRequest request, HttpServletResponse response, Language language) {
    response.setHeader(
        "Content-Security-Policy",
        STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
    describe(request, response, language);
  }

  private static void describe(
      HttpServletRequest request, HttpServletResponse response, Language language) {
    response.setHeader("Content-Language", language.tag());
    response.setHeader("Referrer-Policy", "same-origin");
    response.addHeader("Vary", "Cookie");
    RequestLanguage.remember(request, response);
  }
}
