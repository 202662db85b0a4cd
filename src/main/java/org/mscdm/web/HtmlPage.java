package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mscdm.page.Content;
import org.mscdm.page.Shown;
import org.mscdm.page.Visit;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/** A page for people, in their language. */
class HtmlPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Content content;
  private final transient PublicAddress address;
  private final transient Admission admission;

  HtmlPage(Content content, PublicAddress address, Admission admission) {
    this.content = content;
    this.address = address;
    this.admission = admission;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, visit(request, address));
  }

  final void show(HttpServletRequest request, HttpServletResponse response, Visit visit)
      throws IOException {
    Shown shown = admission.admit(() -> content.shown(visit).orElseThrow(() -> unknown(visit)));
    if (shown.mediaType().equals("text/html")) {
      PagePolicy.set(request, response, visit.language());
    } else {
      PagePolicy.setWithStyles(request, response, visit.language());
    }
    String text = Page.rendered(shown.template(), shown.view());
    Page.write(
        request, response, HttpServletResponse.SC_OK, shown.mediaType(), text.strip() + "\n");
  }

  private static ProblemException unknown(Visit visit) {
    return new ProblemException(
        Problem.of(ProblemKind.NOT_FOUND, visit.path(), String.join(" ", PageRoutes.ADDRESSES)));
  }

  /** What a request asks to see. */
  static Visit visit(HttpServletRequest request, PublicAddress address) {
    Parameters given = new Parameters().add(request.getQueryString());
    Map<String, List<String>> parameters = new TreeMap<>();
    given.names().stream()
        .filter(name -> !name.equals(RequestLanguage.PARAMETER))
        .forEach(name -> parameters.put(name, given.all(name)));
    String rest = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    String path = request.getServletPath() + (rest.isEmpty() ? "" : "/" + rest);
    return new Visit(
        RequestLanguage.of(request),
        path.startsWith("/") ? path : "/" + path,
        rest,
        parameters,
        address.of(""));
  }
}
