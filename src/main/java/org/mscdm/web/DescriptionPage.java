package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The description of service and dataset at the address where programs look for it. */
final class DescriptionPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient ServiceDescription description;

  DescriptionPage(ServiceDescription description) {
    this.description = description;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    description.answer(request, response, new Parameters().add(request.getQueryString()));
  }
}
