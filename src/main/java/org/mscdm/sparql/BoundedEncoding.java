package org.mscdm.sparql;

import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** ENCODE_FOR_URI whose text stays within the query's limit. */
final class BoundedEncoding extends E_StrEncodeForURI {

  private final QueryWatch watch;

  BoundedEncoding(Expr text, QueryWatch watch) {
    super(text);
    this.watch = watch;
  }

  @Override
  public NodeValue eval(NodeValue text) {
    NodeValue encoded = super.eval(text);
    watch.checkText(encoded.asString().length());
    return encoded;
  }

  @Override
  public Expr copy(Expr text) {
    return new BoundedEncoding(text, watch);
  }
}
