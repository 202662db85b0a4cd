package org.mscdm;

import java.util.List;
import java.util.concurrent.Callable;
import org.mscdm.curation.Coverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mscdm coverage}: whether anything in the documents is silently skipped. */
@Command(
    name = "coverage",
    description = {
      "List every sentence and table cell of the documents with the number of its assertions,",
      "and every number, concept, negation and hedge that nothing uses and no line of",
      "data/curated/not-modelled.tsv leaves out."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything is accounted for",
      "1:something is not, or the data is wrong",
      "2:the command line is wrong",
      "3:something unforeseen"
    })
final class CoverageCommand implements Callable<Integer> {

  @Option(names = "--gaps", description = "list only what is not accounted for")
  private boolean onlyGaps;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Build build = new Build(Project.at(Main.home()), message -> {});
    boolean complete = true;
    List<DocumentCoverage> documents = build.coverage();
    for (DocumentCoverage document : documents) {
      document.stretches().stream()
          .filter(stretch -> !onlyGaps || !stretch.unaccounted().isEmpty())
          .forEach(stretch -> print(document.documentId(), stretch));
      complete &= document.isComplete();
    }
    for (DocumentCoverage document : documents) {
      spec.commandLine().getOut().println(document.totals());
    }
    spec.commandLine().getOut().flush();
    return complete ? 0 : Main.DATA_IS_WRONG;
  }

  private void print(String documentId, Coverage.Stretch stretch) {
    String text = stretch.text().replaceAll("\\s+", " ");
    List<String> gaps = stretch.unaccounted();
    spec.commandLine()
        .getOut()
        .printf(
            "%s, %s: %s%s%n    %s%n",
            documentId,
            stretch.place(),
            stretch.omitted() ? "left out" : stretch.assertions() + " assertions",
            gaps.isEmpty() ? "" : "; NOT ACCOUNTED FOR: " + String.join(", ", gaps),
            text);
  }
}
