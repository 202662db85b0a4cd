package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mscdm.sparql.Answer;
import org.mscdm.sparql.CheckedQuery;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Format;
import org.mscdm.sparql.Hint;
import org.mscdm.sparql.Limits;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/**
 * The SPARQL protocol: a query by GET, POST as form, POST direct or QUERY; the description of the
 * service where there is no query.
 */
final class SparqlProtocol extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";
  private static final String METHODS = "GET, HEAD, POST, QUERY, OPTIONS";

  private static final Set<String> WRITING =
      Set.of("update", "using-graph-uri", "using-named-graph-uri");

  private static final Set<String> VERSIONS = Set.of("1.0", "1.1");

  private final transient Endpoint endpoint;
  private final transient ServiceDescription description;
  private final transient AnswerCache cache;
  private final transient Admission admission;
  private final transient EditorPage editor;
  private final Limits limits;

  SparqlProtocol(
      Endpoint endpoint,
      ServiceDescription description,
      AnswerCache cache,
      Admission admission,
      EditorPage editor,
      Limits limits) {
    this.editor = editor;
    this.endpoint = endpoint;
    this.description = description;
    this.cache = cache;
    this.admission = admission;
    this.limits = limits;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("X-Limit-Seconds", String.valueOf(limits.time().toSeconds()));
    response.setHeader("X-Limit-Rows", String.valueOf(limits.rows()));
    Parameters parameters = new Parameters().add(request.getQueryString());
    switch (request.getMethod()) {
      case "GET", "HEAD" -> {
        if (parameters.has("query") || WRITING.stream().anyMatch(parameters::has)) {
          answer(request, response, parameters, parameters.all("query"));
        } else {
          description.answer(request, response, parameters);
        }
      }
      case "POST", "QUERY" -> answerBody(request, response, parameters);
      default -> {
        response.setHeader("Allow", METHODS);
        throw new ProblemException(
            Problem.of(ProblemKind.METHOD_NOT_ALLOWED, request.getMethod(), METHODS));
      }
    }
  }

  private void answerBody(
      HttpServletRequest request, HttpServletResponse response, Parameters parameters)
      throws IOException {
    switch (mediaType(request)) {
      case FORM -> {
        parameters.add(RequestBody.read(request));
        answer(request, response, parameters, parameters.all("query"));
      }
      case QUERY -> answer(request, response, parameters, List.of(RequestBody.read(request)));
      case UPDATE -> throw new ProblemException(Problem.of(ProblemKind.UPDATE_REFUSED));
      default -> {
        response.setHeader("Accept-Post", QUERY + ", " + FORM);
        response.setHeader("Accept-Query", QUERY + ", " + FORM);
        throw new ProblemException(
            Problem.of(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                Optional.ofNullable(request.getContentType()).orElse("?")));
      }
    }
  }

  /** The media type of the body; another charset than UTF-8 makes it another one. */
  private static String mediaType(HttpServletRequest request) {
    String[] pieces =
        Optional.ofNullable(request.getContentType())
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .split(";");
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip().replace("\"", "");
      if (piece.startsWith("charset=") && !piece.equals("charset=utf-8")) {
        return "";
      }
    }
    return pieces[0].strip();
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Parameters parameters,
      List<String> queries)
      throws IOException {
    answer(request, response, parameters, question(parameters, queries));
  }

  /**
   * Sends the answer to a question, as it was kept or as it is evaluated now.
   *
   * @param parameters of the request, for format and time
   */
  void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Parameters parameters,
      AnswerCache.Question question)
      throws IOException {
    Limits allowed = allowed(parameters);
    Optional<CheckedQuery> read =
        cache.shape(question).isPresent() ? Optional.empty() : Optional.of(read(question));
    FormatChoice choice =
        FormatChoice.of(
            request,
            parameters,
            read.map(CheckedQuery::shape).or(() -> cache.shape(question)).orElseThrow());
    Optional<AnswerCache.Kept> kept = cache.answer(question, choice.format(), choice.mediaType());
    if (kept.isPresent()) {
      send(request, response, question, choice, kept.get());
      return;
    }
    CheckedQuery query = read.orElseGet(() -> read(question));
    Answer answer = admission.admit(() -> endpoint.answer(query, choice.format(), allowed));
    AnswerCache.Kept made =
        new AnswerCache.Kept(Body.of(choice.mediaType(), answer.body()), answer.hints());
    if (answer.isVolatile()) {
      addHint(request, response, made.hints());
      if (choice.format() == Format.HTML) {
        editor.answer(request, response, question.text(), made.body());
      } else {
        Reply.once(request, response, HttpServletResponse.SC_OK, made.body());
      }
    } else {
      cache.keep(question, choice.format(), choice.mediaType(), made);
      send(request, response, question, choice, made);
    }
  }

  private CheckedQuery read(AnswerCache.Question question) {
    return endpoint.read(question.text(), question.defaultGraphs(), question.namedGraphs());
  }

  private void send(
      HttpServletRequest request,
      HttpServletResponse response,
      AnswerCache.Question question,
      FormatChoice choice,
      AnswerCache.Kept kept)
      throws IOException {
    addHint(request, response, kept.hints());
    if (choice.format() == Format.HTML) {
      editor.answer(request, response, question.text(), kept.body());
    } else {
      Reply.repeatable(request, response, kept.body());
    }
  }

  private static void addHint(
      HttpServletRequest request, HttpServletResponse response, List<Hint> hints) {
    if (!hints.isEmpty()) {
      Locale language = ProblemReply.language(request);
      response.setHeader("X-Hint", ProblemReply.header(hints.get(0), language));
      response.setHeader("Content-Language", language.toLanguageTag());
    }
  }

  private static AnswerCache.Question question(Parameters parameters, List<String> queries) {
    if (WRITING.stream().anyMatch(parameters::has)) {
      throw new ProblemException(Problem.of(ProblemKind.UPDATE_REFUSED));
    }
    int sent = Math.max(queries.size(), parameters.all("query").size());
    if (sent > 1) {
      throw new ProblemException(Problem.of(ProblemKind.TWO_QUERIES, sent));
    }
    if (queries.isEmpty() || queries.get(0).isBlank()) {
      throw new ProblemException(Problem.of(ProblemKind.NO_QUERY));
    }
    List<String> versions = parameters.all("version");
    if (!VERSIONS.containsAll(versions) || versions.size() > 1) {
      throw new ProblemException(
          Problem.of(
              ProblemKind.BAD_PARAMETER, "version", String.join(", ", versions), "1.0, 1.1"));
    }
    return new AnswerCache.Question(
        queries.get(0), parameters.all("default-graph-uri"), parameters.all("named-graph-uri"));
  }

  /** The limits, with less time if the request says so: in seconds, as 0.5. */
  private Limits allowed(Parameters parameters) {
    Optional<String> wanted = parameters.first("timeout");
    if (wanted.isEmpty()) {
      return limits;
    }
    try {
      double seconds = Double.parseDouble(wanted.get());
      long milliseconds = Math.round(seconds * 1000);
      if (milliseconds > 0) {
        return limits.within(Duration.ofMillis(milliseconds));
      }
    } catch (NumberFormatException e) {
      // Told below, as what is no positive number.
    }
    throw new ProblemException(
        Problem.of(
            ProblemKind.BAD_PARAMETER,
            "timeout",
            wanted.get(),
            "0.001 … %d (s)".formatted(limits.time().toSeconds())));
  }
}
