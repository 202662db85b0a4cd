package org.mscdm.sparql;

import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecutionAdapter;

/** An execution whose rows end with a problem where there are more than a query may have. */
final class CountedExecution extends QueryExecutionAdapter {

  private final int most;

  CountedExecution(QueryExec execution, int most) {
    super(execution);
    this.most = most;
  }

  @Override
  public ResultSet execSelect() {
    return ResultSet.adapt(new CountedRows(get().select(), most));
  }
}
