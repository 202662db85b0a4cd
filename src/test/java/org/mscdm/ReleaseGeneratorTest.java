package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.query.ResultTable;
import org.mscdm.vocabulary.MSCDM;

/** The releases on which {@code ./mscdm bench} measures. */
class ReleaseGeneratorTest {

  private static final long QUADS = 400_000;

  @TempDir private static Path folder;

  private static Path generated;
  private static DatasetGraph dataset;

  @BeforeAll
  static void generate() throws IOException {
    generated = folder.resolve("generated");
    ReleaseGenerator.write(Folders.release(), QUADS, 1, generated);
    dataset = ReleaseDataset.load(generated);
  }

  @Test
  void hasTheSizeThatIsAskedFor() throws IOException {
    assertThat(Files.readAllLines(generated.resolve("mscdm.nq")).size())
        .isBetween((int) QUADS, (int) QUADS + 2_000);
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    ReleaseGenerator.write(Folders.release(), QUADS, 1, folder.resolve("again"));
    ReleaseGenerator.write(Folders.release(), QUADS, 2, folder.resolve("other"));
    assertThat(folder.resolve("again/mscdm.nq"))
        .hasSameBinaryContentAs(generated.resolve("mscdm.nq"));
    assertThat(Files.mismatch(folder.resolve("other/mscdm.nq"), generated.resolve("mscdm.nq")))
        .isNotNegative();
  }

  @Test
  void everyThingThatIsNamedIsDescribedAsFarAsInTheRealRelease() {
    Set<String> undescribed = undescribed(ReleaseDataset.load(Folders.release()));
    assertThat(undescribed(dataset)).isSubsetOf(undescribed);
  }

  @Test
  void aCannedQueryFindsInventedDocumentsBesideTheRealOnes() {
    var query =
        new QueryFolder(Folders.HOME.resolve("queries")).named("trials-by-condition").orElseThrow();
    assertThat(rows(dataset, query.text()))
        .isGreaterThan(rows(ReleaseDataset.load(Folders.release()), query.text()));
  }

  private static int rows(DatasetGraph dataset, String query) {
    try (QueryExecution execution =
        QueryExecutionFactory.create(query, DatasetFactory.wrap(dataset))) {
      return new ResultTable(execution.execSelect()).rows().size();
    }
  }

  private static Set<String> undescribed(DatasetGraph dataset) {
    Set<String> undescribed = new TreeSet<>();
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              Node object = quad.getObject();
              if (object.isURI()
                  && object.getURI().startsWith(MSCDM.ID)
                  && !dataset.contains(Node.ANY, object, Node.ANY, Node.ANY)) {
                undescribed.add(object.getURI());
              }
            });
    return undescribed;
  }
}
