package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mscdm.query.Endpoint;
import org.mscdm.query.QueryFolder;

/** The description of the service for programs, at {@code /openapi.json}. */
final class OpenApiPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient OpenApi description;

  OpenApiPage(Endpoint endpoint, QueryFolder queries) {
    this.description = new OpenApi(ReleaseVersion.of(endpoint), queries);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Page.write(
        response,
        HttpServletResponse.SC_OK,
        "application/json",
        description.json(PublicAddress.of(request)) + "\n");
  }
}
