package org.mscdm.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** The argument of an aggregate that keeps its values: each is charged as it is taken in. */
final class ChargedValue extends ExprFunction1 {

  private final QueryWatch watch;
  private final long more;

  /**
   * @param more bytes that each value takes besides its own, for example for a separator
   */
  ChargedValue(Expr value, long more, QueryWatch watch) {
    super(value, "charged");
    this.more = more;
    this.watch = watch;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    watch.charge(value.asNode());
    watch.charge(more + 2L * value.asString().length());
    return value;
  }

  @Override
  public Expr copy(Expr value) {
    return new ChargedValue(value, more, watch);
  }
}
