package org.mscdm.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A number of clients, each of which asks again as soon as it has its answer.
 *
 * @param endpoint the address that takes {@code ?query=}
 * @param connections how many clients there are
 * @param time how long new questions are asked; those that are then under way are waited for
 */
record Load(URI endpoint, int connections, Duration time) {

  /**
   * What the load gave.
   *
   * @param perSecond answers a second, over the time until the last client had its last answer
   * @param median milliseconds that an answer took, in the middle
   * @param slow milliseconds under which 99 of 100 answers stayed
   */
  record Rate(double perSecond, double median, double slow) {}

  /** Asks what {@code queries} gives; all clients draw from it, one after the other. */
  Rate measure(Supplier<String> queries) {
    ExecutorService clients = Executors.newFixedThreadPool(connections);
    try {
      long start = System.nanoTime();
      List<Future<List<Long>>> asked = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        asked.add(clients.submit(() -> answersUntil(start + time.toNanos(), queries)));
      }
      List<Long> nanoseconds = new ArrayList<>();
      for (Future<List<Long>> answers : asked) {
        nanoseconds.addAll(answers.get());
      }
      return rate(nanoseconds, System.nanoTime() - start);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof BenchException known
          ? known
          : new BenchException("%s did not answer".formatted(endpoint), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted while waiting for " + endpoint);
    } finally {
      clients.shutdownNow();
    }
  }

  private List<Long> answersUntil(long end, Supplier<String> queries) throws IOException {
    List<Long> nanoseconds = new ArrayList<>();
    try (HttpConnection connection = new HttpConnection(endpoint)) {
      do {
        String query = queries.get();
        long before = System.nanoTime();
        connection.ask(query);
        nanoseconds.add(System.nanoTime() - before);
      } while (System.nanoTime() < end);
    }
    return nanoseconds;
  }

  private static Rate rate(List<Long> nanoseconds, long elapsed) {
    double[] sorted = nanoseconds.stream().mapToDouble(n -> n / 1e6).toArray();
    Arrays.sort(sorted);
    return new Rate(
        sorted.length * 1e9 / elapsed,
        sorted[sorted.length / 2],
        sorted[(int) Math.min(sorted.length - 1L, sorted.length * 99L / 100)]);
  }
}
