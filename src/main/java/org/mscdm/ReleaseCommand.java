package org.mscdm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mscdm.publication.Edition;
import org.mscdm.publication.Publication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mscdm release}: a version that is never changed again. */
@Command(
    name = "release",
    description = {
      "Check everything, build, and publish the version that ontology/mscdm-metadata.ttl states",
      "as a folder of its own: all syntaxes, tables, ontology, queries, record and checksums."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the release is written",
      "1:the data is wrong; nothing is written",
      "2:the command line is wrong, or the version is published already",
      "3:something unforeseen"
    })
final class ReleaseCommand implements Callable<Integer> {

  /** The version is published already; a published release is never rewritten. */
  static final class PublishedVersionException extends RuntimeException {

    PublishedVersionException(Path folder, Path metadata) {
      super(
          "%s: this version is published already; write the next version and its date into %s"
              .formatted(folder, metadata));
    }
  }

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder of the published releases (default: data/releases)")
  private Path out;

  @Option(
      names = "--without-ontology-check",
      description = "take ontology/products as it lies there, without running ROBOT")
  private boolean withoutOntologyCheck;

  @Option(
      names = "--without-documents",
      description = "leave the full texts out of the release; quotes stay")
  private boolean withoutDocuments;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Project project = Project.at(Main.home());
    Path releases = out == null ? project.releases() : Main.ofCaller(out);
    Path metadata = project.ontology().resolve("mscdm-metadata.ttl");
    Edition edition = Edition.read(metadata);
    Path folder = releases.resolve(edition.version());
    if (Files.exists(folder)) {
      throw new PublishedVersionException(folder, metadata);
    }
    if (!withoutOntologyCheck) {
      int exitCode = checkOntology();
      if (exitCode != 0) {
        return exitCode;
      }
    }
    Optional<Path> previous = previous(releases, edition.version());
    Path draft = releases.resolve("." + edition.version() + "-draft");
    new Build(project.withRelease(draft), this::progress).run(!withoutDocuments);
    publish(
        new Publication(
            edition,
            draft,
            project.ontology(),
            project.queries(),
            project.home().resolve("LICENSE-data"),
            previous));
    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    spec.commandLine().getOut().println("released " + folder);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private int checkOntology() {
    return new CommandLine(new CheckCommand())
        .setOut(spec.commandLine().getErr())
        .setErr(spec.commandLine().getErr())
        .setExecutionExceptionHandler(spec.commandLine().getExecutionExceptionHandler())
        .execute();
  }

  private void publish(Publication publication) {
    if (System.console() == null) {
      for (Publication.Step step : publication.steps()) {
        progress("writing " + step.name());
        step.work().run();
      }
      return;
    }
    ProgressBarBuilder bar =
        ProgressBar.builder()
            .setTaskName("writing the release")
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(100);
    for (Publication.Step step : ProgressBar.wrap(publication.steps(), bar)) {
      step.work().run();
    }
  }

  /** The newest version before this one. */
  private static Optional<Path> previous(Path releases, String version) {
    return Edition.published(releases).stream()
        .filter(published -> Edition.BY_VERSION.compare(published, version) < 0)
        .reduce((first, second) -> second)
        .map(releases::resolve);
  }

  private void progress(String message) {
    spec.commandLine().getErr().println(message + " …");
  }
}
