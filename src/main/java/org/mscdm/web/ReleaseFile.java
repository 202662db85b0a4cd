package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One file of the release, as it is. */
final class ReleaseFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "nq", "application/n-quads",
          "nt", "application/n-triples",
          "ttl", "text/turtle;charset=utf-8");

  private final transient Path file;
  private final String tag;

  /**
   * @param checksum of the file
   */
  ReleaseFile(Path file, String checksum) {
    this.file = file;
    this.tag = '"' + checksum + '"';
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    setHeaders(response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    setHeaders(response);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setContentLengthLong(0);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    Files.copy(file, response.getOutputStream());
  }

  private void setHeaders(HttpServletResponse response) throws IOException {
    String name = file.getFileName().toString();
    response.setContentType(
        MEDIA_TYPES.getOrDefault(
            name.substring(name.lastIndexOf('.') + 1), "text/plain;charset=utf-8"));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLengthLong(Files.size(file));
  }
}
