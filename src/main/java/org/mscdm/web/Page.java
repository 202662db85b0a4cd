package org.mscdm.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Renders the templates of {@code src/main/jte} and writes texts in UTF-8 with their true length.
 */
final class Page {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private Page() {}

  static void write(HttpServletResponse response, String template, Object view) throws IOException {
    StringOutput output = new StringOutput();
    TEMPLATES.render(template, view, output);
    write(response, HttpServletResponse.SC_OK, "text/html", output.toString());
  }

  static void write(HttpServletResponse response, int status, String mediaType, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(mediaType + ";charset=utf-8");
    // A browser must not take a text for a page, whatever a request made it say.
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
