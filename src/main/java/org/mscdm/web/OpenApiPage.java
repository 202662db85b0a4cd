package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.mscdm.query.Endpoint;
import org.mscdm.query.QueryFolder;

/** The description of the service for programs, at {@code /openapi.json}. */
final class OpenApiPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Query VERSION =
      QueryFactory.create(
          """
          PREFIX dcat: <http://www.w3.org/ns/dcat#>
          SELECT ?version WHERE { <https://w3id.org/mscdm/dataset> dcat:version ?version }
          """);

  private final transient OpenApi description;

  OpenApiPage(Endpoint endpoint, QueryFolder queries) {
    String version =
        endpoint.answer(
            VERSION,
            execution -> {
              ResultSet rows = execution.execSelect();
              return rows.hasNext() ? rows.next().getLiteral("version").getString() : "unversioned";
            });
    this.description = new OpenApi(version, queries);
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
