package org.mscdm.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.VOID;
import org.mscdm.check.GraphCheck;
import org.mscdm.check.QuoteCheck;
import org.mscdm.graph.CatalogueFile;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.release.Checksums;
import org.mscdm.release.CodePointOrder;
import org.mscdm.release.Inputs;
import org.mscdm.release.SortedLines;
import org.mscdm.release.VoidDescription;
import org.mscdm.source.CatalogueEntry;
import org.mscdm.source.Document;
import org.mscdm.vocabulary.MSCDM;

/**
 * Checks a release as it was downloaded: first each file against its checksum, then, if all files
 * are whole, what they hold: counts, quotes and shapes.
 */
public final class Verification {

  private final Path release;
  private final Consumer<String> progress;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param release the folder of the release
   * @param progress is told what is checked next
   */
  public Verification(Path release, Consumer<String> progress) {
    this.release = release;
    this.progress = progress;
  }

  /** There is no published release in the folder; the message names what is missing. */
  public static final class NoPublishedReleaseException extends RuntimeException {

    NoPublishedReleaseException(Path folder, String missing) {
      super(
          "%s: holds no published release, as it has no %s; give a folder that ./mscdm release made"
              .formatted(folder, missing));
    }
  }

  /** What is wrong, each with its file and place; nothing if the release is what was published. */
  public List<String> problems() {
    requireRelease();
    progress.accept("checking the checksums");
    checkFiles();
    if (problems.isEmpty()) {
      checkContents();
    }
    return List.copyOf(problems);
  }

  private void requireRelease() {
    for (String name : List.of(Checksums.FILE_NAME, LineIndex.FILE_NAME)) {
      if (!Files.isRegularFile(release.resolve(name))) {
        throw new NoPublishedReleaseException(release, name);
      }
    }
  }

  private void checkFiles() {
    LineIndex index = LineIndex.read(release.resolve(LineIndex.FILE_NAME), problems);
    Map<String, String> sums = sums();
    sums.forEach((name, sum) -> checkFile(name, sum, index));
    for (String name : Checksums.files(release)) {
      if (!sums.containsKey(name) && !name.equals(Checksums.FILE_NAME)) {
        problems.add(
            "%s: is not listed in %s; the list lacks a line, or the file does not belong here"
                .formatted(name, Checksums.FILE_NAME));
      }
    }
  }

  private Map<String, String> sums() {
    Map<String, String> sums = new TreeMap<>(CodePointOrder.INSTANCE);
    String before = "";
    int number = 0;
    for (String line : text(Checksums.FILE_NAME).split("\n")) {
      number++;
      if (!line.matches("[0-9a-f]{64}  [^/].*")) {
        problems.add(
            "%s, line %d: is no checksum with a name".formatted(Checksums.FILE_NAME, number));
        continue;
      }
      String name = line.substring(66);
      if (CodePointOrder.INSTANCE.compare(before, name) >= 0) {
        problems.add(
            "%s, line %d: %s stands after %s; the lines are in another order"
                .formatted(Checksums.FILE_NAME, number, name, before));
      }
      before = name;
      sums.put(name, line.substring(0, 64));
    }
    return sums;
  }

  private void checkFile(String name, String sum, LineIndex index) {
    Path file = release.resolve(name);
    if (!Files.isRegularFile(file)) {
      problems.add("%s: is missing".formatted(name));
      return;
    }
    Optional<String> difference = index.difference(release, name);
    if (Inputs.sha256(file).equals(sum)) {
      difference.ifPresent(
          place ->
              problems.add(
                  "%s%s: does not fit %s, whose checksum is right; the index was changed"
                      .formatted(
                          LineIndex.FILE_NAME,
                          index
                              .placeOfDifference(release, name)
                              .map(line -> ", line " + line)
                              .orElse(""),
                          name)));
      return;
    }
    if (difference.isPresent()) {
      problems.add(difference.get());
    } else if (FileFormat.of(name) == FileFormat.GZIP) {
      problems.add(packedDifference(name));
    } else if (!name.equals(LineIndex.FILE_NAME)) {
      problems.add(
          "%s: all lines of %s are right, but the checksum is of another file"
              .formatted(Checksums.FILE_NAME, name));
    } else if (problems.stream().noneMatch(problem -> problem.startsWith(name))) {
      problems.add("%s: its checksum is another; something was changed".formatted(name));
    }
  }

  private String packedDifference(String name) {
    String plainName = name.replaceFirst("\\.gz$", "");
    try {
      byte[] unpacked = Gzip.unpacked(Files.readAllBytes(release.resolve(name)));
      int place = Arrays.mismatch(unpacked, Files.readAllBytes(release.resolve(plainName)));
      return place < 0
          ? "%s: gives the right file, but was packed anew".formatted(name)
          : "%s: when unpacked, differs from %s from byte %d on".formatted(name, plainName, place);
    } catch (IOException e) {
      return "%s: cannot be unpacked (%s)".formatted(name, e.getMessage());
    }
  }

  private void checkContents() {
    progress.accept("reading the graphs");
    checkOrder(PublishedGraphs.QUADS);
    checkOrder(PublishedGraphs.TRIPLES);
    try {
      NamedGraphs graphs = PublishedGraphs.read(release);
      progress.accept("counting");
      checkCounts(graphs);
      checkDefaultGraph(graphs);
      checkGraphFiles(graphs);
      progress.accept("finding every quote");
      checkQuotes(graphs);
      progress.accept("checking the shapes");
      checkShapes(graphs);
    } catch (RiotException e) {
      problems.add("%s: cannot be read: %s".formatted(PublishedGraphs.QUADS, e.getMessage()));
    }
  }

  /** Lines in order and each once: otherwise two releases could not be compared. */
  private void checkOrder(String name) {
    String before = "";
    int number = 0;
    for (String line : text(name).split("\n")) {
      number++;
      if (CodePointOrder.INSTANCE.compare(before, line) >= 0) {
        problems.add("%s, line %d: should stand before the line above".formatted(name, number));
        return;
      }
      before = line;
    }
  }

  /** The description counts all graphs but itself. */
  private void checkCounts(NamedGraphs all) {
    NamedGraphs graphs = all.without(VoidDescription.GRAPH);
    Model description = PublishedGraphs.description(release);
    for (Map.Entry<String, Model> graph : graphs.all().entrySet()) {
      Resource subset = description.createResource(MSCDM.graph(graph.getKey()));
      requireCount("graph " + graph.getKey(), stated(subset), graph.getValue().size());
    }
    requireCount(
        "the default graph",
        stated(description.createResource(Edition.DATASET)),
        graphs.defaultGraph().size());
    checkLiteralCounts(all);
  }

  private void checkLiteralCounts(NamedGraphs graphs) {
    Map<String, Long> stated =
        ReleaseRecord.statedLiteralCounts(
            PublishedGraphs.turtle(release.resolve(ReleaseRecord.FILE_NAME)));
    Map<String, Long> counted = ReleaseRecord.literalCounts(graphs);
    TreeSet<String> kinds = new TreeSet<>(stated.keySet());
    kinds.addAll(counted.keySet());
    for (String kind : kinds) {
      long statedCount = stated.getOrDefault(kind, 0L);
      long count = counted.getOrDefault(kind, 0L);
      if (statedCount != count) {
        problems.add(
            "%s: states %d literals of %s, but %s has %d"
                .formatted(
                    ReleaseRecord.FILE_NAME, statedCount, kind, PublishedGraphs.QUADS, count));
      }
    }
  }

  private static Optional<Long> stated(Resource subset) {
    return Optional.ofNullable(subset.getProperty(VOID.triples)).map(s -> s.getLong());
  }

  private void requireCount(String what, Optional<Long> stated, long count) {
    if (!stated.equals(Optional.of(count))) {
      problems.add(
          "%s: states %s triples of %s, but %s has %d"
              .formatted(
                  PublishedGraphs.DESCRIPTION,
                  stated.map(String::valueOf).orElse("no number of"),
                  what,
                  PublishedGraphs.QUADS,
                  count));
    }
  }

  private void checkDefaultGraph(NamedGraphs graphs) {
    compareLines(
        PublishedGraphs.TRIPLES,
        SortedLines.triples(graphs.defaultGraph()),
        "the default graph of " + PublishedGraphs.QUADS);
  }

  private void compareLines(String name, String expected, String whose) {
    String[] expectedLines = expected.split("\n");
    String[] lines = text(name).split("\n");
    int place = Arrays.mismatch(lines, expectedLines);
    if (place >= 0) {
      problems.add(
          "%s, line %d: differs from %s, where stands: %s"
              .formatted(
                  name,
                  place + 1,
                  whose,
                  place < expectedLines.length ? expectedLines[place] : "nothing"));
    }
  }

  private void checkGraphFiles(NamedGraphs graphs) {
    for (String ending : List.of("ttl", "jsonld", "rdf")) {
      graphs
          .all()
          .forEach(
              (name, model) -> {
                String file = "graphs/" + PublishedGraphs.fileName(name) + "." + ending;
                if (!PublishedGraphs.turtle(release.resolve(file)).isIsomorphicWith(model)) {
                  problems.add(
                      "%s: holds other triples than graph %s of %s"
                          .formatted(file, name, PublishedGraphs.QUADS));
                }
              });
    }
  }

  private void checkQuotes(NamedGraphs graphs) {
    for (Document document : documents()) {
      String file = "documents/" + document.id() + ".txt";
      if (!Inputs.sha256(release.resolve(file)).equals(document.entry().sha256())) {
        problems.add("%s: is not the document whose SHA-256 the graph gives".formatted(file));
      }
      QuoteCheck.check(document, graphs.graph("anchors/" + document.id()))
          .forEach(violation -> problems.add(file + ": " + violation));
    }
  }

  /** The texts that the release holds; a release may leave them out. */
  private List<Document> documents() {
    return Checksums.files(release).stream()
        .filter(name -> name.startsWith("documents/"))
        .map(name -> name.replaceFirst("^documents/(.*)\\.txt$", "$1"))
        .map(id -> new Document(entry(id), text("documents/" + id + ".txt")))
        .toList();
  }

  private CatalogueEntry entry(String id) {
    Path graph = release.resolve("graphs/documents-" + id + ".ttl");
    return new CatalogueFile(graph).entries().get(0);
  }

  private void checkShapes(NamedGraphs graphs) {
    new GraphCheck(files("ontology/shapes"), files("ontology/checks"))
        .check(graphs.statedGraphs())
        .forEach(violation -> problems.add(violation.toString()));
  }

  private List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(release.resolve(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String name) {
    try {
      return new String(Files.readAllBytes(release.resolve(name)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
