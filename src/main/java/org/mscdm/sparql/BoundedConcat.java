package org.mscdm.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT whose text stays within the query's limit. */
final class BoundedConcat extends E_StrConcat {

  private final QueryWatch watch;

  BoundedConcat(ExprList arguments, QueryWatch watch) {
    super(arguments);
    this.watch = watch;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    watch.checkText(values.stream().mapToLong(value -> value.asString().length()).sum());
    return super.eval(values);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedConcat(arguments, watch);
  }
}
