package org.mscdm.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.source.Document;
import org.mscdm.vocabulary.MSCDM;

/**
 * Writes a release: all graphs as sorted N-Quads, the default graph as sorted N-Triples, each graph
 * as Turtle, the texts of the documents, a description, and checksums.
 *
 * <p>The same graphs give the same bytes. Nothing is written until everything is; then the new
 * folder takes the place of the old one.
 */
public final class Release {

  private final NamedGraphs graphs;
  private final List<Document> documents;
  private final String inputs;

  /**
   * @param documents the texts to publish with the graph; none for a release that only quotes them
   * @param inputs the list of input files, see {@link Inputs}
   */
  public Release(NamedGraphs graphs, List<Document> documents, String inputs) {
    this.graphs = graphs;
    this.documents = documents;
    this.inputs = inputs;
  }

  public void write(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    try {
      Files.createDirectories(parent);
      // Not a temporary folder: that would be readable by its maker alone.
      Path draft =
          Files.createDirectory(
              parent.resolve("." + folder.getFileName() + "-" + ProcessHandle.current().pid()));
      writeAll(draft);
      delete(folder);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeAll(Path draft) throws IOException {
    writeLines(draft.resolve("mscdm.nq"), quads());
    writeLines(draft.resolve("mscdm.nt"), triples(graphs.defaultGraph().getGraph(), ""));
    Files.createDirectories(draft.resolve("graphs"));
    for (var entry : graphs.all().entrySet()) {
      Path file = draft.resolve("graphs").resolve(turtleFile(entry.getKey()));
      write(file, SortedTurtle.of(entry.getValue()));
    }
    Files.createDirectories(draft.resolve("documents"));
    for (Document document : documents) {
      write(draft.resolve("documents").resolve(document.id() + ".txt"), document.text());
    }
    write(draft.resolve("void.ttl"), SortedTurtle.of(graphs.graph(VoidDescription.GRAPH)));
    write(draft.resolve(Inputs.FILE_NAME), inputs);
    write(draft.resolve("SHA256SUMS"), checksums(draft));
  }

  /** The name of the file that holds a graph. */
  static String turtleFile(String graphName) {
    return graphName.replace('/', '-') + ".ttl";
  }

  private TreeSet<String> quads() {
    TreeSet<String> lines = new TreeSet<>(CodePointOrder.INSTANCE);
    graphs
        .all()
        .forEach(
            (name, model) -> lines.addAll(triples(model.getGraph(), " " + nt(graphNode(name)))));
    return lines;
  }

  private static Node graphNode(String name) {
    return NodeFactory.createURI(MSCDM.graph(name));
  }

  private static TreeSet<String> triples(Graph graph, String graphTerm) {
    TreeSet<String> lines = new TreeSet<>(CodePointOrder.INSTANCE);
    graph.find().forEachRemaining(triple -> lines.add(line(triple) + graphTerm + " ."));
    return lines;
  }

  private static String line(Triple triple) {
    if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
      throw new IllegalStateException(
          "A blank node would get another name in each build: " + triple);
    }
    return nt(triple.getSubject()) + " " + nt(triple.getPredicate()) + " " + nt(triple.getObject());
  }

  private static String nt(Node node) {
    StringWriterI writer = new StringWriterI();
    new NodeFormatterNT().format(writer, node);
    writer.flush();
    return writer.toString();
  }

  private static String checksums(Path draft) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(draft)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = draft.relativize(file).toString().replace('\\', '/');
        lines.add(Inputs.sha256(file) + "  " + name + "\n");
      }
    }
    return String.join("", lines);
  }

  private static void writeLines(Path file, TreeSet<String> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    write(file, text.toString());
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
