package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/** Answers for every address under which nothing is served, and names what is. */
final class UnknownPath extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final List<String> known;

  UnknownPath(List<String> known) {
    this.known = List.copyOf(known);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    throw new ProblemException(
        Problem.of(ProblemKind.NOT_FOUND, request.getRequestURI(), String.join(" ", known)));
  }
}
