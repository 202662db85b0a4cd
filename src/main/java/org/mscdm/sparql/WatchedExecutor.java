package org.mscdm.sparql;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;

/** Evaluates as ARQ does, and charges the rows that sorting, grouping and joining keep. */
final class WatchedExecutor extends OpExecutor {

  private final QueryWatch watch;

  WatchedExecutor(ExecutionContext context, QueryWatch watch) {
    super(context);
    this.watch = watch;
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    return new QueryIterSort(kept(exec(order.getSubOp(), input)), order.getConditions(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    return new QueryIterDistinct(kept(exec(distinct.getSubOp(), input)), null, execCxt);
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    QueryIterator rows = exec(group.getSubOp(), input);
    boolean keepsRows =
        group.getAggregators().stream()
            .anyMatch(aggregate -> aggregate.getAggregator() instanceof AggCountDistinct);
    Consumer<Binding> charge =
        keepsRows ? watch::charge : new NewGroups(group.getGroupVars().getVars());
    return new QueryIterGroup(
        new ChargedRows(rows, charge), group.getGroupVars(), group.getAggregators(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = exec(join.getRight(), root());
    return Join.join(kept(left), right, execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = exec(join.getRight(), root());
    return Join.leftJoin(left, kept(right), join.getExprs(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    QueryIterator left = exec(minus.getLeft(), input);
    QueryIterator right = exec(minus.getRight(), root());
    Set<Var> common = OpVars.visibleVars(minus.getLeft());
    common.retainAll(OpVars.visibleVars(minus.getRight()));
    return QueryIterMinus.create(left, kept(right), common, execCxt);
  }

  private QueryIterator kept(QueryIterator rows) {
    return new ChargedRows(rows, watch::charge);
  }

  private static final class ChargedRows extends QueryIteratorWrapper {

    private final Consumer<Binding> charge;

    ChargedRows(QueryIterator rows, Consumer<Binding> charge) {
      super(rows);
      this.charge = charge;
    }

    @Override
    protected Binding moveToNextBinding() {
      Binding row = super.moveToNextBinding();
      charge.accept(row);
      return row;
    }
  }

  /** Charges the first row of each group. */
  private final class NewGroups implements Consumer<Binding> {

    private final List<Var> variables;

    /** Hashes of keys: that two of a million keys may share one does not matter here. */
    private final Set<Integer> seen = new HashSet<>();

    NewGroups(List<Var> variables) {
      this.variables = variables;
    }

    @Override
    public void accept(Binding row) {
      int key = 1;
      for (Var variable : variables) {
        key = 31 * key + Objects.hashCode(row.get(variable));
      }
      if (seen.add(key)) {
        watch.charge(row);
      }
    }
  }
}
