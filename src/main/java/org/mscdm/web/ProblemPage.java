package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/** Under the IRI of a kind of problem: its title in all languages, and its status. */
final class ProblemPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String slug = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    ProblemKind kind =
        Arrays.stream(ProblemKind.values())
            .filter(one -> one.slug().equals(slug))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.of(ProblemKind.NOT_FOUND, "/problems/" + slug, slugs())));
    String titles =
        Problem.LANGUAGES.stream()
            .map((Locale language) -> Problem.of(kind).title(language))
            .collect(Collectors.joining("\n"));
    Page.write(
        request,
        response,
        HttpServletResponse.SC_OK,
        "text/plain",
        "%s (%d)\n%s\n".formatted(slug, kind.status(), titles));
  }

  private static String slugs() {
    return Arrays.stream(ProblemKind.values())
        .map(ProblemKind::slug)
        .collect(Collectors.joining(", "));
  }
}
