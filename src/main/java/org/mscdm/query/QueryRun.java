package org.mscdm.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/** A canned query with a caller's values: they replace the data of VALUES lines as RDF terms. */
public final class QueryRun {

  private QueryRun() {}

  /**
   * The query to execute.
   *
   * @param given for each parameter its values; a parameter without one keeps its default
   * @throws ProblemException if there is no such parameter, or a value is not of its kind
   */
  public static Query of(CannedQuery query, Map<String, List<String>> given) {
    Map<Var, List<Node>> values = new LinkedHashMap<>();
    given.forEach(
        (name, texts) -> {
          Parameter parameter =
              query.parameter(name).orElseThrow(() -> new ProblemException(unknown(query, name)));
          if (texts.size() > 1 && !parameter.many()) {
            throw new ProblemException(Problem.of(ProblemKind.ONE_VALUE_ONLY, name, texts.size()));
          }
          if (!texts.isEmpty()) {
            values.put(Var.alloc(name), texts.stream().map(parameter::node).toList());
          }
        });
    return values.isEmpty() ? query.parsed() : withValues(query.parsed(), values);
  }

  private static Problem unknown(CannedQuery query, String name) {
    List<String> known = query.parameters().stream().map(Parameter::name).toList();
    return known.isEmpty()
        ? Problem.of(ProblemKind.NO_PARAMETERS, query.name(), name)
        : Problem.of(ProblemKind.UNKNOWN_PARAMETER, query.name(), name, String.join(", ", known))
            .with("parameters", known);
  }

  /** The values of a parameter with which the query gives rows, whatever its parameters are. */
  static Query open(CannedQuery query, Parameter parameter) {
    List<Var> parameters = query.parameters().stream().map(p -> Var.alloc(p.name())).toList();
    Query opened = transformed(query.parsed(), new Opening(parameters));
    Query values = QueryFactory.make();
    values.setQuerySelectType();
    values.setDistinct(true);
    values.addResultVar(parameter.name());
    values.setQueryPattern(opened.getQueryPattern());
    return values;
  }

  /** The query with other data in the VALUES lines of these variables. */
  public static Query withValues(Query query, Map<Var, List<Node>> values) {
    ElementTransformCopyBase transform =
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementData data) {
            boolean isParameter =
                data.getVars().size() == 1 && values.containsKey(data.getVars().get(0));
            return isParameter ? replaced(data.getVars().get(0), values) : data;
          }
        };
    return transformed(query, transform);
  }

  private static Query transformed(Query query, ElementTransform transform) {
    return QueryTransformOps.transform(
        query, transform, new ExprTransformApplyElementTransform(transform));
  }

  private static ElementData replaced(Var variable, Map<Var, List<Node>> values) {
    ElementData data = new ElementData();
    data.add(variable);
    for (Node value : values.get(variable)) {
      Binding binding = BindingFactory.binding(variable, value);
      data.add(binding);
    }
    return data;
  }

  /** Leaves out the VALUES of parameters, and the borders of the subqueries that hide them. */
  private static final class Opening extends ElementTransformCopyBase {

    private final List<Var> parameters;

    Opening(List<Var> parameters) {
      this.parameters = parameters;
    }

    @Override
    public Element transform(ElementData data) {
      boolean isParameter =
          data.getVars().size() == 1 && parameters.contains(data.getVars().get(0));
      return isParameter ? new ElementGroup() : data;
    }

    @Override
    public Element transform(ElementGroup group, List<Element> members) {
      ElementGroup opened = new ElementGroup();
      members.forEach(
          member ->
              opened.addElement(
                  member instanceof ElementSubQuery subquery && hidesParameter(subquery.getQuery())
                      ? subquery.getQuery().getQueryPattern()
                      : member));
      return opened;
    }

    private boolean hidesParameter(Query subquery) {
      return PatternVars.vars(subquery.getQueryPattern()).stream()
          .anyMatch(v -> parameters.contains(v) && !subquery.getProjectVars().contains(v));
    }
  }
}
