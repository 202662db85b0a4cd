package org.mscdm.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * The N-Quads file of a release as the build writes it: one statement a line, one blank between its
 * four terms, no blank nodes.
 *
 * <p>Because most terms stand in many lines, a term is compared as bytes and made only once. This
 * takes a fraction of the time of a parser that makes every term anew, which matters in a JVM that
 * has just started, and all statements share their terms.
 */
final class QuadsFile {

  private static final int TERMS_OF_A_QUAD = 4;

  private final Path file;
  private final byte[] bytes;
  private final List<Quad> quads;
  private final TermTable terms;
  private int position;

  private QuadsFile(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
    this.quads = new ArrayList<>(bytes.length / 128);
    this.terms = new TermTable(bytes);
  }

  /**
   * All quads in the order of the file.
   *
   * @throws ReleaseDataset.UnreadableReleaseException naming the line that is not as the build
   *     writes it
   */
  static List<Quad> read(Path file) {
    try {
      QuadsFile reading = new QuadsFile(file, Files.readAllBytes(file));
      while (reading.position < reading.bytes.length) {
        reading.readLine();
      }
      return reading.quads;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readLine() {
    Node[] line = new Node[TERMS_OF_A_QUAD];
    for (int i = 0; i < TERMS_OF_A_QUAD; i++) {
      int end = endOfTerm();
      line[i] = terms.term(position, end);
      position = end;
      expect(' ');
    }
    expect('.');
    expect('\n');
    quads.add(Quad.create(line[3], line[0], line[1], line[2]));
  }

  private int endOfTerm() {
    return switch (at(position)) {
      case '<' -> after('>', position + 1);
      case '"' -> endOfLiteral();
      default -> throw unreadable();
    };
  }

  private int endOfLiteral() {
    int end = position + 1;
    while (at(end) != '"') {
      end += at(end) == '\\' ? 2 : 1;
    }
    end++;
    if (at(end) == '^') {
      return after('>', end);
    }
    while (at(end) != ' ') {
      end++;
    }
    return end;
  }

  private int after(char last, int from) {
    int end = from;
    while (at(end) != last) {
      end++;
    }
    return end + 1;
  }

  private void expect(char wanted) {
    if (at(position) != wanted) {
      throw unreadable();
    }
    position++;
  }

  private byte at(int index) {
    if (index >= bytes.length || bytes[index] == '\n' && index != position) {
      throw unreadable();
    }
    return bytes[index];
  }

  private ReleaseDataset.UnreadableReleaseException unreadable() {
    return new ReleaseDataset.UnreadableReleaseException(file, quads.size() + 1);
  }

  /** The terms that were made, found by their bytes: a hash table with open addresses. */
  private static final class TermTable {

    private static final int LEAST_SIZE = 1 << 12;

    private final byte[] bytes;
    private Node[] terms = new Node[LEAST_SIZE];
    private int[] starts = new int[LEAST_SIZE];
    private int[] ends = new int[LEAST_SIZE];
    private int[] hashes = new int[LEAST_SIZE];
    private int count;

    TermTable(byte[] bytes) {
      this.bytes = bytes;
    }

    Node term(int start, int end) {
      int hash = hash(start, end);
      int slot = slot(hash, start, end);
      if (terms[slot] == null) {
        if (2 * ++count > terms.length) {
          grow();
          slot = slot(hash, start, end);
        }
        put(slot, made(start, end), start, end, hash);
      }
      return terms[slot];
    }

    private int hash(int start, int end) {
      int hash = 0;
      for (int i = start; i < end; i++) {
        hash = 31 * hash + bytes[i];
      }
      return hash ^ hash >>> 15;
    }

    /** Where the term stands, or the free place where it belongs. */
    private int slot(int hash, int start, int end) {
      int slot = hash & terms.length - 1;
      while (terms[slot] != null
          && !(hashes[slot] == hash
              && Arrays.equals(bytes, starts[slot], ends[slot], bytes, start, end))) {
        slot = slot + 1 & terms.length - 1;
      }
      return slot;
    }

    private void put(int slot, Node term, int start, int end, int hash) {
      terms[slot] = term;
      starts[slot] = start;
      ends[slot] = end;
      hashes[slot] = hash;
    }

    private void grow() {
      Node[] oldTerms = terms;
      int[] oldStarts = starts;
      int[] oldEnds = ends;
      int[] oldHashes = hashes;
      int size = 2 * oldTerms.length;
      terms = new Node[size];
      starts = new int[size];
      ends = new int[size];
      hashes = new int[size];
      for (int i = 0; i < oldTerms.length; i++) {
        if (oldTerms[i] != null) {
          int slot = slot(oldHashes[i], oldStarts[i], oldEnds[i]);
          put(slot, oldTerms[i], oldStarts[i], oldEnds[i], oldHashes[i]);
        }
      }
    }

    private Node made(int start, int end) {
      String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      boolean escaped = text.indexOf('\\') >= 0;
      return text.charAt(0) == '<' && !escaped
          ? NodeFactory.createURI(text.substring(1, text.length() - 1))
          : literal(text, escaped);
    }

    private static Node literal(String text, boolean escaped) {
      int quote = text.lastIndexOf('"');
      if (escaped) {
        return NodeFactoryExtra.parseNode(text);
      }
      String lexical = text.substring(1, quote);
      String rest = text.substring(quote + 1);
      if (rest.startsWith("@")) {
        return NodeFactory.createLiteralLang(lexical, rest.substring(1));
      }
      return rest.startsWith("^^")
          ? NodeFactory.createLiteralDT(
              lexical, NodeFactory.getType(rest.substring(3, rest.length() - 1)))
          : NodeFactory.createLiteralString(lexical);
    }
  }
}
