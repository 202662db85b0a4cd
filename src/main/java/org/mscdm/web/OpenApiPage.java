package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mscdm.query.QueryFolder;

/** The description of the service for programs, at {@code /openapi.json}. */
final class OpenApiPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient OpenApi description;
  private final transient PublicAddress address;

  OpenApiPage(String version, QueryFolder queries, PublicAddress address) {
    this.description = new OpenApi(version, queries);
    this.address = address;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Page.write(
        request,
        response,
        HttpServletResponse.SC_OK,
        "application/json",
        description.json(address.of("")) + "\n");
  }
}
