package org.mscdm.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;

/**
 * Refuses what reaches out of the dataset, and puts in the place of each function that could run or
 * grow without end one that ends with its query. It works before ARQ's optimizer, which evaluates
 * what is constant.
 */
final class ClosedAlgebra extends TransformCopy {

  /** Property functions that are ours, beside those that this rule keeps out. */
  private static final String TEXT = "http://jena.apache.org/text#";

  /** Where ARQ finds Java classes, as functions and as properties. */
  private static final List<String> JAVA_CLASSES =
      List.of(
          "java:",
          "http://jena.apache.org/ARQ/",
          "http://jena.hpl.hp.com/ARQ/",
          "http://www.dotnetrdf.org/leviathan#");

  /** Aggregates that hold all the values that they were given. */
  private static final Set<Class<?>> KEEPS_VALUES =
      Set.of(
          AggAvgDistinct.class,
          AggCountVarDistinct.class,
          AggGroupConcat.class,
          AggGroupConcatDistinct.class,
          AggMaxDistinct.class,
          AggMinDistinct.class,
          AggSampleDistinct.class,
          AggSumDistinct.class);

  /**
   * ARQ makes of {@code ?x IN (…)} one copy of the pattern for each value, and so of two lists the
   * product of their lengths.
   */
  private static final long MOST_COPIES = 100;

  private final QueryWatch watch;
  private final Set<String> services;
  private long copies = 1;

  private ClosedAlgebra(QueryWatch watch, Set<String> services) {
    this.watch = watch;
    this.services = services;
  }

  /**
   * What ARQ is to do with the algebra of a query before it evaluates it.
   *
   * @param services endpoints that SERVICE may name
   * @throws ProblemException when applied to a query that reaches out
   */
  static Rewrite before(Context context, QueryWatch watch, Set<String> services) {
    return algebra -> {
      ClosedAlgebra closed = new ClosedAlgebra(watch, services);
      Op op = Transformer.transform(closed, closed.new ClosedExpressions(), algebra);
      if (closed.copies > MOST_COPIES) {
        context.set(ARQ.optFilterExpandOneOf, false);
        context.set(ARQ.optFilterDisjunction, false);
      }
      return Optimize.stdOptimizationFactory.create(context).rewrite(op);
    };
  }

  /**
   * @throws ProblemException if the query reaches out
   */
  static void check(Op algebra, Set<String> services) {
    ClosedAlgebra closed = new ClosedAlgebra(new QueryWatch(Limits.DEFAULT), services);
    Transformer.transform(closed, closed.new ClosedExpressions(), algebra);
  }

  @Override
  public Op transform(OpService service, Op pattern) {
    Node endpoint = service.getService();
    if (!endpoint.isURI() || !services.contains(endpoint.getURI())) {
      throw new ProblemException(
          Problem.of(
              ProblemKind.SERVICE_REFUSED,
              endpoint.isURI() ? endpoint.getURI() : "?" + endpoint.getName()));
    }
    return super.transform(service, pattern);
  }

  @Override
  public Op transform(OpBGP pattern) {
    for (Triple triple : pattern.getPattern()) {
      refuseClass(triple.getPredicate());
    }
    return super.transform(pattern);
  }

  private static void refuseClass(Node property) {
    if (property.isURI() && JAVA_CLASSES.stream().anyMatch(property.getURI()::startsWith)) {
      throw new ProblemException(Problem.of(ProblemKind.FUNCTION_REFUSED, property.getURI()));
    }
  }

  @Override
  public Op transform(OpGroup group, Op pattern) {
    List<ExprAggregator> aggregates = new ArrayList<>();
    for (ExprAggregator aggregate : group.getAggregators()) {
      aggregates.add(new ExprAggregator(aggregate.getVar(), charged(aggregate.getAggregator())));
    }
    return OpGroup.create(pattern, group.getGroupVars(), aggregates);
  }

  private Aggregator charged(Aggregator aggregate) {
    if (aggregate instanceof AggCustom custom) {
      throw new ProblemException(Problem.of(ProblemKind.FUNCTION_REFUSED, custom.getIRI()));
    }
    if (!KEEPS_VALUES.contains(aggregate.getClass())) {
      return aggregate;
    }
    long separator = 2L * separator(aggregate).length();
    ExprList values = new ExprList();
    for (Expr value : aggregate.getExprList()) {
      values.add(new ChargedValue(value, separator, watch));
    }
    return aggregate.copy(values);
  }

  private static String separator(Aggregator aggregate) {
    String separator = null;
    if (aggregate instanceof AggGroupConcat concat) {
      separator = concat.getSeparator();
    } else if (aggregate instanceof AggGroupConcatDistinct concat) {
      separator = concat.getSeparator();
    }
    return separator == null ? "" : separator;
  }

  private final class ClosedExpressions extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      if (function instanceof E_Function called) {
        refuseFunction(called.getFunctionIRI());
      }
      if (function instanceof E_OneOf list) {
        copies = Math.min(copies, MOST_COPIES + 1) * Math.max(1, list.getRHS().size());
      }
      if (function instanceof E_Regex) {
        return new WatchedRegex(arguments, watch);
      }
      if (function instanceof E_StrReplace) {
        return new WatchedReplace(arguments, watch);
      }
      if (function instanceof E_StrConcat) {
        return new BoundedConcat(arguments, watch);
      }
      return super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      if (function instanceof E_Add) {
        return new BoundedAdd(left, right, watch);
      }
      if (function instanceof E_Multiply) {
        return new BoundedMultiply(left, right);
      }
      return super.transform(function, left, right);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      return function instanceof E_StrEncodeForURI
          ? new BoundedEncoding(argument, watch)
          : super.transform(function, argument);
    }

    private void refuseFunction(String iri) {
      if (!iri.startsWith(XSD.getURI()) && !iri.startsWith(TEXT)) {
        throw new ProblemException(Problem.of(ProblemKind.FUNCTION_REFUSED, iri));
      }
    }
  }
}
