package org.mscdm.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ResourceServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.mscdm.publication.Edition;
import org.mscdm.publication.FileFormat;

/**
 * The published releases: {@code /releases/} lists them, {@code /releases/VERSION/…} gives their
 * files, also in parts, and {@code /releases/latest/…} leads to the newest one.
 */
final class ReleaseFiles extends ResourceServlet {

  private static final long serialVersionUID = 1L;

  private static final String LATEST = "/latest";

  /** A published file never changes; one year is the longest that caches heed. */
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  private final transient Path releases;
  private final transient Map<String, String> settings;

  ReleaseFiles(Path releases) {
    this.releases = releases;
    this.settings =
        Map.of(
            "baseResource", releases.toUri().toString(),
            "pathInfoOnly", "true",
            "acceptRanges", "true",
            "dirAllowed", "true",
            "etags", "true",
            "cacheControl", IMMUTABLE);
  }

  @Override
  public String getInitParameter(String name) {
    return settings.getOrDefault(name, super.getInitParameter(name));
  }

  @Override
  public void init() throws ServletException {
    ServletContextHandler context =
        ServletContextHandler.getServletContextHandler(getServletContext());
    FileFormat.contentTypes().forEach(context.getMimeTypes()::addMimeMapping);
    super.init();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    if (path.equals(LATEST) || path.startsWith(LATEST + "/")) {
      leadToNewest(path.substring(LATEST.length()), request, response);
    } else {
      super.doGet(request, response);
    }
  }

  private void leadToNewest(String rest, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> newest =
        Edition.published(releases).stream().reduce((first, second) -> second);
    if (newest.isEmpty()) {
      Page.write(
          request,
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "text/plain",
          "No release is published yet. Start at /.\n");
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", "/releases/" + newest.get() + (rest.isEmpty() ? "/" : rest));
  }
}
