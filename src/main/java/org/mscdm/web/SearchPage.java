package org.mscdm.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.mscdm.page.Frame;
import org.mscdm.page.Sentences;
import org.mscdm.page.Visit;
import org.mscdm.search.Hit;
import org.mscdm.search.SearchIndex;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/** Terms and quotes by their words, at {@code /search?q=&lang=}: as JSON or as a page. */
final class SearchPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int MOST_SHOWN = 50;
  private static final int LONGEST_QUESTION = 200;

  private final transient SearchIndex index;
  private final transient PublicAddress address;

  SearchPage(SearchIndex index, PublicAddress address) {
    this.index = index;
    this.address = address;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String question = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    String language = Optional.ofNullable(request.getParameter("lang")).orElse("").strip();
    String mediaType =
        Negotiation.of(request.getHeader("Accept"))
            .choose(List.of("application/json", "text/html"));
    if (question.length() > LONGEST_QUESTION) {
      throw new ProblemException(
          Problem.of(ProblemKind.QUESTION_TOO_LONG, "q", question.length(), LONGEST_QUESTION));
    }
    if (mediaType.equals("text/html")) {
      show(request, response, question);
    } else {
      String json = json(question, language, found(question, language)) + "\n";
      Page.write(request, response, HttpServletResponse.SC_OK, "application/json", json);
    }
  }

  private List<Hit> found(String question, String language) {
    return question.isEmpty() ? List.of() : index.search(question, language);
  }

  /** On the page {@code lang} is the language of the page, and texts of all languages are found. */
  private void show(HttpServletRequest request, HttpServletResponse response, String question)
      throws IOException {
    List<Hit> hits = found(question, "");
    Visit visit = HtmlPage.visit(request, address);
    Sentences say = new Sentences(visit.language());
    Frame frame = Frame.of(visit, say.of("search"), say.of("search.about"));
    PagePolicy.set(request, response, visit.language());
    Page.write(
        request, response, "search.jte", new SearchView(frame, question, hits.size(), shown(hits)));
  }

  private static List<Hit> shown(List<Hit> hits) {
    return hits.subList(0, Math.min(MOST_SHOWN, hits.size()));
  }

  /** What was found, with the number of all and the first of them. */
  static JsonObject json(String question, String language, List<Hit> hits) {
    JsonArray list = new JsonArray();
    shown(hits).forEach(hit -> list.add(json(hit)));
    JsonObject object = new JsonObject();
    object.put("q", new JsonString(question));
    object.put("lang", new JsonString(language));
    object.put("total", hits.size());
    object.put("hits", list);
    return object;
  }

  private static JsonValue json(Hit hit) {
    JsonArray marks = new JsonArray();
    for (Hit.Mark mark : hit.marks()) {
      JsonObject place = new JsonObject();
      place.put("start", mark.start());
      place.put("end", mark.end());
      marks.add(place);
    }
    JsonObject object = new JsonObject();
    object.put("kind", new JsonString(hit.kind() == Hit.Kind.TERM ? "term" : "quote"));
    object.put("iris", QueryDescription.strings(hit.things()));
    object.put("label", QueryDescription.languages(hit.labels()));
    object.put("text", new JsonString(hit.text()));
    object.put("lang", new JsonString(hit.language()));
    object.put("property", new JsonString(hit.property()));
    object.put("marks", marks);
    return object;
  }
}
