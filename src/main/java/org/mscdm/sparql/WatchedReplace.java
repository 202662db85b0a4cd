package org.mscdm.sparql;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** REPLACE that ends with its query, and whose text stays within the query's limit. */
final class WatchedReplace extends ExprFunctionN {

  private final QueryWatch watch;
  private final PatternMemory patterns = new PatternMemory("REPLACE");

  WatchedReplace(ExprList arguments, QueryWatch watch) {
    super(Tags.tagReplace, arguments);
    this.watch = watch;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    Node literal = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
    String replacement =
        NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2)).getLiteralLexicalForm();
    Matcher matcher =
        patterns
            .pattern(values.get(1), values.size() > 3 ? values.get(3) : null)
            .matcher(new WatchedText(literal.getLiteralLexicalForm(), watch));
    return NodeValue.makeNode(like(literal, replaced(matcher, replacement)));
  }

  private String replaced(Matcher matcher, String replacement) {
    StringBuilder text = new StringBuilder();
    try {
      while (matcher.find()) {
        matcher.appendReplacement(text, replacement);
        watch.checkText(text.length());
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage());
    }
    matcher.appendTail(text);
    watch.checkText(text.length());
    return text.toString();
  }

  private static Node like(Node literal, String text) {
    return literal.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralString(text)
        : NodeFactory.createLiteralLang(text, literal.getLiteralLanguage());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedReplace(arguments, watch);
  }
}
