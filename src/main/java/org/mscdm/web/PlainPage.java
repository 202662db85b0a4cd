package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A text that is made anew at each request: the state and the measurements of the service. */
final class PlainPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final String mediaType;
  private final transient Supplier<String> text;

  PlainPage(String mediaType, Supplier<String> text) {
    this.mediaType = mediaType;
    this.text = text;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
    Reply.once(request, response, HttpServletResponse.SC_OK, Body.of(mediaType, bytes));
  }
}
