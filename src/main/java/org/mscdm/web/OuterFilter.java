package org.mscdm.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.io.EofException;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every answer has, whoever gives it: the headers for scripts of other sites, the release, a
 * problem instead of an exception, and its place in the measurements.
 */
final class OuterFilter implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(OuterFilter.class);

  private static final String METHODS = "GET, HEAD, POST, QUERY, OPTIONS";
  private static final Set<String> KNOWN_METHODS = Set.of(METHODS.split(", "));

  private final ProblemReply problems;
  private final PublicAddress address;
  private final String release;
  private final MeterRegistry meters;

  OuterFilter(ProblemReply problems, PublicAddress address, String release, MeterRegistry meters) {
    this.problems = problems;
    this.address = address;
    this.release = release;
    this.meters = meters;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    long start = System.nanoTime();
    addHeaders(answer);
    try {
      if (asked.getMethod().equals("OPTIONS")) {
        allow(answer);
      } else {
        chain.doFilter(request, response);
      }
    } catch (ProblemException e) {
      fail(asked, answer, e.problem());
    } catch (EofException e) {
      LOG.debug("The client went away", e);
    } catch (IOException | ServletException | RuntimeException | Error e) {
      LOG.error("{} {}", asked.getMethod(), asked.getRequestURI(), e);
      fail(asked, answer, Problem.of(ProblemKind.UNFORESEEN));
    } finally {
      measure(asked, answer, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private void addHeaders(HttpServletResponse answer) {
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader(
        "Access-Control-Expose-Headers",
        "ETag, Link, Content-Language, X-Release, X-Hint, X-Limit-Seconds, X-Limit-Rows, Retry-After");
    answer.setHeader("Vary", "Accept, Accept-Language, Accept-Encoding, Origin");
    answer.setHeader("X-Release", release);
    answer.setHeader("Link", "<%s>; rel=\"describedby\"".formatted(address.of(".well-known/void")));
  }

  private static void allow(HttpServletResponse answer) {
    answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
    answer.setHeader("Allow", METHODS);
    answer.setHeader("Accept-Query", "application/sparql-query");
    answer.setHeader("Access-Control-Allow-Methods", METHODS);
    answer.setHeader(
        "Access-Control-Allow-Headers",
        "Content-Type, Accept, Accept-Language, Authorization, If-None-Match");
    answer.setHeader("Access-Control-Max-Age", "86400");
  }

  private void fail(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (problem.kind() == ProblemKind.TIMEOUT) {
      meters.counter("mscdm.query.timeouts").increment();
    }
    if (response.isCommitted()) {
      LOG.warn("{}: its answer had begun", problem.kind());
      return;
    }
    response.resetBuffer();
    problems.send(request, response, problem);
  }

  private void measure(HttpServletRequest request, HttpServletResponse response, Duration time) {
    String method = request.getMethod();
    Timer.builder("http.server.requests")
        .description("Requests by endpoint, method and status")
        .tag("endpoint", request.getHttpServletMapping().getPattern())
        .tag("method", KNOWN_METHODS.contains(method) ? method : "other")
        .tag("status", String.valueOf(response.getStatus()))
        .serviceLevelObjectives(
            Duration.ofMillis(1),
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10))
        .register(meters)
        .record(time);
  }
}
