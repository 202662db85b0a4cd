package org.mscdm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.mscdm.publication.Edition;
import org.mscdm.publication.Publication;

/** The project's folders as tests use them, and copies of them that a test may spoil. */
public final class Folders {

  public static final Path HOME = Path.of(System.getProperty("mscdm.home")).toAbsolutePath();

  private static Path release;
  private static Path published;

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

  /** The release as {@code mscdm release} publishes it, made once for all tests. */
  public static synchronized Path published() {
    if (published == null) {
      try {
        Path folder = Files.createTempDirectory("mscdm-published-").resolve("0.1.0");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.getParent())));
        copyAll(release(), folder);
        publish(folder, HOME.resolve("ontology"), Optional.empty());
        published = folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return published;
  }

  /** Makes a release of what a build wrote. */
  static void publish(Path folder, Path ontology, Optional<Path> previous) {
    new Publication(
            Edition.read(ontology.resolve("mscdm-metadata.ttl")),
            folder,
            ontology,
            HOME.resolve("queries"),
            HOME.resolve("LICENSE-data"),
            previous)
        .steps()
        .forEach(step -> step.work().run());
  }

  /** Copies a folder of the project, such as {@code seeds}, to where a test may change it. */
  public static Path copy(String name, Path parent) {
    Path source = HOME.resolve(name);
    Path target = parent.resolve(source.getFileName());
    copyAll(source, target);
    return target;
  }

  static void copyAll(Path source, Path target) {
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
