package org.mscdm.sparql;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** Addition, which ARQ also takes for the joining of texts. */
final class BoundedAdd extends E_Add {

  private final QueryWatch watch;

  BoundedAdd(Expr left, Expr right, QueryWatch watch) {
    super(left, right);
    this.watch = watch;
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    if (!left.isNumber() || !right.isNumber()) {
      watch.checkText((long) left.asString().length() + right.asString().length());
    }
    return super.eval(left, right);
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new BoundedAdd(left, right, watch);
  }
}
