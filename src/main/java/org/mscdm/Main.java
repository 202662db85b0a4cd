package org.mscdm;

import java.nio.file.Path;
import org.mscdm.bench.BenchException;
import org.mscdm.check.GraphCheck;
import org.mscdm.check.OntologyProducts;
import org.mscdm.check.Robot;
import org.mscdm.curation.CurationException;
import org.mscdm.graph.UnusableOntologyException;
import org.mscdm.publication.Changes;
import org.mscdm.publication.Edition;
import org.mscdm.publication.Verification;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.source.UnreadableFileException;
import org.mscdm.source.UnreadableSeedException;
import org.mscdm.source.UnreadableTableException;
import org.mscdm.sparql.ProblemException;
import org.mscdm.web.Server;
import org.mscdm.web.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line. */
@Command(
    name = "mscdm",
    description = {
      "A knowledge graph of mesenchymal stromal cell therapy in diabetes,",
      "in which every statement leads back to the words of a document."
    },
    subcommands = {
      BuildCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      CheckCommand.class,
      ReadCommand.class,
      CoverageCommand.class,
      EvaluateCommand.class,
      BenchCommand.class,
      ReleaseCommand.class,
      VerifyCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the data is wrong: a document, a decision, the ontology or the graph",
      "2:the command line is wrong",
      "3:something unforeseen"
    })
public final class Main {

  static final int DATA_IS_WRONG = 1;
  static final int COMMAND_LINE_IS_WRONG = 2;
  static final int UNFORESEEN = 3;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command and returns its exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::report)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  /** The project folder: where the launcher lies, or the current folder. */
  static Path home() {
    return Path.of(System.getProperty("mscdm.home", "")).toAbsolutePath().normalize();
  }

  /** A path that the caller gave, relative to the folder from which the launcher was called. */
  static Path ofCaller(Path path) {
    return Path.of(System.getProperty("mscdm.caller", ""))
        .toAbsolutePath()
        .resolve(path)
        .normalize();
  }

  private static int report(Exception exception, CommandLine command, ParseResult parsed) {
    if (isWrongData(exception)) {
      command.getErr().println(exception.getMessage());
      return DATA_IS_WRONG;
    }
    if (isWrongCommandLine(exception)) {
      command.getErr().println(exception.getMessage());
      return COMMAND_LINE_IS_WRONG;
    }
    command.getErr().println("Unforeseen: " + exception);
    exception.printStackTrace(command.getErr());
    return UNFORESEEN;
  }

  private static boolean isWrongData(Exception exception) {
    return exception instanceof UnreadableSeedException
        || exception instanceof UnreadableFileException
        || exception instanceof UnreadableTableException
        || exception instanceof CurationException
        || exception instanceof UnusableOntologyException
        || exception instanceof CannedQuery.UnusableQueryException
        || exception instanceof GraphCheck.UnusableShapesException
        || exception instanceof OntologyProducts.UnwritableProductException
        || exception instanceof ReleaseDataset.UnreadableReleaseException
        || exception instanceof Changes.UnexplainedWithdrawalException
        || exception instanceof Edition.UnusableVersionException
        || exception instanceof Build.WrongGraphException;
  }

  private static boolean isWrongCommandLine(Exception exception) {
    return exception instanceof ProblemException
        || exception instanceof Sources.UnknownDocumentException
        || exception instanceof BenchException
        || exception instanceof Robot.NoRobotException
        || exception instanceof ReleaseDataset.NoReleaseException
        || exception instanceof ReleaseCommand.PublishedVersionException
        || exception instanceof Verification.NoPublishedReleaseException
        || exception instanceof Server.PortInUseException
        || exception instanceof Settings.UnusableSettingException
        || exception instanceof QueryCommand.UnknownQueryException
        || exception instanceof QueryCommand.UnusableOptionException;
  }

  /** The version of the program, as its jar states it. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"mscdm " + (version == null ? "(not from its jar)" : version)};
    }
  }
}
