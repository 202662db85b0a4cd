package org.mscdm.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of source documents. What the catalogue lists and what lies there must agree. */
public final class SeedFolder {

  /** Files beside the documents that are not documents themselves. */
  private static final Set<String> COMPANIONS = Set.of("catalogue.ttl", "README.md");

  private final Path folder;

  public SeedFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads every document that the catalogue lists, in the order of their ids.
   *
   * @throws UnreadableSeedException naming every document that is missing, empty, not listed, not
   *     UTF-8 or not the one whose SHA-256 the catalogue gives
   */
  public List<Document> read(List<CatalogueEntry> catalogue) {
    List<String> problems = new ArrayList<>(unlistedFiles(catalogue));
    List<Document> documents = new ArrayList<>();
    for (CatalogueEntry entry : catalogue.stream().sorted().toList()) {
      Path file = folder.resolve(entry.fileName());
      if (!Files.isRegularFile(file)) {
        problems.add(
            "%s: document %s is listed in catalogue.ttl but missing; put the file there or take it off the list"
                .formatted(file, entry.id()));
        continue;
      }
      readDocument(entry, file, problems).ifPresent(documents::add);
    }
    if (!problems.isEmpty()) {
      throw new UnreadableSeedException(problems);
    }
    return documents;
  }

  private List<String> unlistedFiles(List<CatalogueEntry> catalogue) {
    Set<String> listed =
        catalogue.stream().map(CatalogueEntry::fileName).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !COMPANIONS.contains(name))
          .filter(name -> !listed.contains(name))
          .sorted()
          .map(
              name ->
                  "%s: lies in the seed folder but catalogue.ttl does not list it; list it with title, origin and SHA-256, or take it away"
                      .formatted(folder.resolve(name)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Document> readDocument(
      CatalogueEntry entry, Path file, List<String> problems) {
    byte[] bytes = bytesOf(file);
    if (bytes.length == 0) {
      problems.add("%s: the document is empty; put the captured text there".formatted(file));
      return Optional.empty();
    }
    String found = sha256(bytes);
    if (!found.equals(entry.sha256())) {
      problems.add(
          "%s: SHA-256 is %s but catalogue.ttl says %s; a document is never changed: restore it, or add the new capture as a document of its own"
              .formatted(file, found, entry.sha256()));
    }
    try {
      return Optional.of(new Document(entry, decode(bytes)));
    } catch (CharacterCodingException e) {
      problems.add(
          "%s: not UTF-8 (byte %s); convert it, then list its new SHA-256"
              .formatted(file, firstBadByte(bytes)));
      return Optional.empty();
    }
  }

  private static byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static int firstBadByte(byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer input = ByteBuffer.wrap(bytes);
    decoder.decode(input, java.nio.CharBuffer.allocate(bytes.length + 1), true);
    return input.position();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
