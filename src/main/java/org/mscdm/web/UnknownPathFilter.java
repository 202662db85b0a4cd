package org.mscdm.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Answers an address under which nothing is served with one sentence that names it. */
final class UnknownPathFilter implements Filter {

  private static final Pattern KNOWN =
      Pattern.compile(
          "/|/style\\.css|/sparql|/queries(/.*)?|/openapi\\.json"
              + "|/\\.well-known/(void|sparql-examples(/.*)?)|/search|/mcp");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = ((HttpServletRequest) request).getRequestURI();
    if (KNOWN.matcher(path).matches()) {
      chain.doFilter(request, response);
    } else {
      Page.write(
          (HttpServletResponse) response,
          HttpServletResponse.SC_NOT_FOUND,
          "text/plain",
          "Nothing is served at %s. Start at /.\n".formatted(path));
    }
  }
}
