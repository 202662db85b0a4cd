package org.mscdm.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;

/**
 * Checks a graph against shapes (rules about one node) and against queries that must return no rows
 * (rules about more than one).
 */
public final class GraphCheck {

  /** The shapes are not SHACL; the message says what is wrong. */
  public static final class UnusableShapesException extends RuntimeException {

    UnusableShapesException(String message) {
      super(message);
    }
  }

  private final List<Path> shapes;
  private final List<Path> queries;

  public GraphCheck(List<Path> shapes, List<Path> queries) {
    this.shapes = shapes;
    this.queries = queries;
  }

  /** Everything that is wrong, sorted; nothing if the graph is right. */
  public List<Violation> check(Model graph) {
    List<Violation> violations = new ArrayList<>(shapeViolations(graph.getGraph()));
    queries.forEach(query -> violations.addAll(queryViolations(query, graph)));
    return violations.stream().distinct().sorted().toList();
  }

  private List<Violation> shapeViolations(Graph graph) {
    if (shapes.isEmpty()) {
      return List.of();
    }
    Model shapesModel = ModelFactory.createDefaultModel();
    shapes.forEach(file -> RDFDataMgr.read(shapesModel, file.toUri().toString()));
    return ShaclValidator.get()
        .validate(parsed(shapesModel.getGraph()), graph)
        .getEntries()
        .stream()
        .map(entry -> violation(entry, shapesModel.getGraph()))
        .toList();
  }

  private static Shapes parsed(Graph shapesGraph) {
    try {
      return Shapes.parse(shapesGraph);
    } catch (ShaclParseException e) {
      throw new UnusableShapesException(
          "ontology/shapes: cannot be used as shapes: %s; correct them".formatted(e.getMessage()));
    }
  }

  /** SHACL lets an engine report any one of a shape's messages; people read the English one. */
  private static Violation violation(ReportEntry entry, Graph shapesGraph) {
    Optional<String> english =
        shapesGraph.stream(entry.source(), SHACL.message, Node.ANY)
            .map(triple -> triple.getObject())
            .filter(message -> message.getLiteralLanguage().startsWith("en"))
            .map(Node::getLiteralLexicalForm)
            .findFirst();
    String path = entry.resultPath() == null ? "" : " (" + entry.resultPath() + ")";
    String value = entry.value() == null ? "" : " Found: " + entry.value();
    return new Violation(
        "shape " + entry.source(),
        entry.focusNode().toString(),
        english.orElse(entry.message()) + path + value);
  }

  private static List<Violation> queryViolations(Path file, Model graph) {
    String text = read(file);
    List<Violation> violations = new ArrayList<>();
    try (QueryExecution execution = QueryExecutionFactory.create(text, graph)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        violations.add(
            new Violation(
                "check " + file.getFileName(),
                row(rows.getResultVars(), rows.next()),
                header(text)));
      }
    } catch (QueryParseException e) {
      violations.add(
          new Violation(
              "check " + file.getFileName(),
              "line " + e.getLine(),
              "not a SPARQL SELECT query: " + e.getMessage().lines().findFirst().orElse("")));
    }
    return violations;
  }

  private static String row(List<String> variables, QuerySolution row) {
    return variables.stream()
        .filter(row::contains)
        .map(variable -> variable + " = " + row.get(variable))
        .collect(Collectors.joining(", "));
  }

  /** The remarks at the file's head, which say what is wrong and what to do, in one line. */
  private static String header(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .collect(Collectors.joining(" "));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
