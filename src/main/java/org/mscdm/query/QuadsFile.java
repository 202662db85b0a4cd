package org.mscdm.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * The N-Quads file of a release, read in parts at the same time: one statement is one line, and
 * there are no blank nodes whose names would have to agree between the parts.
 */
final class QuadsFile {

  /** A part is at least so long that its parser is worth its start. */
  private static final int LEAST_BYTES = 1 << 20;

  private final Path file;

  QuadsFile(Path file) {
    this.file = file;
  }

  /** All quads in the order of the file. */
  List<Quad> read() {
    byte[] bytes = bytes();
    List<Integer> bounds = bounds(bytes);
    return IntStream.range(0, bounds.size() - 1)
        .parallel()
        .mapToObj(part -> parsed(bytes, bounds.get(part), bounds.get(part + 1)))
        .flatMap(List::stream)
        .toList();
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the parts begin, each after a line's end, and where the last one ends. */
  private static List<Integer> bounds(byte[] bytes) {
    int parts =
        Math.max(
            1, Math.min(Runtime.getRuntime().availableProcessors(), bytes.length / LEAST_BYTES));
    List<Integer> bounds = new ArrayList<>(List.of(0));
    for (int part = 1; part < parts; part++) {
      int bound = (int) ((long) bytes.length * part / parts);
      while (bound < bytes.length && bytes[bound - 1] != '\n') {
        bound++;
      }
      bounds.add(bound);
    }
    bounds.add(bytes.length);
    return bounds;
  }

  private static List<Quad> parsed(byte[] bytes, int from, int to) {
    List<Quad> quads = new ArrayList<>();
    RDFParser.source(new ByteArrayInputStream(bytes, from, to - from))
        .lang(Lang.NQUADS)
        // The build has checked every term.
        .checking(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            });
    return quads;
  }
}
