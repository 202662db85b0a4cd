package org.mscdm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program that is run to its end. */
final class Command {

  private Command() {}

  /**
   * What the program printed.
   *
   * @throws BenchException with what it printed, if it fails
   */
  static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new BenchException("%s failed: %s".formatted(String.join(" ", command), output));
      }
      return output;
    } catch (IOException e) {
      throw new BenchException("%s cannot be started".formatted(command.get(0)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted while waiting for " + command.get(0));
    }
  }

  /** A program of the JDK that runs this, such as {@code java} or {@code jcmd}. */
  static String ofJdk(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
