package org.mscdm.query;

import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;

/** Where a query is asked and answered, within the limits that the one who serves it has set. */
public interface Answers {

  /**
   * Asks the query.
   *
   * @param reading takes all it wants from the execution, which is closed afterwards
   * @throws org.apache.jena.query.QueryCancelledException if the limit of time ended the query
   */
  <T> T answer(Query query, Function<QueryExecution, T> reading);
}
