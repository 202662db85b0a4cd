package org.mscdm.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files from which a release is made, with their SHA-256, in the form that {@code sha256sum -c}
 * reads. A release is current as long as this list is the same.
 */
public final class Inputs {

  public static final String FILE_NAME = "inputs.sha256";

  /** Made from the inputs beside it, and so no input itself. */
  private static final Path PRODUCTS = Path.of("products");

  private Inputs() {}

  /**
   * @param home the project folder, from which the names in the list start
   * @param folders folders and files whose content decides what a build makes
   */
  public static String list(Path home, List<Path> folders) {
    return folders.stream()
        .flatMap(Inputs::files)
        .map(file -> name(home, file) + "\t" + file)
        .sorted()
        .map(line -> line.split("\t", 2))
        .map(parts -> sha256(Path.of(parts[1])) + "  " + parts[0] + "\n")
        .collect(Collectors.joining());
  }

  private static String name(Path home, Path file) {
    Path base = file.startsWith(home) ? home.relativize(file) : file.getFileName();
    return base.toString().replace('\\', '/');
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !folder.relativize(file).startsWith(PRODUCTS))
          .filter(file -> !file.getFileName().toString().equals("README.md"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SHA-256 of a file in hexadecimal digits. */
  public static String sha256(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
