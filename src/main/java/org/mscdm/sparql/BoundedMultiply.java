package org.mscdm.sparql;

import java.math.BigInteger;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Multiplication of numbers that stay writable: whole numbers and decimals have no largest value,
 * and thirty squares of a number of one digit have a thousand million digits.
 */
final class BoundedMultiply extends E_Multiply {

  private static final int MOST_BITS = 1 << 16;

  BoundedMultiply(Expr left, Expr right) {
    super(left, right);
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    if (bits(left) + bits(right) > MOST_BITS) {
      throw new ProblemException(Problem.of(ProblemKind.NUMBER_TOO_LONG));
    }
    return super.eval(left, right);
  }

  private static long bits(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().bitLength();
    }
    if (value.isDecimal()) {
      BigInteger digits = value.getDecimal().unscaledValue();
      return digits.bitLength() + Math.abs((long) value.getDecimal().scale());
    }
    return 0;
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new BoundedMultiply(left, right);
  }
}
