package org.mscdm.sparql;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows that end with a problem where there are more than a query may have. */
final class CountedRows implements RowSet {

  private final RowSet rows;
  private final int most;
  private int count;

  CountedRows(RowSet rows, int most) {
    this.rows = rows;
    this.most = most;
  }

  int count() {
    return count;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Binding next() {
    Binding row = rows.next();
    if (++count > most) {
      throw new ProblemException(Problem.of(ProblemKind.TOO_MANY_ROWS, most));
    }
    return row;
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }
}
