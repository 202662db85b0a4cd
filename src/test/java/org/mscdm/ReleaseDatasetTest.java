package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.vocabulary.MSCDM;

/** A release in memory. */
class ReleaseDatasetTest {

  private static final DatasetGraph DATASET = ReleaseDataset.load(Folders.release());

  @Test
  void theDefaultGraphIsTheTriplesFile() {
    Graph triples = GraphFactory.createGraphMem();
    RDFParser.source(Folders.release().resolve("mscdm.nt")).parse(triples);
    assertThat(triples.isIsomorphicWith(DATASET.getDefaultGraph())).isTrue();
  }

  @Test
  void theNamedGraphsAreTheQuadsFile() {
    DatasetGraph quads = DatasetGraphFactory.create();
    RDFParser.source(Folders.release().resolve("mscdm.nq")).parse(quads);
    assertThat(Iter.toSet(DATASET.listGraphNodes())).isEqualTo(Iter.toSet(quads.listGraphNodes()));
    quads
        .listGraphNodes()
        .forEachRemaining(
            name ->
                assertThat(DATASET.getGraph(name).isIsomorphicWith(quads.getGraph(name)))
                    .as(name.toString())
                    .isTrue());
  }

  @Test
  void nothingCanBeAddedOrDeleted() {
    Node name = NodeFactory.createURI(MSCDM.GRAPH + "plain");
    assertThatThrownBy(() -> DATASET.add(name, name, name, name))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> DATASET.deleteAny(name, Node.ANY, Node.ANY, Node.ANY))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aFolderWithoutAReleaseIsNamed(@TempDir Path empty) {
    assertThatThrownBy(() -> ReleaseDataset.load(empty))
        .isInstanceOf(ReleaseDataset.NoReleaseException.class)
        .hasMessageContaining(empty.toString())
        .hasMessageContaining("run ./mscdm build first");
  }
}
