package org.mscdm.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SHA-256 of each file of a folder, in the form that {@code sha256sum -c} reads. */
public final class Checksums {

  public static final String FILE_NAME = "SHA256SUMS";

  private Checksums() {}

  /** The list of all files that lie in the folder, but the list itself. */
  public static String of(Path folder) {
    return files(folder).stream()
        .filter(name -> !name.equals(FILE_NAME))
        .map(name -> Inputs.sha256(folder.resolve(name)) + "  " + name + "\n")
        .collect(Collectors.joining());
  }

  /** The names of all files below a folder, sorted, with {@code /} between their parts. */
  public static List<String> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted(CodePointOrder.INSTANCE)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
