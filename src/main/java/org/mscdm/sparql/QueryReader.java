package org.mscdm.sparql;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.ExprException;
import org.mscdm.sparql.QueryText.Token;
import org.mscdm.vocabulary.MSCDM;

/** Reads queries, and refuses those that this service will not evaluate, saying why. */
final class QueryReader {

  private final DatasetGraph dataset;
  private final KnownTerms terms;
  private final String base;
  private final Set<String> services;

  /**
   * @param base against which relative IRIs of a query are resolved
   */
  QueryReader(DatasetGraph dataset, KnownTerms terms, String base, Set<String> services) {
    this.dataset = dataset;
    this.terms = terms;
    this.base = base;
    this.services = services;
  }

  CheckedQuery read(String text, List<String> defaultGraphs, List<String> namedGraphs) {
    try {
      QueryText tokens = new QueryText(text);
      Query query = parsed(tokens);
      if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        defaultGraphs.forEach(query::addGraphURI);
        namedGraphs.forEach(query::addNamedGraphURI);
      }
      query.getGraphURIs().forEach(graph -> checkGraph(graph, tokens));
      query.getNamedGraphURIs().forEach(graph -> checkGraph(graph, tokens));
      ClosedAlgebra.check(Algebra.compile(query), services);
      checkTerms(query, tokens);
      return new CheckedQuery(query, tokens);
    } catch (StackOverflowError e) {
      throw new ProblemException(Problem.of(ProblemKind.TOO_DEEP));
    }
  }

  private Query parsed(QueryText text) {
    try {
      return parsed(text.toString());
    } catch (QueryParseException e) {
      throw new ProblemException(new SyntaxRepair(text, e, this::isSparql).problem());
    } catch (ExprException e) {
      throw new ProblemException(Problem.of(ProblemKind.BAD_EXPRESSION, e.getMessage()));
    } catch (QueryException e) {
      throw new ProblemException(Problem.of(ProblemKind.INVALID_QUERY, e.getMessage()));
    }
  }

  private Query parsed(String text) {
    return QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
  }

  private boolean isSparql(String text) {
    try {
      parsed(text);
      return true;
    } catch (QueryException e) {
      return false;
    }
  }

  private void checkGraph(String graph, QueryText text) {
    if (dataset.containsGraph(NodeFactory.createURI(graph))) {
      return;
    }
    Problem problem = Problem.of(ProblemKind.UNKNOWN_GRAPH, graph);
    List<String> better = terms.nearest(graph).stream().map(KnownTerms::iri).toList();
    String written = "<" + graph + ">";
    throw new ProblemException(
        text.terms().stream()
            .filter(token -> token.text().equals(written))
            .findFirst()
            .map(
                token ->
                    problem.at(
                        text.place(token), better.stream().map(iri -> "<" + iri + ">").toList()))
            .orElse(problem));
  }

  /**
   * A name below the ontology's namespace that no graph has is a mistake: the namespace is ours,
   * and an empty answer would hide it.
   */
  private void checkTerms(Query query, QueryText text) {
    for (Token token : text.terms()) {
      String iri = QueryTerms.iri(query, token);
      if (iri.startsWith(MSCDM.NAMESPACE)
          && iri.length() > MSCDM.NAMESPACE.length()
          && !terms.contains(iri)) {
        List<String> better =
            terms.nearest(iri).stream().map(name -> QueryTerms.written(query, name)).toList();
        throw new ProblemException(
            Problem.of(ProblemKind.UNKNOWN_TERM, token.text()).at(text.place(token), better));
      }
    }
  }
}
