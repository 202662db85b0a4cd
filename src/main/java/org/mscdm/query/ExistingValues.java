package org.mscdm.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;
import org.mscdm.vocabulary.Prefixes;

/**
 * The values with which a parameter of a canned query gives rows, found by leaving all its
 * parameters open. The dataset does not change, so each is looked up once.
 */
public final class ExistingValues {

  /** More than these are not listed. */
  private static final int MOST = 500;

  private static final Query OCCURS =
      QueryFactory.create(
          """
          ASK {
            VALUES ?value { UNDEF }
            { ?value ?property ?object } UNION { ?subject ?property ?value }
          }
          """);

  private static final Query LABELS =
      QueryFactory.create(
          """
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
          SELECT ?value ?label WHERE {
            VALUES ?value { UNDEF }
            ?value skos:prefLabel|rdfs:label ?label .
            FILTER (LANG(?label) IN ("en", "zh-Hans"))
          }
          ORDER BY ?value ?label
          """);

  private static final Var VALUE = Var.alloc("value");
  private static final Var LABEL = Var.alloc("label");

  /**
   * A value that gives rows.
   *
   * @param text as a caller writes it, such as {@code mscdm:UmbilicalCordMSC}
   * @param labels by language, empty for a value that has none
   */
  public record Value(String text, Map<String, String> labels) {

    private Map<String, Object> described() {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("value", text);
      members.put("label", labels);
      return members;
    }
  }

  private record Place(String query, String parameter) {}

  private final Answers answers;
  private final Map<Place, List<Value>> values = new ConcurrentHashMap<>();

  public ExistingValues(Answers answers) {
    this.answers = answers;
  }

  /**
   * Refuses a value that occurs nowhere in the data.
   *
   * @throws ProblemException naming the values with which there are rows, or if a value is not of
   *     the parameter's kind
   */
  public void require(CannedQuery query, Map<String, List<String>> given) {
    for (Parameter parameter : query.parameters()) {
      for (String value : given.getOrDefault(parameter.name(), List.of())) {
        requireExisting(query, parameter, value);
      }
    }
  }

  /** A text or number may be a limit or a part of a text, and then stands nowhere itself. */
  private void requireExisting(CannedQuery query, Parameter parameter, String value) {
    Node node = parameter.node(value);
    if (occurs(node)) {
      return;
    }
    List<Value> existing = of(query, parameter);
    if (existing.isEmpty() && parameter.kind() == Parameter.Kind.TERM) {
      throw new ProblemException(Problem.of(ProblemKind.UNKNOWN_TERM, value));
    }
    List<String> texts = existing.stream().map(Value::text).toList();
    if (!existing.isEmpty() && !texts.contains(text(node))) {
      throw new ProblemException(
          Problem.of(ProblemKind.UNKNOWN_VALUE, parameter.name(), value, String.join(", ", texts))
              .with("values", existing.stream().map(Value::described).toList()));
    }
  }

  private boolean occurs(Node node) {
    Query query = QueryRun.withValues(OCCURS, Map.of(VALUE, List.of(node)));
    return answers.answer(query, execution -> execution.execAsk());
  }

  /** The values of a parameter with which there are rows, in order; none if that cannot be told. */
  public List<Value> of(CannedQuery query, Parameter parameter) {
    return values.computeIfAbsent(
        new Place(query.name(), parameter.name()), place -> lookUp(query, parameter));
  }

  private List<Value> lookUp(CannedQuery query, Parameter parameter) {
    List<Node> nodes = new ArrayList<>();
    try {
      answers.answer(
          QueryRun.open(query, parameter),
          execution -> {
            execution
                .execSelect()
                .forEachRemaining(row -> nodes.add(node(row.get(parameter.name()))));
            return nodes;
          });
    } catch (QueryCancelledException e) {
      return List.of();
    } catch (ProblemException e) {
      if (e.problem().kind() == ProblemKind.TOO_BUSY) {
        throw e;
      }
      return List.of();
    }
    return described(nodes.stream().filter(Objects::nonNull).limit(MOST).toList());
  }

  private static Node node(org.apache.jena.rdf.model.RDFNode value) {
    return value == null || value.isAnon() ? null : value.asNode();
  }

  private List<Value> described(List<Node> nodes) {
    Map<Node, Map<String, String>> labels = new LinkedHashMap<>();
    nodes.forEach(node -> labels.put(node, new LinkedHashMap<>()));
    List<Node> terms = nodes.stream().filter(Node::isURI).toList();
    if (!terms.isEmpty()) {
      answers.answer(
          QueryRun.withValues(LABELS, Map.of(VALUE, terms)),
          execution -> {
            execution
                .execSelect()
                .forEachRemaining(
                    row ->
                        labels
                            .get(row.get(VALUE.getVarName()).asNode())
                            .putIfAbsent(
                                row.getLiteral(LABEL.getVarName()).getLanguage(),
                                row.getLiteral(LABEL.getVarName()).getLexicalForm()));
            return labels;
          });
    }
    return labels.entrySet().stream()
        .map(entry -> new Value(text(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing(Value::text))
        .toList();
  }

  private static String text(Node node) {
    return node.isURI() ? Prefixes.shorten(node.getURI()) : node.getLiteralLexicalForm();
  }
}
