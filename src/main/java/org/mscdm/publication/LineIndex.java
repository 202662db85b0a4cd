package org.mscdm.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Checksums of the lines of a release's files, in blocks, so that whoever finds a damaged file also
 * finds the place. A file of up to {@value #MOST_BLOCKS} lines has one line in each block.
 *
 * <p>Each line of the index has, separated by tabs: file, first line, last line, the CRC-32 of the
 * block's bytes, and the sum of the CRC-32 of its lines, which does not depend on their order.
 */
final class LineIndex {

  static final String FILE_NAME = "LINES.tsv";

  private static final int MOST_BLOCKS = 2048;
  private static final String HEADING = "file\tfirst\tlast\tcrc32\tsum";

  /** Lines are counted from 1, and the last one belongs to the block. */
  private record Block(int first, int last, long crc, long sum) {}

  private final Map<String, List<Block>> blocks = new LinkedHashMap<>();

  private LineIndex() {}

  /** The index of the text files among these. */
  static String of(Path folder, List<String> names) {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    for (String name : names) {
      if (FileFormat.of(name).isText()) {
        for (Block block : blocks(lines(folder.resolve(name)))) {
          text.append(
              "%s\t%d\t%d\t%08x\t%08x\n"
                  .formatted(name, block.first(), block.last(), block.crc(), block.sum()));
        }
      }
    }
    return text.toString();
  }

  /**
   * @param problems gets the lines that cannot be read
   */
  static LineIndex read(Path file, List<String> problems) {
    LineIndex index = new LineIndex();
    List<byte[]> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = new String(lines.get(i), StandardCharsets.UTF_8).strip();
      if (i == 0 && line.equals(HEADING)) {
        continue;
      }
      if (!line.matches("[^\t]+\t\\d{1,9}\t\\d{1,9}\t[0-9a-f]{8}\t[0-9a-f]{8}")) {
        problems.add("%s, line %d: is no line of this index".formatted(FILE_NAME, i + 1));
        continue;
      }
      String[] parts = line.split("\t");
      Block block =
          new Block(
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2]),
              Long.parseLong(parts[3], 16),
              Long.parseLong(parts[4], 16));
      List<Block> list = index.blocks.computeIfAbsent(parts[0], name -> new ArrayList<>());
      int expected = list.isEmpty() ? 1 : list.get(list.size() - 1).last() + 1;
      if (block.first() != expected || block.last() < block.first()) {
        problems.add(
            "%s, line %d: tells of lines %d to %d of %s, where line %d should begin; a line is missing, or stands elsewhere"
                .formatted(FILE_NAME, i + 1, block.first(), block.last(), parts[0], expected));
      }
      list.add(block);
    }
    return index;
  }

  /** What is wrong with a file, and in which of its lines; nothing is found if it is as indexed. */
  Optional<String> difference(Path folder, String name) {
    List<Block> expected = blocks.get(name);
    if (expected == null) {
      return Optional.empty();
    }
    List<byte[]> lines = lines(folder.resolve(name));
    int expectedLines = expected.get(expected.size() - 1).last();
    for (Block block : expected) {
      int end = Math.min(block.last(), lines.size());
      Block found =
          block.first() > end
              ? new Block(block.first(), end, 0, 0)
              : block(lines, block.first(), end);
      if (!found.equals(block)) {
        return Optional.of(
            "%s, %s: %s".formatted(name, place(block), kind(lines, expected, expectedLines)));
      }
    }
    return lines.size() == expectedLines
        ? Optional.empty()
        : Optional.of(
            "%s, line %d: the file should end before this line".formatted(name, expectedLines + 1));
  }

  private static String kind(List<byte[]> lines, List<Block> expected, int expectedLines) {
    int missing = expectedLines - lines.size();
    if (missing > 0) {
      return "from here %d %s missing".formatted(missing, missing == 1 ? "line is" : "lines are");
    }
    if (missing < 0) {
      return "from here %d %s too many"
          .formatted(-missing, missing == -1 ? "line is" : "lines are");
    }
    long sum = lines.stream().mapToLong(LineIndex::crc).sum() & 0xffffffffL;
    long expectedSum = expected.stream().mapToLong(Block::sum).sum() & 0xffffffffL;
    return sum == expectedSum
        ? "the lines are the right ones, but in another order"
        : "something was changed";
  }

  private static String place(Block block) {
    return block.first() == block.last()
        ? "line " + block.first()
        : "lines %d to %d".formatted(block.first(), block.last());
  }

  private static List<Block> blocks(List<byte[]> lines) {
    int size = Math.max(1, (lines.size() + MOST_BLOCKS - 1) / MOST_BLOCKS);
    List<Block> blocks = new ArrayList<>();
    for (int first = 1; first <= lines.size(); first += size) {
      blocks.add(block(lines, first, Math.min(first + size - 1, lines.size())));
    }
    return blocks;
  }

  private static Block block(List<byte[]> lines, int first, int last) {
    CRC32 crc = new CRC32();
    long sum = 0;
    for (byte[] line : lines.subList(first - 1, last)) {
      crc.update(line);
      sum += crc(line);
    }
    return new Block(first, last, crc.getValue(), sum & 0xffffffffL);
  }

  private static long crc(byte[] line) {
    CRC32 crc = new CRC32();
    crc.update(line);
    return crc.getValue();
  }

  /** The lines of a file as bytes, each with its line feed. */
  private static List<byte[]> lines(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      List<byte[]> lines = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n' || i == bytes.length - 1) {
          lines.add(Arrays.copyOfRange(bytes, start, i + 1));
          start = i + 1;
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
