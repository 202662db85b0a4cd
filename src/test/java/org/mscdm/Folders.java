package org.mscdm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The project's folders as tests use them, and copies of them that a test may spoil. */
public final class Folders {

  public static final Path HOME = Path.of(System.getProperty("mscdm.home")).toAbsolutePath();

  private static Path release;

  private Folders() {}

  /** A release of the project as it is, built once for all tests. */
  public static synchronized Path release() {
    if (release == null) {
      try {
        Path folder = Files.createTempDirectory("mscdm-release-").resolve("release");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.getParent())));
        new Build(Project.at(HOME).withRelease(folder), message -> {}).run(true);
        release = folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return release;
  }

  /** Copies a folder of the project, such as {@code seeds}, to where a test may change it. */
  public static Path copy(String name, Path parent) {
    Path source = HOME.resolve(name);
    Path target = parent.resolve(source.getFileName());
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }

  /**
   * The curated data with {@code assertions.tsv} emptied, so that only the rules speak; what they
   * do not read is left out as a whole.
   */
  static Path copyWithoutDecisions(Path parent) {
    Path curated = copy("data/curated", parent);
    try {
      Files.writeString(
          curated.resolve("assertions.tsv"), firstLine(curated.resolve("assertions.tsv")));
      Files.writeString(
          curated.resolve("not-modelled.tsv"),
          firstLine(curated.resolve("not-modelled.tsv"))
              + "000\t*\t\tNotAStatement\tsoftware\tonly the rules speak\n"
              + "003\t*\t\tNotAStatement\tsoftware\tonly the rules speak\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return curated;
  }

  private static String firstLine(Path file) throws IOException {
    return Files.readAllLines(file).get(0) + "\n";
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
