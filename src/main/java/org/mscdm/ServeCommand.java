package org.mscdm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.sparql.Limits;
import org.mscdm.web.Server;
import org.mscdm.web.Settings;
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
      names = "--public-url",
      paramLabel = "URL",
      description =
          "address under which clients reach the service, ending with a slash, such as https://example.org/mscdm/ (default: the address listened on)")
  private URI publicAddress;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "seconds after which a query is ended (default: ${DEFAULT-VALUE})")
  private int timeout;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "most rows or triples of an answer; a longer one is refused (default: ${DEFAULT-VALUE})")
  private int rows;

  @Option(
      names = "--max-answer-mb",
      paramLabel = "MB",
      defaultValue = "64",
      description = "largest answer; a larger one is refused (default: ${DEFAULT-VALUE})")
  private int answerMegabytes;

  @Option(
      names = "--query-memory-mb",
      paramLabel = "MB",
      defaultValue = "256",
      description =
          "memory in which one query sorts, groups and joins, as estimated (default: ${DEFAULT-VALUE})")
  private int memoryMegabytes;

  @Option(
      names = "--concurrent",
      paramLabel = "N",
      description = "queries evaluated at a time (default: as many as there are cores)")
  private int concurrent = Math.max(2, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--cache-mb",
      paramLabel = "MB",
      defaultValue = "64",
      description = "finished answers that are kept; 0 for none (default: ${DEFAULT-VALUE})")
  private int cacheMegabytes;

  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      description = "endpoint that SERVICE may name; may be repeated (default: none)")
  private Set<String> services = Set.of();

  @Option(
      names = "--report-to",
      paramLabel = "URL",
      description =
          "where readers report errors, such as mailto:someone@example.org; pages link to it with the statement and its words (default: no such link)")
  private URI reports;

  @Option(
      names = "--release",
      paramLabel = "DIR",
      description = "serve the release in this folder as it is, without building")
  private Path release;

  /** Used by the launcher, which keeps what Java has learnt from it for the starts that follow. */
  @Option(names = "--rehearse", hidden = true)
  private boolean rehearsal;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = settings();
    Project project = Project.at(Main.home());
    if (release == null) {
      buildIfChanged(project);
    }
    progress("loading the release");
    Path folder = release == null ? project.release() : Main.ofCaller(release);
    DatasetGraph dataset = ReleaseDataset.load(folder);
    QueryFolder queries = new QueryFolder(project.queries());
    if (rehearsal) {
      rehearse(dataset, queries, folder);
      return 0;
    }
    try (Server server =
        Server.start(settings.withReleases(project.releases()), dataset, queries, folder)) {
      // When the process is told to stop, the queries that run are answered first.
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      spec.commandLine().getOut().println("mscdm is ready at " + server.address());
      spec.commandLine().getOut().flush();
      server.join();
    }
    return 0;
  }

  private Settings settings() {
    try {
      Limits limits =
          new Limits(
              Duration.ofSeconds(timeout),
              rows,
              Math.multiplyExact(answerMegabytes, 1 << 20),
              (long) memoryMegabytes << 20,
              Limits.DEFAULT.textLength());
      return new Settings(
          host,
          port,
          Optional.ofNullable(publicAddress),
          limits,
          concurrent,
          (long) cacheMegabytes << 20,
          services,
          Optional.ofNullable(reports),
          Optional.empty());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new Settings.UnusableSettingException(
          "--timeout, --max-rows, --max-answer-mb (at most 2047) and --query-memory-mb are at least 1");
    }
  }

  /** Starts, answers every canned query once, and stops. */
  private static void rehearse(DatasetGraph dataset, QueryFolder queries, Path folder) {
    try (Server server = Server.start(Settings.local(0), dataset, queries, folder)) {
      for (CannedQuery query : queries.all()) {
        try (QueryExecution execution =
            QueryExecution.service(server.address() + "sparql", query.parsed())) {
          execution.execSelect().materialise();
        }
      }
    }
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
