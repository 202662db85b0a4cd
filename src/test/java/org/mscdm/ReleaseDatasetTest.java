package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<urn:s> <urn:p> \"o\" .",
        "<urn:s> <urn:p> \"o <urn:g> .",
        "<urn:s> <urn:p> <urn:o <urn:g> .",
        "_:s <urn:p> <urn:o> <urn:g> .",
        "<urn:s>  <urn:p> <urn:o> <urn:g> .",
        "<urn:s> <urn:p> <urn:o> <urn:g>",
        "",
        "# remark"
      })
  void aLineThatABuildDoesNotWriteIsNamed(String line, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("mscdm.nq");
    Files.writeString(file, "<urn:s> <urn:p> <urn:o> <urn:g> .\n" + line + "\n");
    assertThatThrownBy(() -> ReleaseDataset.load(folder))
        .isInstanceOf(ReleaseDataset.UnreadableReleaseException.class)
        .hasMessage(
            file
                + ", line 2: not a statement as ./mscdm build writes it; take the release again, or build it");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "\"plain\"",
        "\"\"",
        "\"胰岛素 𠮷\"@zh-Hans",
        "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
        "\"a \\\"quoted\\\" word > and \\\\ a\\nnew line\"@en",
        "\"\\\\\"",
        "\"a@b^^<c>\"",
        "<urn:o>"
      })
  void aTermIsReadAsJenaReadsIt(String term, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("mscdm.nq");
    Files.writeString(file, "<urn:s> <urn:p> %s <urn:g> .\n".formatted(term));
    DatasetGraph expected = DatasetGraphFactory.create();
    RDFParser.source(file).parse(expected);
    assertThat(Iter.toList(ReleaseDataset.load(folder).find(Quad.ANY)))
        .containsExactlyInAnyOrderElementsOf(withDefaultGraph(Iter.toList(expected.find())));
  }

  private static List<Quad> withDefaultGraph(List<Quad> quads) {
    return quads.stream()
        .flatMap(quad -> Stream.of(quad, new Quad(Quad.defaultGraphIRI, quad.asTriple())))
        .toList();
  }
}
