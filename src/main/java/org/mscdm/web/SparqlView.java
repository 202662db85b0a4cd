package org.mscdm.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.mscdm.sparql.Limits;
import org.mscdm.vocabulary.Prefixes;

/**
 * A form for a query, and the rows of its answer if there is one.
 *
 * @param heading empty as long as nothing was asked
 */
public record SparqlView(
    String query, List<String> heading, List<List<String>> rows, long seconds, int mostRows) {

  private static final String FIRST_QUERY =
      """
      PREFIX mscdm: <https://w3id.org/mscdm/ontology/>

      SELECT ?trial ?participants WHERE {
        ?trial a mscdm:ClinicalTrial ;
          mscdm:treatedParticipants ?participants .
      }
      ORDER BY ?trial
      """;

  static SparqlView form(Limits limits) {
    return new SparqlView(
        FIRST_QUERY, List.of(), List.of(), limits.time().toSeconds(), limits.rows());
  }

  static SparqlView table(
      String query, List<String> variables, List<List<Node>> rows, Limits limits) {
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(row.stream().map(SparqlView::text).toList()));
    return new SparqlView(query, variables, cells, limits.time().toSeconds(), limits.rows());
  }

  private static String text(Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : Prefixes.shorten(node.isURI() ? node.getURI() : node.toString());
  }
}
