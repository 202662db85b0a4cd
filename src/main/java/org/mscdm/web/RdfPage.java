package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;

/** A description in RDF, in the form that the request likes best. */
abstract class RdfPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String FORMAT = "format";

  private final transient PublicAddress address;

  RdfPage(PublicAddress address) {
    this.address = address;
  }

  /**
   * What is described under a path below this page.
   *
   * @param path without a slash before it; empty for the page itself
   * @param address where clients reach the service
   * @return none if nothing is described there
   */
  abstract Optional<Model> description(String path, String address);

  /** The page that tells a reader about the same, such as {@code /queries/trials}. */
  abstract String readablePage(String path);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Optional<Model> model = description(path, address.of(""));
    response.addHeader("Vary", "Accept");
    if (model.isEmpty()) {
      new RequestProblem(
              HttpServletResponse.SC_NOT_FOUND,
              "unknown-description",
              "Nothing is described there",
              "Nothing is described at %s.".formatted(request.getRequestURI()))
          .write(request, response);
      return;
    }
    String wanted = request.getParameter(FORMAT);
    Optional<RdfFormat> format =
        wanted == null ? RdfFormat.accepted(request) : RdfFormat.named(wanted);
    if (format.isPresent()) {
      Page.write(
          request,
          response,
          HttpServletResponse.SC_OK,
          format.get().mediaType(),
          format.get().write(model.get()));
    } else if (wanted == null && RdfFormat.isPageWanted(request)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", readablePage(path));
    } else {
      new RequestProblem(
              HttpServletResponse.SC_NOT_ACCEPTABLE,
              "not-acceptable",
              "None of the accepted media types is served",
              "Served are " + String.join(", ", RdfFormat.mediaTypes()))
          .write(request, response);
    }
  }
}
