package org.mscdm.web;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.mscdm.query.Answers;
import org.mscdm.sparql.Answer;
import org.mscdm.sparql.CheckedQuery;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Format;
import org.mscdm.sparql.Limits;

/**
 * The service's answers to pages and agents: within the limits of everyone's queries, and as soon
 * as there is a place.
 */
record LimitedAnswers(Endpoint endpoint, Admission admission, Limits limits) implements Answers {

  @Override
  public <T> T answer(Query query, Function<QueryExecution, T> reading) {
    return admission.admit(() -> endpoint.answer(query, limits, reading));
  }

  /**
   * Answers a query of a client.
   *
   * @throws org.mscdm.sparql.ProblemException saying what is wrong, where, and what to try
   */
  Answer answer(String text, Function<CheckedQuery, Format> format) {
    CheckedQuery query = endpoint.read(text, List.of(), List.of());
    return admission.admit(() -> endpoint.answer(query, format.apply(query), limits));
  }
}
