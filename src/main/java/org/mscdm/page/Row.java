package org.mscdm.page;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** One row of an answer, by variable; what is unbound is not there. */
record Row(Map<String, Node> cells) {

  boolean has(String variable) {
    return cells.containsKey(variable);
  }

  Optional<Node> node(String variable) {
    return Optional.ofNullable(cells.get(variable));
  }

  /** The IRI or the literal's text; empty if unbound. */
  String text(String variable) {
    Node node = cells.get(variable);
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  String language(String variable) {
    Node node = cells.get(variable);
    return node == null || !node.isLiteral() ? "" : node.getLiteralLanguage();
  }

  int number(String variable) {
    return Integer.parseInt(text(variable));
  }
}
