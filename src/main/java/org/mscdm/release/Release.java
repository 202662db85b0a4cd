package org.mscdm.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.source.Document;

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
    write(draft.resolve("mscdm.nq"), SortedLines.quads(graphs));
    write(draft.resolve("mscdm.nt"), SortedLines.triples(graphs.defaultGraph()));
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
    write(draft.resolve(Checksums.FILE_NAME), Checksums.of(draft));
  }

  /** The name of the file that holds a graph. */
  static String turtleFile(String graphName) {
    return graphName.replace('/', '-') + ".ttl";
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
