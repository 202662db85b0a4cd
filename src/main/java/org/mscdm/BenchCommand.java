package org.mscdm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mscdm.bench.Bench;
import org.mscdm.bench.BenchPlot;
import org.mscdm.bench.BenchReport;
import org.mscdm.bench.Comparison;
import org.mscdm.bench.GeneratedRelease;
import org.mscdm.query.QueryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mscdm bench}: the service beside the stock Fuseki server. */
@Command(
    name = "bench",
    description = {
      "Measure the service beside the stock Fuseki server: the canned queries asked for the first",
      "time and again, the time from start to first answer, and the heap after loading.",
      "Both servers run side by side on this machine; only the ratios mean anything.",
      "The first time, Maven fetches the stock server and compiles the generator among the tests."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured",
      "2:the command line is wrong, or the servers cannot be compared",
      "3:something unforeseen"
    })
final class BenchCommand implements Callable<Integer> {

  @Option(
      names = "--release",
      paramLabel = "DIR",
      description = "folder of the real release (default: data/release)")
  private Path release;

  @Option(
      names = "--generated",
      paramLabel = "QUADS",
      split = ",",
      defaultValue = "100000,1000000",
      description = "sizes of the generated releases, 0 for none (default: ${DEFAULT-VALUE})")
  private List<Long> generated;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of the generated releases (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--only-generated", description = "leave the real release out")
  private boolean onlyGenerated;

  @Option(
      names = "--connections",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,8,32",
      description = "how many clients ask at once (default: ${DEFAULT-VALUE})")
  private List<Integer> connections;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "1",
      description = "how long each load asks (default: ${DEFAULT-VALUE})")
  private double seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "15",
      description = "seconds for which each server is warmed up (default: ${DEFAULT-VALUE})")
  private double warmUp;

  @Option(
      names = "--starts",
      paramLabel = "N",
      defaultValue = "5",
      description = "how often each server is started (default: ${DEFAULT-VALUE})")
  private int starts;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where bench.md and bench.svg are written (default: target/bench)")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Project project = Project.at(Main.home());
    Path folder =
        out == null ? project.home().resolve("target").resolve("bench") : Main.ofCaller(out);
    Path real = release == null ? project.release() : Main.ofCaller(release);
    Files.createDirectories(folder);
    Bench bench =
        new Bench(
            project.home(),
            folder,
            new QueryFolder(project.queries()),
            new Bench.Extent(connections, duration(seconds), duration(warmUp), starts),
            this::progress);
    List<Comparison> comparisons = new ArrayList<>();
    if (!onlyGenerated) {
      comparisons.add(bench.compare("release", real));
    }
    for (long quads : generated) {
      if (quads > 0) {
        String name = "generated-" + quads;
        progress("generating " + name);
        GeneratedRelease.write(project.home(), real, quads, seed, folder.resolve(name));
        comparisons.add(bench.compare(name, folder.resolve(name)));
      }
    }
    String report = BenchReport.markdown(comparisons, conditions());
    Files.writeString(folder.resolve("bench.md"), report);
    Files.writeString(folder.resolve("bench.svg"), BenchPlot.svg(comparisons));
    spec.commandLine().getOut().print(report);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private List<String> conditions() {
    return List.of(
        "Stock Fuseki 5.6.0, in memory, with the same statements loaded; both on Java %s, %d processors, beside the clients."
            .formatted(
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors()),
        "Each load asks for %s s after %s s of warming up; starts are the median of %d; generated with seed %d."
            .formatted(text(seconds), text(warmUp), starts, seed),
        "Ratios of one run only: throughput above 1 and time or heap below 1 speak for mscdm.");
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static Duration duration(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  private void progress(String message) {
    spec.commandLine().getErr().println(message);
    spec.commandLine().getErr().flush();
  }
}
