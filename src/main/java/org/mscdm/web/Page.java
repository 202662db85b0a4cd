package org.mscdm.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
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

  static String rendered(String template, Object view) {
    StringOutput output = new StringOutput();
    TEMPLATES.render(template, view, output);
    return output.toString();
  }

  static void write(
      HttpServletRequest request, HttpServletResponse response, String template, Object view)
      throws IOException {
    write(request, response, HttpServletResponse.SC_OK, "text/html", rendered(template, view));
  }

  static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String mediaType,
      String text)
      throws IOException {
    Body body = Body.of(mediaType + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    if (status == HttpServletResponse.SC_OK) {
      Reply.repeatable(request, response, body);
    } else {
      Reply.once(request, response, status, body);
    }
  }
}
