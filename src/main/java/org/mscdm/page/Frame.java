package org.mscdm.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/**
 * What stands around every page.
 *
 * @param title of the page, without the name of the site
 * @param description one sentence
 * @param rdf address of the same in RDF, if there is one
 * @param type of the page for search engines, as schema.org names it
 */
public record Frame(
    Visit visit,
    Sentences say,
    String title,
    String description,
    Optional<String> rdf,
    String type) {

  /** The parts of the site, as the navigation shows them. */
  private static final List<String> PARTS =
      List.of(
          "trials", "mechanisms", "documents", "doubts", "ontology", "queries", "sparql", "about");

  /** The frame of a page that has no RDF of its own. */
  public static Frame of(Visit visit, String title, String description) {
    return of(visit, title, description, Optional.empty(), "WebPage");
  }

  static Frame of(
      Visit visit, String title, String description, Optional<String> rdf, String type) {
    return new Frame(visit, new Sentences(visit.language()), title, description, rdf, type);
  }

  /** A link of the navigation. */
  public record Link(String label, String address, boolean isHere) {}

  public Language language() {
    return visit.language();
  }

  public List<Link> navigation() {
    return PARTS.stream()
        .map(
            part ->
                new Link(
                    say.of("part." + part),
                    "/" + part,
                    visit.path().equals("/" + part) || visit.path().startsWith("/" + part + "/")))
        .toList();
  }

  /** This page in the other language. */
  public String switched() {
    return visit.path() + visit.with("lang", language().other().code());
  }

  public String canonical() {
    return visit.base() + visit.path().substring(1) + visit.query();
  }

  /** This page in one language. */
  public String inLanguage(Language wanted) {
    return visit.base() + visit.path().substring(1) + visit.with("lang", wanted.code());
  }

  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** The page for search engines, as JSON-LD of schema.org that can stand within a script. */
  public String structuredData() {
    JsonObject site = new JsonObject();
    site.put("@type", "WebSite");
    site.put("name", "mscdm");
    site.put("url", visit.base());
    JsonObject json = new JsonObject();
    json.put("@context", "https://schema.org");
    json.put("@type", type);
    json.put("name", title);
    json.put("description", description);
    json.put("url", canonical());
    json.put("inLanguage", language().tag());
    json.put("isPartOf", site);
    return JSON.toStringFlat(json).replace("<", "\\u003c");
  }
}
