package org.mscdm.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.QueryFolder;

/**
 * Our service and the stock Fuseki server side by side: the same data, the same queries, at the
 * same time, cell by cell in turn. Only the ratios mean anything, because the machine is shared
 * with the clients and with whatever else runs there.
 */
public final class Bench {

  /**
   * How much is measured.
   *
   * @param connections how many clients ask at once, one load after the other
   * @param time how long each load asks
   * @param warmUp how long all queries are asked in turn before anything is measured
   * @param starts how often each server is started
   */
  public record Extent(List<Integer> connections, Duration time, Duration warmUp, int starts) {}

  private final Path home;
  private final Path work;
  private final List<CannedQuery> queries;
  private final Extent extent;
  private final Consumer<String> progress;

  /**
   * @param home the project folder
   * @param work where the servers' logs and the stock server's files are written
   */
  public Bench(
      Path home, Path work, QueryFolder queries, Extent extent, Consumer<String> progress) {
    this.home = home;
    this.work = work;
    this.queries = queries.all();
    this.extent = extent;
    this.progress = progress;
  }

  /**
   * Compares the servers on a release.
   *
   * @throws BenchException if a server does not start, or the servers answer differently
   */
  public Comparison compare(String dataset, Path release) {
    Path jar = StockFuseki.jar(home);
    Path file = sameStatements(dataset, release);
    String firstQuery = Asking.REPEATED.of(queries.get(0)).get();
    progress.accept("a start that does not count, in which the launcher prepares what it needs");
    BenchServer.ours(home, release, work, firstQuery).close();
    List<Double> ours = new ArrayList<>();
    List<Double> stock = new ArrayList<>();
    for (int i = 1; i <= extent.starts(); i++) {
      progress.accept("%s: start %d of %d".formatted(dataset, i, extent.starts()));
      try (BenchServer server = BenchServer.stock(jar, file, work, firstQuery)) {
        stock.add(server.startMillis());
      }
      try (BenchServer server = BenchServer.ours(home, release, work, firstQuery)) {
        ours.add(server.startMillis());
      }
    }
    try (BenchServer oursRunning = BenchServer.ours(home, release, work, firstQuery);
        BenchServer stockRunning = BenchServer.stock(jar, file, work, firstQuery)) {
      Comparison.Pair heap =
          new Comparison.Pair(oursRunning.heapMegabytes(), stockRunning.heapMegabytes());
      requireSameAnswers(oursRunning.endpoint(), stockRunning.endpoint());
      warmUp(oursRunning.endpoint());
      warmUp(stockRunning.endpoint());
      return new Comparison(
          dataset,
          lines(release.resolve("mscdm.nq")),
          new Comparison.Pair(Comparison.median(ours), Comparison.median(stock)),
          heap,
          cells(dataset, oursRunning.endpoint(), stockRunning.endpoint()));
    }
  }

  /** One file with the default graph and the named graphs, so that both serve the same dataset. */
  private Path sameStatements(String dataset, Path release) {
    Path file = work.resolve(dataset + ".nq");
    try (OutputStream out = Files.newOutputStream(file)) {
      Files.copy(release.resolve("mscdm.nt"), out);
      Files.copy(release.resolve("mscdm.nq"), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private void requireSameAnswers(URI ours, URI stock) {
    try (HttpConnection oursAsked = new HttpConnection(ours);
        HttpConnection stockAsked = new HttpConnection(stock)) {
      for (CannedQuery query : queries) {
        String text = Asking.FIRST_TIME.of(query).get();
        ResultSetRewindable our = rows(oursAsked.answer(text));
        ResultSetRewindable their = rows(stockAsked.answer(text));
        if (!ResultsCompare.equalsByTerm(our, their)) {
          throw new BenchException(
              "query %s: our service gives %d rows, the stock server %d, and they are not the same"
                  .formatted(query.name(), our.size(), their.size()));
        }
      }
    } catch (IOException e) {
      throw new BenchException("a server does not answer", e);
    }
  }

  private static ResultSetRewindable rows(byte[] json) {
    return ResultSetFactory.makeRewindable(
        ResultSetFactory.fromJSON(new ByteArrayInputStream(json)));
  }

  private void warmUp(URI endpoint) {
    progress.accept("warming up " + endpoint);
    List<Supplier<String>> texts = queries.stream().map(Asking.FIRST_TIME::of).toList();
    AtomicInteger next = new AtomicInteger();
    new Load(endpoint, 4, extent.warmUp())
        .measure(() -> texts.get(Math.floorMod(next.getAndIncrement(), texts.size())).get());
  }

  private List<Comparison.Cell> cells(String dataset, URI ours, URI stock) {
    List<Comparison.Cell> cells = new ArrayList<>();
    for (CannedQuery query : queries) {
      for (Asking asking : Asking.values()) {
        for (int connections : extent.connections()) {
          Comparison.Cell cell =
              new Comparison.Cell(
                  query.name(),
                  asking,
                  connections,
                  new Load(ours, connections, extent.time()).measure(asking.of(query)),
                  new Load(stock, connections, extent.time()).measure(asking.of(query)));
          cells.add(cell);
          progress.accept(
              String.format(
                  Locale.ROOT,
                  "%s: %s, %s, %d connections: %.0f and %.0f answers a second, %.2f times",
                  dataset,
                  query.name(),
                  asking.label(),
                  connections,
                  cell.ours().perSecond(),
                  cell.stock().perSecond(),
                  cell.ratio()));
        }
      }
    }
    return cells;
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
