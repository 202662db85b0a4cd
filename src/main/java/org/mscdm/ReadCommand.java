package org.mscdm;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;
import org.mscdm.assertion.Qualification;
import org.mscdm.curation.AssertionDecisions;
import org.mscdm.source.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mscdm read}: what the rules propose for a document of the catalogue. */
@Command(
    name = "read",
    description = {
      "Print what the rules read in a document of the catalogue, before any decision,",
      "in the columns of data/curated/assertions.tsv."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:printed",
      "1:the data is wrong",
      "2:the command line is wrong",
      "3:something unforeseen"
    })
final class ReadCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "DOCUMENT", description = "short name, such as 000")
  private String document;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Build build = new Build(Project.at(Main.home()), message -> {});
    var out = spec.commandLine().getOut();
    out.println(String.join("\t", AssertionDecisions.COLUMNS));
    Build.Proposals proposals = build.proposals(document);
    proposals.assertions().forEach(a -> out.println(line(a, proposals.document())));
    out.flush();
    return 0;
  }

  private static String line(Assertion assertion, Document document) {
    Claim claim = assertion.claim();
    return String.join(
        "\t",
        "",
        claim.kind().label(),
        claim.agent(),
        claim.relation(),
        claim.target(),
        claim.qualifications().stream()
            .map(Qualification::toString)
            .collect(Collectors.joining(";")),
        claim.polarity(),
        claim.modality(),
        assertion.cue().map(document::quote).orElse(""),
        document.id(),
        escaped(document.quote(assertion.quote())),
        assertion.context().stream()
            .map(document::quote)
            .map(ReadCommand::escaped)
            .collect(Collectors.joining("|")),
        "rule " + assertion.origin().rule().orElse(""),
        "");
  }

  private static String escaped(String text) {
    return List.of("\n", "\u00A0", "\u2009").stream()
        .reduce(
            text,
            (result, mark) ->
                result.replace(
                    mark, mark.equals("\n") ? "\\n" : "\\u%04X".formatted((int) mark.charAt(0))));
  }
}
