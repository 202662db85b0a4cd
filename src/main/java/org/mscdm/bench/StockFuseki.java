package org.mscdm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jar of the stock Fuseki server, which Maven fetches once by {@code src/tools/fuseki}. */
final class StockFuseki {

  private StockFuseki() {}

  /**
   * @param home the project folder
   * @throws BenchException if it is not there and Maven cannot fetch it
   */
  static Path jar(Path home) {
    Path folder = home.resolve("target").resolve("fuseki");
    if (jars(folder).isEmpty()) {
      Path pom = home.resolve("src").resolve("tools").resolve("fuseki").resolve("pom.xml");
      Command.run(
          List.of(
              "mvn",
              "-q",
              "-B",
              "-f",
              pom.toString(),
              "dependency:copy-dependencies",
              "-DoutputDirectory=" + folder));
    }
    return jars(folder).stream()
        .findFirst()
        .orElseThrow(() -> new BenchException("Maven fetched no jar to " + folder));
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
