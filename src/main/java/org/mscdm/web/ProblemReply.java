package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.mscdm.page.Frame;
import org.mscdm.page.Language;
import org.mscdm.page.ProblemView;
import org.mscdm.page.Visit;
import org.mscdm.sparql.Hint;
import org.mscdm.sparql.Place;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemKind;

/**
 * Tells a client why there is no answer: as problem+json (RFC 9457), as a page, or as one sentence
 * if it takes plain text; in the language that it prefers.
 */
final class ProblemReply {

  private static final String PROBLEM = "application/problem+json";
  private static final String TEXT = "text/plain";
  private static final String HTML = "text/html";
  private static final List<String> OFFERS = List.of(PROBLEM, TEXT, HTML);

  private final PublicAddress address;
  private final String release;

  ProblemReply(PublicAddress address, String release) {
    this.address = address;
    this.release = release;
  }

  void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Locale language = language(request);
    response.setHeader("Content-Language", language.toLanguageTag());
    if (problem.kind() == ProblemKind.TOO_BUSY) {
      response.setHeader("Retry-After", String.valueOf(problem.words().get(0)));
    }
    String accepted = Negotiation.of(request.getHeader("Accept")).best(OFFERS).orElse(PROBLEM);
    Body body =
        switch (accepted) {
          case PROBLEM -> Body.of(PROBLEM, bytes(json(problem, language).toString()));
          case HTML -> page(request, response, problem);
          default -> Body.of(TEXT + ";charset=utf-8", bytes(problem.detail(language) + "\n"));
        };
    Reply.once(request, response, problem.kind().status(), body);
  }

  /** The problem as a page, which has no parameters: they may be what is wrong. */
  private Body page(HttpServletRequest request, HttpServletResponse response, Problem problem) {
    Language language = RequestLanguage.of(request);
    PagePolicy.set(request, response, language);
    Visit visit = new Visit(language, request.getRequestURI(), "", Map.of(), address.of(""));
    String title = problem.title(language.locale());
    String detail = problem.detail(language.locale());
    ProblemView view =
        new ProblemView(Frame.of(visit, title, detail), problem.kind().status(), detail);
    return Body.of(HTML + ";charset=utf-8", bytes(Page.rendered("problem.jte", view)));
  }

  /** Hints as one line of JSON in ASCII, which a header can hold. */
  static String header(Hint hint, Locale language) {
    JsonObject json = new JsonObject();
    json.put("detail", hint.detail(language));
    addPlace(json, hint.place(), hint.suggestions());
    StringBuilder ascii = new StringBuilder();
    for (char c : flat(json).toCharArray()) {
      ascii.append(c < 0x7F ? String.valueOf(c) : "\\u%04X".formatted((int) c));
    }
    return ascii.toString();
  }

  private static String flat(JsonObject json) {
    return JSON.toStringFlat(json);
  }

  /** The language in which the client wants its sentences. */
  static Locale language(HttpServletRequest request) {
    return RequestLanguage.of(request).locale();
  }

  private JsonObject json(Problem problem, Locale language) {
    JsonObject json = new JsonObject();
    json.put("type", address.of("problems/" + problem.kind().slug()));
    json.put("title", problem.title(language));
    json.put("status", problem.kind().status());
    json.put("detail", problem.detail(language));
    problem.place().ifPresent(place -> addPlace(json, place, problem.suggestions()));
    problem.members().forEach((name, choice) -> json.put(name, value(choice)));
    json.put("release", release);
    json.put("lang", language.toLanguageTag());
    return json;
  }

  private static JsonValue value(Object member) {
    if (member instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(one -> array.add(value(one)));
      return array;
    }
    if (member instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((name, one) -> object.put(name.toString(), value(one)));
      return object;
    }
    return new JsonString(member.toString());
  }

  private static void addPlace(JsonObject json, Place place, List<String> suggestions) {
    json.put("line", place.line());
    json.put("column", place.column());
    json.put("offending", place.text());
    JsonArray better = new JsonArray();
    suggestions.forEach(better::add);
    json.put("suggestions", better);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
