package org.mscdm.check;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * ROBOT, the tool that ontologists trust, in a JVM of its own: it brings an old Jena that must not
 * meet ours. Maven fetches it once, by {@code src/tools/robot/pom.xml}.
 */
public final class Robot {

  private static final String MAIN = "org.obolibrary.robot.CommandLineInterface";

  /** ROBOT cannot be fetched or started; the message says why and what to do. */
  public static final class NoRobotException extends RuntimeException {

    NoRobotException(String message) {
      super(message);
    }
  }

  /** What a run of ROBOT printed, and its exit code. */
  public record Outcome(int exitCode, String output) {

    public boolean isGood() {
      return exitCode == 0;
    }
  }

  private final Path libraries;

  private Robot(Path libraries) {
    this.libraries = libraries;
  }

  /**
   * @param home the project folder
   * @throws NoRobotException if it is not there and Maven cannot fetch it
   */
  public static Robot of(Path home) {
    Path libraries = home.resolve("target").resolve("robot");
    Path pom = home.resolve("src").resolve("tools").resolve("robot").resolve("pom.xml");
    if (!isFetched(libraries, pom)) {
      fetch(libraries, pom);
    }
    return new Robot(libraries);
  }

  private static boolean isFetched(Path libraries, Path pom) {
    Path mark = libraries.resolve("fetched");
    try {
      return Files.exists(mark)
          && Files.getLastModifiedTime(mark).compareTo(Files.getLastModifiedTime(pom)) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fetch(Path libraries, Path pom) {
    Outcome outcome =
        run(
            List.of(
                "mvn",
                "-q",
                "-B",
                "-f",
                pom.toString(),
                "dependency:copy-dependencies",
                "-DoutputDirectory=" + libraries));
    if (!outcome.isGood()) {
      throw new NoRobotException(
          "ROBOT cannot be fetched with Maven: %s".formatted(outcome.output()));
    }
    try {
      Files.writeString(libraries.resolve("fetched"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs ROBOT with these arguments, such as {@code merge --input a.ttl --output b.owl}. */
  public Outcome run(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // ROBOT's libraries write the default encoding; without this a C locale would lose Chinese.
    command.add("-Dfile.encoding=UTF-8");
    command.add("-cp");
    command.add(libraries + File.separator + "*");
    command.add(MAIN);
    command.addAll(List.of(arguments));
    return run(command);
  }

  private static Outcome run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      throw new NoRobotException(
          "%s cannot be started: %s".formatted(command.get(0), e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoRobotException("interrupted while waiting for " + command.get(0));
    }
  }
}
