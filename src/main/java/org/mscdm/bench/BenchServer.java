package org.mscdm.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A SPARQL server in a process of its own, started for a comparison. */
final class BenchServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private final Process process;
  private final URI endpoint;
  private final double startMillis;

  private BenchServer(Process process, URI endpoint, double startMillis) {
    this.process = process;
    this.endpoint = endpoint;
    this.startMillis = startMillis;
  }

  /** The project's own service, by its launcher, on a release as it is. */
  static BenchServer ours(Path home, Path release, Path work, String firstQuery) {
    int port = freePort();
    return started(
        List.of(
            "sh",
            home.resolve("mscdm").toString(),
            "serve",
            "--release",
            release.toString(),
            "--port",
            Integer.toString(port)),
        URI.create("http://127.0.0.1:%d/sparql".formatted(port)),
        work.resolve("mscdm.log"),
        firstQuery);
  }

  /** The stock server, in memory and read only, on one file. */
  static BenchServer stock(Path jar, Path file, Path work, String firstQuery) {
    int port = freePort();
    return started(
        List.of(
            Command.ofJdk("java"),
            "-jar",
            jar.toString(),
            "--localhost",
            "--port=" + port,
            "--file=" + file,
            "/mscdm"),
        URI.create("http://127.0.0.1:%d/mscdm/sparql".formatted(port)),
        work.resolve("stock-fuseki.log"),
        firstQuery);
  }

  private static BenchServer started(
      List<String> command, URI endpoint, Path log, String firstQuery) {
    try {
      long before = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      awaitAnswer(process, endpoint, log, firstQuery);
      return new BenchServer(process, endpoint, (System.nanoTime() - before) / 1e6);
    } catch (IOException e) {
      throw new BenchException("%s cannot be started".formatted(command.get(0)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted while waiting for " + endpoint);
    }
  }

  private static void awaitAnswer(Process process, URI endpoint, Path log, String query)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try (HttpConnection connection = new HttpConnection(endpoint)) {
        connection.ask(query);
        return;
      } catch (IOException e) {
        if (!process.isAlive()) {
          throw new BenchException("the server of %s has stopped; see %s".formatted(endpoint, log));
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
    process.destroy();
    throw new BenchException(
        "%s has not answered within %d s; see %s".formatted(endpoint, PATIENCE.toSeconds(), log));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BenchException("no port is free", e);
    }
  }

  URI endpoint() {
    return endpoint;
  }

  /** Milliseconds from the start of the process to the end of its first answer. */
  double startMillis() {
    return startMillis;
  }

  /** Megabytes of the objects in the server's heap that are in use, after a full collection. */
  double heapMegabytes() {
    String histogram =
        Command.run(
            List.of(Command.ofJdk("jcmd"), Long.toString(process.pid()), "GC.class_histogram"));
    Matcher total = TOTAL.matcher(histogram);
    if (!total.find()) {
      throw new BenchException(
          "jcmd printed no total: " + histogram.lines().findFirst().orElse(""));
    }
    return Long.parseLong(total.group(1)) / 1e6;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
