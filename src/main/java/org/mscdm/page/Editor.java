package org.mscdm.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.mscdm.query.QueryFolder;
import org.mscdm.sparql.Limits;
import org.mscdm.vocabulary.Prefixes;

/** The page on which one writes queries. */
public final class Editor {

  private static final String FIRST_QUERY =
      """
      PREFIX mscdm: <https://w3id.org/mscdm/ontology/>

      SELECT ?trial ?participants WHERE {
        ?trial a mscdm:ClinicalTrial ;
          mscdm:treatedParticipants ?participants .
      }
      ORDER BY ?trial
      """;

  private final Library library;
  private final QueryFolder queries;
  private final Limits limits;
  private String setup;

  public Editor(Library library, QueryFolder queries, Limits limits) {
    this.library = library;
    this.queries = queries;
    this.limits = limits;
  }

  /** The editor with a first query. */
  public Shown form(Visit visit) {
    return answer(visit, FIRST_QUERY, "");
  }

  /**
   * The editor with a query and its answer.
   *
   * @param rows as {@link #rows} shows them
   */
  public Shown answer(Visit visit, String query, String rows) {
    Sentences say = library.sentences(visit.language());
    Frame frame = Frame.of(visit, say.of("sparql.title"), say.of("sparql.about"));
    List<StartView.Question> examples =
        queries.all().stream().map(one -> Catalogue.question(one, visit.language())).toList();
    return new Shown(
        "sparql.jte",
        new SparqlView(
            frame, query, rows, examples, setup(), limits.time().toSeconds(), limits.rows()));
  }

  /** The rows of an answer as a table, in no language, so that it can be kept for all readers. */
  public static Shown rows(List<String> variables, List<List<Node>> rows) {
    List<List<AnswerView.Cell>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(row.stream().map(Editor::cell).toList()));
    return new Shown("part/rows.jte", new RowsView(variables, cells));
  }

  private static AnswerView.Cell cell(Node node) {
    if (node == null) {
      return new AnswerView.Cell("", "", "");
    }
    if (node.isURI()) {
      String address = Names.address(node.getURI());
      return new AnswerView.Cell(
          Prefixes.shorten(node.getURI()), node.getURI(), address.startsWith("/") ? address : "");
    }
    return new AnswerView.Cell(
        node.isLiteral() ? node.getLiteralLexicalForm() : node.toString(), "", "");
  }

  private synchronized String setup() {
    if (setup == null) {
      JsonObject json = new JsonObject();
      JsonObject prefixes = new JsonObject();
      new TreeMap<>(Prefixes.namespaces()).forEach(prefixes::put);
      json.put("prefixes", prefixes);
      JsonArray classes = new JsonArray();
      JsonArray properties = new JsonArray();
      library
          .questions()
          .ask("vocabulary")
          .forEach(
              row ->
                  (row.text("kind").equals("class") ? classes : properties).add(row.text("term")));
      json.put("classes", classes);
      json.put("properties", properties);
      setup = JSON.toStringFlat(json).replace("<", "\\u003c");
    }
    return setup;
  }
}
