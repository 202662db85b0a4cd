package org.mscdm.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.rdf.model.Model;

/**
 * The rules of {@code ontology/rules/}: SPARQL CONSTRUCT queries, applied in the order of their
 * file names. The line {@code # Graph: plain} says where a rule's triples go.
 */
final class Rules {

  private static final String GRAPH_LINE = "# Graph: ";

  private Rules() {}

  /** Applies each rule to the default graph as the rules before it have left it. */
  static void apply(List<Path> files, NamedGraphs graphs) {
    Model known = graphs.defaultGraph();
    for (Path file : files) {
      String text = read(file);
      try (QueryExecution execution = QueryExecutionFactory.create(text, known)) {
        Model conclusions = execution.execConstruct();
        graphs.graph(graphName(file, text)).add(conclusions);
        known.add(conclusions);
      } catch (QueryParseException e) {
        throw new UnusableOntologyException(
            "%s, line %d: not a SPARQL CONSTRUCT query: %s"
                .formatted(file, e.getLine(), e.getMessage().lines().findFirst().orElse("")));
      }
    }
  }

  private static String graphName(Path file, String text) {
    Optional<String> name =
        text.lines()
            .filter(line -> line.startsWith(GRAPH_LINE))
            .map(line -> line.substring(GRAPH_LINE.length()).strip())
            .findFirst();
    return name.orElseThrow(
        () ->
            new UnusableOntologyException(
                "%s: no line «%s…» says into which graph the rule writes"
                    .formatted(file, GRAPH_LINE)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
