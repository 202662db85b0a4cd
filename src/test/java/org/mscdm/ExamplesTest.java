package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mscdm.check.GraphCheck;
import org.mscdm.check.Violation;
import org.mscdm.graph.Ontology;

/** The examples of the ontology: valid ones conform, invalid ones give the message they expect. */
class ExamplesTest {

  private static final Path EXAMPLES = Folders.HOME.resolve("ontology/examples");
  private static final String EXPECTED = "# Expected: ";
  private static final Ontology ONTOLOGY = new Ontology(Folders.HOME.resolve("ontology"));

  static List<Path> valid() throws IOException {
    return filesIn("valid");
  }

  static List<Path> invalid() throws IOException {
    return filesIn("invalid");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void aValidExampleConforms(Path example) {
    assertThat(violations(example)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void anInvalidExampleGivesItsMessage(Path example) throws IOException {
    String expected =
        Files.readAllLines(example).stream()
            .filter(line -> line.startsWith(EXPECTED))
            .map(line -> line.substring(EXPECTED.length()))
            .findFirst()
            .orElseThrow();
    assertThat(violations(example))
        .isNotEmpty()
        .anySatisfy(violation -> assertThat(violation.message()).contains(expected));
  }

  private static List<Violation> violations(Path example) {
    Model graph = ONTOLOGY.withoutModules(Set.of());
    RDFDataMgr.read(graph, EXAMPLES.resolve("shared.ttl").toUri().toString());
    RDFDataMgr.read(graph, example.toUri().toString());
    return new GraphCheck(ONTOLOGY.shapes(), ONTOLOGY.checks()).check(graph);
  }

  private static List<Path> filesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
      return files.sorted().toList();
    }
  }
}
