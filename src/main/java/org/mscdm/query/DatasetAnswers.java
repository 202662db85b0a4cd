package org.mscdm.query;

import java.util.function.Function;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** A dataset in this process; the limits are those of its context. */
public record DatasetAnswers(DatasetGraph dataset) implements Answers {

  @Override
  public <T> T answer(Query query, Function<QueryExecution, T> reading) {
    try (QueryExecution execution =
        QueryExecutionFactory.create(query, DatasetFactory.wrap(dataset))) {
      return reading.apply(execution);
    }
  }
}
