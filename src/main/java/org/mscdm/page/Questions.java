package org.mscdm.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Limits;

/** Asks the graph what pages show, with the queries that stand beside this class. */
final class Questions {

  private final Endpoint endpoint;
  private final Limits limits;
  private final Map<String, Query> queries = new ConcurrentHashMap<>();

  Questions(Endpoint endpoint, Limits limits) {
    this.endpoint = endpoint;
    this.limits = limits;
  }

  List<Row> ask(String name) {
    return rows(query(name));
  }

  /** Asks with one variable of the query given. */
  List<Row> ask(String name, String variable, String iri) {
    return ask(name, Map.of(variable, iri));
  }

  /**
   * @param given variables of the query, which it does not select, with their IRIs
   */
  List<Row> ask(String name, Map<String, String> given) {
    Map<Var, Node> nodes = new HashMap<>();
    given.forEach((variable, iri) -> nodes.put(Var.alloc(variable), NodeFactory.createURI(iri)));
    return rows(QueryTransformOps.replaceVars(query(name), nodes));
  }

  private Query query(String name) {
    return queries.computeIfAbsent(name, Questions::read);
  }

  private static Query read(String name) {
    try (InputStream file = Questions.class.getResourceAsStream(name + ".rq")) {
      return QueryFactory.create(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Row> rows(Query query) {
    return endpoint.answer(query, limits, execution -> rows(execution.execSelect()));
  }

  private static List<Row> rows(ResultSet results) {
    List<Row> rows = new ArrayList<>();
    while (results.hasNext()) {
      Binding binding = results.nextBinding();
      Map<String, Node> cells = new HashMap<>();
      binding.forEach((variable, node) -> cells.put(variable.getVarName(), node));
      rows.add(new Row(cells));
    }
    return rows;
  }
}
