package org.mscdm.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.lib.Alarm;
import org.apache.jena.atlas.lib.AlarmClock;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.mscdm.vocabulary.Prefixes;

/**
 * Answers queries about one dataset, each whole or not at all: an answer that a limit would cut is
 * a {@link ProblemException}. Nothing that a query says reaches out of the dataset or outlives its
 * time.
 */
public final class Endpoint {

  private static final String TEXT_QUERY = "http://jena.apache.org/text#query";

  private final DatasetGraph dataset;
  private final Set<String> services;
  private final TablePage page;
  private final KnownTerms terms;
  private final QueryReader reader;

  /**
   * @param address of the endpoint, against which relative IRIs of queries are resolved
   * @param services endpoints that SERVICE may name
   */
  public Endpoint(DatasetGraph dataset, String address, Set<String> services, TablePage page) {
    this.dataset = dataset;
    this.services = Set.copyOf(services);
    this.page = page;
    this.terms = new KnownTerms(dataset);
    this.reader = new QueryReader(dataset, terms, address, this.services);
  }

  /**
   * Reads a query.
   *
   * @param defaultGraphs of the request; they and {@code namedGraphs} take the place of the query's
   *     own FROM, unless both are empty
   * @throws ProblemException saying what is wrong, where, and what to try
   */
  public CheckedQuery read(String text, List<String> defaultGraphs, List<String> namedGraphs) {
    return reader.read(text, defaultGraphs, namedGraphs);
  }

  /**
   * Evaluates a query.
   *
   * @throws ProblemException if a limit would cut the answer
   */
  public Answer answer(CheckedQuery query, Format format, Limits limits) {
    return watched(
        query.query(),
        limits,
        (execution, watch) -> {
          BoundedBody body = new BoundedBody(limits.bodyBytes());
          boolean isEmpty = write(query, execution, format, watch, body);
          List<Hint> hints =
              isEmpty ? new EmptyAnswer(dataset, terms, query).hints() : List.<Hint>of();
          return new Answer(format, body.toByteArray(), query.isVolatile(), hints);
        });
  }

  /**
   * Evaluates a query that is ours.
   *
   * @param reading takes all it wants from the execution, which is closed afterwards
   * @throws ProblemException if a limit would cut the answer
   */
  public <T> T answer(Query query, Limits limits, Function<QueryExecution, T> reading) {
    return watched(
        query,
        limits,
        (execution, watch) -> reading.apply(new CountedExecution(execution, limits.rows())));
  }

  private <T> T watched(
      Query query, Limits limits, BiFunction<QueryExec, QueryWatch, T> evaluation) {
    QueryWatch watch = new QueryWatch(limits);
    Alarm alarm = AlarmClock.get().add(() -> watch.cancelled().set(true), limits.time().toMillis());
    try (QueryExec execution = execution(query, watch)) {
      return evaluation.apply(execution, watch);
    } catch (QueryCancelledException e) {
      throw new ProblemException(Problem.of(ProblemKind.TIMEOUT, seconds(limits)));
    } catch (StackOverflowError e) {
      throw new ProblemException(Problem.of(ProblemKind.TOO_DEEP));
    } finally {
      AlarmClock.get().cancel(alarm);
    }
  }

  private static String seconds(Limits limits) {
    return String.valueOf(limits.time().toMillis() / 1000.0).replaceFirst("\\.0$", "");
  }

  /** One of the dataset's graphs, whole. */
  public Graph graph(Node name) {
    return dataset.getGraph(name);
  }

  public boolean hasGraph(Node name) {
    return dataset.containsGraph(name);
  }

  /** The IRIs of the dataset's graphs in the order of their letters. */
  public List<String> graphNames() {
    List<String> names = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
    Collections.sort(names);
    return names;
  }

  /** A graph, whole. */
  public static Answer written(Graph graph, Format format, Limits limits) {
    BoundedBody body = new BoundedBody(limits.bodyBytes());
    Graph copy = GraphFactory.createGraphMem();
    graph.find().forEach(copy::add);
    writeGraph(copy, format, body);
    return new Answer(format, body.toByteArray(), false, List.of());
  }

  private QueryExec execution(Query query, QueryWatch watch) {
    return QueryExec.newBuilder()
        .query(query)
        .dataset(new WatchedDataset(dataset, watch))
        .set(ARQConstants.symCancelQuery, watch.cancelled())
        .set(ARQ.httpServiceAllowed, !services.isEmpty())
        .set(
            ARQConstants.sysOptimizerFactory,
            (RewriteFactory) context -> ClosedAlgebra.before(context, watch, services))
        .set(
            ARQConstants.sysOpExecutorFactory,
            (OpExecutorFactory) context -> new WatchedExecutor(context, watch))
        .set(ARQConstants.registryPropertyFunctions, propertyFunctions())
        .build();
  }

  /** Of all the properties that ARQ computes only the search of texts. */
  private static PropertyFunctionRegistry propertyFunctions() {
    PropertyFunctionRegistry ours = new PropertyFunctionRegistry();
    PropertyFunctionFactory search = PropertyFunctionRegistry.get().get(TEXT_QUERY);
    if (search != null) {
      ours.put(TEXT_QUERY, search);
    }
    return ours;
  }

  /** Writes the answer and tells whether it is empty. */
  private boolean write(
      CheckedQuery checked,
      QueryExec execution,
      Format format,
      QueryWatch watch,
      OutputStream body) {
    Query query = checked.query();
    if (query.isSelectType()) {
      CountedRows rows = new CountedRows(execution.select(), watch.limits().rows());
      writeRows(checked.text().toString(), rows, format, body);
      return rows.count() == 0;
    }
    if (query.isAskType()) {
      boolean isSo = execution.ask();
      writeTruth(checked.text().toString(), isSo, format, body);
      return !isSo;
    }
    Graph graph = GraphFactory.createGraphMem();
    if (query.isConstructType()) {
      execution.constructTriples().forEachRemaining(triple -> add(triple, graph, watch));
    } else {
      Consumer<Triple> add = triple -> add(triple, graph, watch);
      execution.describe().find().forEach(add);
    }
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    writeGraph(graph, format, body);
    return graph.isEmpty();
  }

  private static void add(Triple triple, Graph graph, QueryWatch watch) {
    watch.check();
    graph.add(triple);
    if (graph.size() > watch.limits().rows()) {
      throw new ProblemException(Problem.of(ProblemKind.TOO_MANY_ROWS, watch.limits().rows()));
    }
  }

  private void writeRows(String text, CountedRows rows, Format format, OutputStream body) {
    if (format == Format.HTML) {
      List<String> variables = rows.getResultVars().stream().map(Var::getName).toList();
      List<List<Node>> table = new ArrayList<>();
      for (Iterator<Binding> each = rows; each.hasNext(); ) {
        Binding row = each.next();
        List<Node> terms = new ArrayList<>();
        rows.getResultVars().forEach(variable -> terms.add(row.get(variable)));
        table.add(terms);
      }
      writeText(page.of(text, variables, table), body);
    } else {
      rowWriter(format).write(body, rows, ARQ.getContext());
    }
  }

  private void writeTruth(String text, boolean isSo, Format format, OutputStream body) {
    if (format == Format.HTML) {
      Node value = NodeValue.booleanReturn(isSo).asNode();
      writeText(page.of(text, List.of("ASK"), List.of(List.of(value))), body);
    } else {
      rowWriter(format).write(body, isSo, ARQ.getContext());
    }
  }

  private static RowSetWriter rowWriter(Format format) {
    return RowSetWriterRegistry.getFactory(format.language()).create(format.language());
  }

  private static void writeText(String text, OutputStream body) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      body.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeGraph(Graph graph, Format format, OutputStream body) {
    Prefixes.namespaces()
        .forEach(
            (prefix, namespace) -> {
              if (graph.getPrefixMapping().getNsPrefixURI(prefix) == null) {
                graph.getPrefixMapping().setNsPrefix(prefix, namespace);
              }
            });
    try {
      RDFWriter.source(graph).lang(format.language()).output(body);
    } catch (JenaException e) {
      // RDF/XML cannot name every property.
      throw new ProblemException(
          Problem.of(ProblemKind.NOT_ACCEPTABLE, format.mediaType(), Format.TURTLE.mediaType()));
    }
  }
}
