package org.mscdm.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mscdm.page.AnswerPages;
import org.mscdm.page.Catalogue;
import org.mscdm.page.Content;
import org.mscdm.page.Documents;
import org.mscdm.page.Doubts;
import org.mscdm.page.Downloads;
import org.mscdm.page.Editor;
import org.mscdm.page.Entities;
import org.mscdm.page.Evidence;
import org.mscdm.page.Library;
import org.mscdm.page.Mechanisms;
import org.mscdm.page.OntologyTree;
import org.mscdm.page.Prose;
import org.mscdm.page.Start;
import org.mscdm.page.Texts;
import org.mscdm.page.TrialPages;
import org.mscdm.page.Trials;
import org.mscdm.query.QueryFolder;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Limits;

/** The addresses of all pages for people, and of what these load. */
final class PageRoutes {

  /** What one who lost the way is told. */
  static final List<String> ADDRESSES =
      List.of(
          "/",
          "/documents",
          "/trials",
          "/mechanisms",
          "/doubts",
          "/ontology",
          "/id/KIND/NAME",
          "/graph/NAME",
          "/queries",
          "/search",
          "/sparql",
          "/downloads",
          "/api",
          "/about",
          "/openapi.json",
          "/mcp",
          "/.well-known/void",
          "/.well-known/sparql-examples/",
          "/problems/KIND",
          "/health",
          "/metrics");

  private static final String SCRIPT = "text/javascript;charset=utf-8";
  private static final String STYLE = "text/css;charset=utf-8";

  /** The editor of queries in its WebJar, without the ending. */
  private static final String YASGUI =
      "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min";

  /** How the ontology is asked for as a whole. */
  private static final List<String> ENDINGS =
      List.of("", "/", ".html", ".ttl", ".rdf", ".jsonld", ".nt", ".nq", ".trig");

  private final Library library;
  private final QueryFolder queries;
  private final Path release;
  private final Settings settings;
  private final PublicAddress address;
  private final Admission admission;
  private final List<Route> routes = new ArrayList<>();

  /**
   * @param release the folder of the release, for its texts and files
   */
  PageRoutes(
      Endpoint endpoint,
      QueryFolder queries,
      Path release,
      Settings settings,
      PublicAddress address,
      Admission admission) {
    // What pages ask is ours: the limits of what clients ask do not bound it.
    this.library = new Library(endpoint, Limits.DEFAULT, settings.reports());
    this.queries = queries;
    this.release = release;
    this.settings = settings;
    this.address = address;
    this.admission = admission;
    Thread preparation = new Thread(library::prepare, "pages");
    preparation.setDaemon(true);
    preparation.start();
  }

  EditorPage editor() {
    return new EditorPage(new Editor(library, queries, settings.limits()), address);
  }

  AnswerPages answers() {
    return new AnswerPages(library);
  }

  List<Route> all() {
    addAssets();
    add("", new Start(library, queries));
    addDocuments();
    add("/trials/*", new Trials(library));
    add("/mechanisms/*", new Mechanisms(library));
    add("/evidence", new Evidence(library));
    add("/doubts/*", new Doubts(library));
    add("/queries", new Catalogue(queries));
    addThings();
    addDownloads();
    add("/api", new Prose("api"));
    add("/about", new Prose("about"));
    return routes;
  }

  private void add(String pattern, Content content) {
    routes.add(new Route(pattern, new HtmlPage(content, address, admission)));
  }

  private void addAssets() {
    routes.add(new Route("/style.css", new Asset("style.css", STYLE)));
    routes.add(new Route("/icon.svg", new Asset("icon.svg", "image/svg+xml")));
    routes.add(new Route("/reader.js", new Asset("reader.js", SCRIPT)));
    routes.add(new Route("/editor.js", new Asset("editor.js", SCRIPT)));
    routes.add(new Route("/yasgui/yasgui.min.js", new Asset(YASGUI + ".js", SCRIPT)));
    routes.add(new Route("/yasgui/yasgui.min.css", new Asset(YASGUI + ".css", STYLE)));
  }

  private void addDocuments() {
    Texts texts = new Texts(release.resolve("documents"));
    texts
        .all()
        .forEach(
            (number, text) ->
                routes.add(
                    new Route(
                        "/documents/%s.txt".formatted(number),
                        new PlainPage("text/plain;charset=utf-8", () -> text))));
    add("/documents/*", new Documents(library, texts));
  }

  private void addThings() {
    Entities entities = new Entities(library);
    TrialPages studies = new TrialPages(library);
    Content pages =
        visit ->
            visit.path().startsWith("/id/study/") ? studies.shown(visit) : entities.shown(visit);
    EntityPage things =
        new EntityPage(pages, entities::triples, address, admission, settings.limits());
    routes.add(new Route("/id/*", things));
    routes.add(new Route("/ontology/*", things));
    OntologyTree tree = new OntologyTree(library);
    EntityPage ontology =
        new EntityPage(tree, path -> tree.triples(), address, admission, settings.limits());
    ENDINGS.forEach(ending -> routes.add(new Route("/ontology" + ending, ontology)));
  }

  private void addDownloads() {
    Downloads downloads = new Downloads(release);
    add("/downloads", downloads);
    downloads
        .files()
        .forEach(
            file ->
                routes.add(
                    new Route(
                        "/downloads/" + file.name(),
                        new ReleaseFile(release.resolve(file.name()), file.checksum()))));
  }
}
