package org.mscdm;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mscdm.curation.AssertionDecisions;
import org.mscdm.source.Capture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mscdm read}: what the rules propose for a document, known or not, or for many. */
@Command(
    name = "read",
    description = {
      "Propose what a document asserts, before any decision, in the columns of",
      "data/curated/assertions.tsv with start, end and rule.",
      "A document of the catalogue is printed. For a file (text or HTML) FILE.proposed.tsv is",
      "written beside it, FILE.names.tsv with names that may become concepts, and FILE.text.txt",
      "with the text that the positions refer to if that is not the file itself. A folder is read",
      "file by file on all cores; what is already read is not read again."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:read",
      "1:a file cannot be read, or the data is wrong",
      "2:the command line is wrong",
      "3:something unforeseen"
    })
final class ReadCommand implements Callable<Integer> {

  /** What is written of a document. */
  enum Format {
    TSV,
    TTL
  }

  @Parameters(
      index = "0",
      paramLabel = "DOCUMENT|FILE|DIR",
      description = "short name of a document of the catalogue, such as 000; a file; or a folder")
  private String what;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for what is written (default: beside the file)")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "tsv",
      description = "tsv, or ttl for the graph with the values of tables (default: tsv)")
  private Format format;

  @Option(names = "--again", description = "read also the files of a folder that were read before")
  private boolean again;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path path = Main.ofCaller(Path.of(what));
    if (Files.isDirectory(path)) {
      return readFolder(path);
    }
    if (Files.exists(path) || looksLikeFile()) {
      return readFile(path);
    }
    return printKnown();
  }

  private boolean looksLikeFile() {
    return what.contains("/") || what.toLowerCase(Locale.ROOT).matches(".*\\.(txt|html?|xhtml)");
  }

  private FileReading reading() {
    return new FileReading(
        Project.at(Main.home()), Optional.ofNullable(out).map(Main::ofCaller), format);
  }

  private int readFile(Path file) {
    // What is no text is told at once, before the ontology is read.
    Capture capture = Capture.of(file);
    FileReading.Outcome outcome = reading().read(file, capture);
    outcome.proposal().problem().ifPresent(spec.commandLine().getErr()::println);
    PrintWriter writer = spec.commandLine().getOut();
    writer.printf(
        "%s: %s in %s, %d assertions, %d new names: %s%n",
        file.getFileName(),
        outcome.form() == Capture.Form.WEB_PAGE ? "web page" : "text",
        outcome.encoding(),
        outcome.proposal().assertions().size(),
        outcome.proposal().newNames().size(),
        outcome.written());
    writer.flush();
    return 0;
  }

  private int readFolder(Path folder) {
    FolderReading.Summary summary =
        new FolderReading(reading(), again, spec.commandLine().getErr()).read(folder);
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(summary);
    writer.flush();
    return summary.failed() == 0 ? 0 : Main.DATA_IS_WRONG;
  }

  private int printKnown() {
    Build build = new Build(Project.at(Main.home()), message -> {});
    PrintWriter writer = spec.commandLine().getOut();
    Build.Proposals proposals = build.proposals(what);
    writer.println(String.join("\t", AssertionDecisions.COLUMNS));
    proposals.assertions().forEach(a -> writer.println(ProposalFile.line(a, proposals.document())));
    writer.flush();
    return 0;
  }
}
