package org.mscdm.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * Answers a query that is not SPARQL with 400 and one sentence in UTF-8, whatever characters it
 * holds. (Fuseki counts the characters of such a message where it should count bytes.)
 */
final class MalformedQueryFilter implements Filter {

  private static final String QUERY_TYPE = "application/sparql-query";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    boolean direct =
        Optional.ofNullable(asked.getContentType())
            .filter(t -> t.startsWith(QUERY_TYPE))
            .isPresent();
    HttpServletRequest repeatable = direct ? new RepeatableRequest(asked) : asked;
    String query =
        direct
            ? new String(repeatable.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            : asked.getParameter("query");
    Optional<String> problem = Optional.ofNullable(query).flatMap(MalformedQueryFilter::problem);
    if (problem.isPresent()) {
      Page.write(answer, HttpServletResponse.SC_BAD_REQUEST, "text/plain", problem.get() + "\n");
    } else {
      chain.doFilter(repeatable, response);
    }
  }

  private static Optional<String> problem(String query) {
    try {
      QueryFactory.create(query);
      return Optional.empty();
    } catch (QueryParseException e) {
      return Optional.of(
          "Not a SPARQL query: line %d, column %d: %s"
              .formatted(e.getLine(), e.getColumn(), firstLine(e.getMessage())));
    } catch (QueryException e) {
      return Optional.of("Not a SPARQL query: " + firstLine(e.getMessage()));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  /** A request whose body can be read more than once. */
  private static final class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    RepeatableRequest(HttpServletRequest request) throws IOException {
      super(request);
      this.body = request.getInputStream().readAllBytes();
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("The body is read at once");
        }
      };
    }
  }
}
