package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that pages load, out of the program itself: a stylesheet, a script, a picture. */
final class Asset extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Body body;

  /**
   * @param resource on the class path, beside this class or from the root on
   */
  Asset(String resource, String mediaType) {
    try (InputStream file = Asset.class.getResourceAsStream(resource)) {
      body = Body.of(mediaType, file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply.repeatable(request, response, body);
  }
}
