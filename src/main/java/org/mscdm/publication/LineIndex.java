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
 * <p>A line of the index that begins with {@code file} names a file, how many lines it has, and how
 * many stand in a block. The lines after it tell of its blocks, in their order: the CRC-32 of the
 * block's bytes, and the sum of the CRC-32 of its lines, which does not depend on their order. Tabs
 * stand between the parts.
 */
final class LineIndex {

  static final String FILE_NAME = "LINES.tsv";

  private static final int MOST_BLOCKS = 1024;

  /** Lines are counted from 1, and the last one belongs to the block. */
  private record Block(int first, int last, long crc, long sum) {}

  /**
   * What the index says of a file.
   *
   * @param lines how many lines the file has
   * @param size how many lines stand in a block
   * @param place the line of the index that names the file
   */
  private record Entry(int lines, int size, int place, List<Block> blocks) {

    static Entry of(int lines, int size, int place) {
      return new Entry(lines, size, place, new ArrayList<>());
    }

    boolean isComplete() {
      return blocks.size() == (lines + size - 1) / size;
    }

    void add(String[] checksums) {
      int first = blocks.size() * size + 1;
      blocks.add(
          new Block(
              first,
              Math.min(first + size - 1, lines),
              Long.parseLong(checksums[0], 16),
              Long.parseLong(checksums[1], 16)));
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private LineIndex() {}

  /** The index of the text files among these. */
  static String of(Path folder, List<String> names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      if (FileFormat.of(name).isText()) {
        List<byte[]> lines = lines(folder.resolve(name));
        int size = Math.max(1, (lines.size() + MOST_BLOCKS - 1) / MOST_BLOCKS);
        text.append("file\t%s\t%d\t%d\n".formatted(name, lines.size(), size));
        for (int first = 1; first <= lines.size(); first += size) {
          Block block = block(lines, first, Math.min(first + size - 1, lines.size()));
          text.append("%08x\t%08x\n".formatted(block.crc(), block.sum()));
        }
      }
    }
    return text.toString();
  }

  /**
   * @param problems gets what is wrong with the index itself
   */
  static LineIndex read(Path file, List<String> problems) {
    LineIndex index = new LineIndex();
    Entry entry = null;
    int place = 0;
    for (byte[] bytes : lines(file)) {
      place++;
      String line = new String(bytes, StandardCharsets.UTF_8).stripTrailing();
      if (line.matches("file\t[^\t]+\t\\d{1,9}\t[1-9]\\d{0,8}")) {
        String[] parts = line.split("\t");
        entry = Entry.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), place);
        index.entries.put(parts[1], entry);
      } else if (entry != null && line.matches("[0-9a-f]{8}\t[0-9a-f]{8}")) {
        entry.add(line.split("\t"));
      } else {
        problems.add("%s, line %d: is no line of this index".formatted(FILE_NAME, place));
      }
    }
    index.entries.forEach(
        (name, read) -> {
          if (!read.isComplete()) {
            problems.add(
                "%s, from line %d: tells of %d blocks of %s, which is the wrong number"
                    .formatted(FILE_NAME, read.place(), read.blocks().size(), name));
          }
        });
    return index;
  }

  /** The line of the index that tells of a block of a file which is another one in the file. */
  Optional<Integer> placeOfDifference(Path folder, String name) {
    Entry entry = entries.get(name);
    List<byte[]> lines = lines(folder.resolve(name));
    for (int i = 0; i < entry.blocks().size(); i++) {
      if (!isAsIndexed(lines, entry.blocks().get(i))) {
        return Optional.of(entry.place() + i + 1);
      }
    }
    return Optional.empty();
  }

  /** What is wrong with a file, and in which of its lines; nothing is found if it is as indexed. */
  Optional<String> difference(Path folder, String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    List<byte[]> lines = lines(folder.resolve(name));
    for (Block block : entry.blocks()) {
      if (!isAsIndexed(lines, block)) {
        return Optional.of("%s, %s: %s".formatted(name, place(block), kind(lines, entry)));
      }
    }
    return lines.size() <= entry.lines()
        ? Optional.empty()
        : Optional.of(
            "%s, line %d: the file should end before this line".formatted(name, entry.lines() + 1));
  }

  private static boolean isAsIndexed(List<byte[]> lines, Block block) {
    return block.last() <= lines.size()
        && block.first() <= block.last()
        && block(lines, block.first(), block.last()).equals(block);
  }

  private static String kind(List<byte[]> lines, Entry entry) {
    int missing = entry.lines() - lines.size();
    if (missing > 0) {
      return "from here %d %s missing".formatted(missing, missing == 1 ? "line is" : "lines are");
    }
    if (missing < 0) {
      return "from here %d %s too many"
          .formatted(-missing, missing == -1 ? "line is" : "lines are");
    }
    long sum = lines.stream().mapToLong(LineIndex::crc).sum() & 0xffffffffL;
    long expectedSum = entry.blocks().stream().mapToLong(Block::sum).sum() & 0xffffffffL;
    return sum == expectedSum
        ? "the lines are the right ones, but in another order"
        : "something was changed";
  }

  private static String place(Block block) {
    return block.first() == block.last()
        ? "line " + block.first()
        : "lines %d to %d".formatted(block.first(), block.last());
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
