package org.mscdm;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mscdm serve}: the release behind SPARQL and pages. */
@Command(
    name = "serve",
    description = {
      "Serve the release: SPARQL at /sparql, a start page at /.",
      "The release is built first if documents, decisions, ontology or queries have changed."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped",
      "1:the data is wrong; nothing is served",
      "2:the command line is wrong, or the port is taken",
      "3:something unforeseen"
    })
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "port to listen on; 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "address to listen on (default: ${DEFAULT-VALUE})")
  private String host;

  @Option(
      names = "--release",
      paramLabel = "DIR",
      description = "serve the release in this folder as it is, without building")
  private Path release;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Project project = Project.at(Main.home());
    if (release == null) {
      buildIfChanged(project);
    }
    progress("loading the release");
    DatasetGraph dataset =
        ReleaseDataset.load(release == null ? project.release() : Main.ofCaller(release));
    try (Server server =
        Server.start(host, port, dataset, new QueryFolder(project.queries()), project.releases())) {
      spec.commandLine().getOut().println("mscdm is ready at " + server.address());
      spec.commandLine().getOut().flush();
      server.join();
    }
    return 0;
  }

  private void buildIfChanged(Project project) {
    Build build = new Build(project, this::progress);
    if (!build.isCurrent()) {
      build.run(true);
    }
  }

  private void progress(String message) {
    spec.commandLine().getErr().println(message + " …");
  }
}
