package org.mscdm;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.mscdm.source.UnreadableFileException;

/** Reads all files of a folder, on all cores, few at a time in memory. */
final class FolderReading {

  /** What became of the files of a folder. */
  record Summary(int read, int before, int failed, int assertions, Duration time) {

    @Override
    public String toString() {
      double seconds = Math.max(1, time.toMillis()) / 1000.0;
      return String.format(
          Locale.ROOT,
          "%d files read, %d read before, %d that cannot be read; %d assertions; %.1f files per second",
          read,
          before,
          failed,
          assertions,
          (read + failed) / seconds);
    }
  }

  /** Files that wait for a thread; more would only fill the memory. */
  private static final int WAITING_FOR_EACH_CORE = 4;

  private final FileReading reading;
  private final boolean again;
  private final PrintWriter errors;
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger before = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger assertions = new AtomicInteger();

  /**
   * @param again whether to read also what was read before
   * @param errors where the progress and each file that cannot be read are told
   */
  FolderReading(FileReading reading, boolean again, PrintWriter errors) {
    this.reading = reading;
    this.again = again;
    this.errors = errors;
  }

  /** Reads the files below the folder, in no fixed order. */
  Summary read(Path folder) {
    long start = System.nanoTime();
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    Semaphore places = new Semaphore(cores * WAITING_FOR_EACH_CORE);
    try (ProgressBar bar = progressBar(count(folder));
        Stream<Path> files = Files.walk(folder)) {
      files
          .filter(FolderReading::isDocument)
          .forEach(
              file -> {
                places.acquireUninterruptibly();
                threads.execute(
                    () -> {
                      try {
                        read(file, folder.relativize(file));
                      } finally {
                        bar.step();
                        places.release();
                      }
                    });
              });
      threads.shutdown();
      while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        errors.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
    return new Summary(
        read.get(),
        before.get(),
        failed.get(),
        assertions.get(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private void read(Path file, Path name) {
    try {
      if (!again && reading.isRead(file, name)) {
        before.incrementAndGet();
        return;
      }
      FileReading.Outcome outcome = reading.read(file, name);
      assertions.addAndGet(outcome.proposal().assertions().size());
      read.incrementAndGet();
    } catch (UnreadableFileException e) {
      report(e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      report("%s: skipped, unforeseen: %s".formatted(file, e));
    }
  }

  private void report(String message) {
    failed.incrementAndGet();
    synchronized (errors) {
      errors.println(message);
    }
  }

  private ProgressBar progressBar(long files) {
    return new ProgressBarBuilder()
        .setTaskName("reading")
        .setInitialMax(files)
        .setUpdateIntervalMillis(500)
        .setMaxRenderedLength(100)
        .setConsumer(
            new DelegatingProgressBarConsumer(
                line -> {
                  synchronized (errors) {
                    errors.print(line + "\r");
                    errors.flush();
                  }
                },
                100))
        .build();
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(FolderReading::isDocument).count();
    }
  }

  private static boolean isDocument(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && !name.endsWith(ProposalFile.ENDING)
        && !name.endsWith(ProposalFile.GRAPH_ENDING)
        && !name.endsWith(ProposalFile.TEXT_ENDING)
        && !name.endsWith(ProposalFile.NAMES_ENDING);
  }
}
