package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The one stylesheet of the pages. */
final class StyleSheet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (InputStream css = StyleSheet.class.getResourceAsStream("style.css")) {
      Page.write(
          request,
          response,
          HttpServletResponse.SC_OK,
          "text/css",
          new String(css.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
