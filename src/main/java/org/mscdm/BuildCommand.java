package org.mscdm;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mscdm build}: from the documents to the release. */
@Command(
    name = "build",
    description = {
      "Read the documents, apply the decisions, check the graph and write the release.",
      "Whatever is wrong is listed, and then nothing is written."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the release is written",
      "1:the data is wrong; nothing is written",
      "2:the command line is wrong",
      "3:something unforeseen"
    })
final class BuildCommand implements Callable<Integer> {

  @Option(
      names = "--seeds",
      paramLabel = "DIR",
      description = "folder of documents with catalogue.ttl (default: seeds)")
  private Path seeds;

  @Option(
      names = "--curated",
      paramLabel = "DIR",
      description = "folder of decisions (default: data/curated)")
  private Path curated;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder of the release (default: data/release)")
  private Path out;

  @Option(
      names = "--without-documents",
      description = "leave the full texts out of the release; quotes stay")
  private boolean withoutDocuments;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Project project = project();
    Build build =
        new Build(project, message -> spec.commandLine().getErr().println(message + " …"));
    Build.Summary summary = build.run(!withoutDocuments);
    print(summary, project);
    return 0;
  }

  private Project project() {
    Project project = Project.at(Main.home());
    if (seeds != null) {
      project = project.withSeeds(Main.ofCaller(seeds));
    }
    if (curated != null) {
      project = project.withCurated(Main.ofCaller(curated));
    }
    if (out != null) {
      project = project.withRelease(Main.ofCaller(out));
    }
    return project;
  }

  private void print(Build.Summary summary, Project project) {
    var writer = spec.commandLine().getOut();
    summary
        .triplesByGraph()
        .forEach((graph, triples) -> writer.printf("%8d triples in graph %s%n", triples, graph));
    writer.printf(
        "%d documents, %d trials, %d priming strategies, %d assertions, %d values, %d anchors: %s%n",
        summary.documents(),
        summary.trials(),
        summary.strategies(),
        summary.assertions(),
        summary.values(),
        summary.anchors(),
        project.home().relativize(project.release().toAbsolutePath()));
    writer.flush();
  }
}
