package org.mscdm.sparql;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** REGEX that ends with its query. */
final class WatchedRegex extends ExprFunctionN {

  private final QueryWatch watch;
  private final PatternMemory patterns = new PatternMemory("REGEX");

  WatchedRegex(ExprList arguments, QueryWatch watch) {
    super(Tags.tagRegex, arguments);
    this.watch = watch;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    String text =
        NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0)).getLiteralLexicalForm();
    Pattern pattern = patterns.pattern(values.get(1), values.size() > 2 ? values.get(2) : null);
    return NodeValue.booleanReturn(pattern.matcher(new WatchedText(text, watch)).find());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedRegex(arguments, watch);
  }
}
