package org.mscdm.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * A release in the project's own model of any size, made by the generator among the tests in a
 * process of its own: the program itself does not hold it.
 */
public final class GeneratedRelease {

  private static final String GENERATOR = "org.mscdm.ReleaseGenerator";

  private GeneratedRelease() {}

  /**
   * Writes a release with about that many quads.
   *
   * @param home the project folder; Maven compiles its tests
   * @param model the release that shows what documents, assertions and values look like
   * @param target the folder to write
   * @throws BenchException if the tests cannot be compiled or the generator fails
   */
  public static void write(Path home, Path model, long quads, long seed, Path target) {
    Command.run(
        List.of("mvn", "-q", "-B", "-f", home.resolve("pom.xml").toString(), "test-compile"));
    String classPath =
        String.join(
            System.getProperty("path.separator"),
            home.resolve("target").resolve("test-classes").toString(),
            home.resolve("target").resolve("classes").toString(),
            home.resolve("target").resolve("lib") + "/*");
    Command.run(
        List.of(
            Command.ofJdk("java"),
            "-Dfile.encoding=UTF-8",
            "-cp",
            classPath,
            GENERATOR,
            model.toString(),
            Long.toString(quads),
            Long.toString(seed),
            target.toString()));
  }
}
