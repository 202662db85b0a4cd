package org.mscdm;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;
import org.mscdm.evaluation.Expected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mscdm evaluate}: how well the rules alone read. */
@Command(
    name = "evaluate",
    description = {
      "Hold what the rules alone propose against the decided assertions of the documents and",
      "against the annotated texts of src/test/resources/gold: precision, recall and F1 for",
      "mentions and for each kind of assertion, and what is missed and wrong most often."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:printed",
      "1:the data is wrong",
      "2:the command line is wrong",
      "3:something unforeseen"
    })
final class EvaluateCommand implements Callable<Integer> {

  @Option(
      names = "--labels-without",
      paramLabel = "DOCUMENT",
      description =
          "measure only this document, with the words that are known without it (src/docs/evaluation.md)")
  private String withoutDocument;

  @Option(
      names = "--misses",
      paramLabel = "NUMBER",
      defaultValue = "10",
      description = "how many of the worst misses to list (default: ${DEFAULT-VALUE})")
  private int misses;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Project project = Project.at(Main.home());
    Evaluation evaluation = new Evaluation(project, message -> {});
    results(evaluation, project).forEach(this::print);
    return 0;
  }

  private List<Evaluation.Result> results(Evaluation evaluation, Project project) {
    if (withoutDocument != null) {
      return List.of(evaluation.documentWithoutItsLabels(withoutDocument));
    }
    List<Evaluation.Result> results = new ArrayList<>(evaluation.documents());
    results.add(evaluation.gold(evaluation.goldTexts(project)));
    return results;
  }

  private void print(Evaluation.Result result) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(result.name().equals("gold") ? "The gold" : "Document " + result.name());
    out.printf("  %-30s %s%n", "mentions", result.mentions());
    out.printf("  %-30s %s%n", "assertions", result.assertions().total());
    result
        .assertions()
        .byKind()
        .forEach((kind, score) -> out.printf("    %-28s %s%n", kind, score));
    printOften("missed", result.assertions().missed(), m -> m.kind().label() + " " + m.relation());
    printOften("wrong", result.assertions().wrong(), a -> pattern(a.claim()));
    printMisses(result);
    out.println();
    out.flush();
  }

  private static String pattern(Claim claim) {
    return claim.kind().label() + " " + claim.relation();
  }

  private <T> void printOften(String name, List<T> all, Function<T, String> pattern) {
    Map<String, Long> counts =
        all.stream().collect(Collectors.groupingBy(pattern, Collectors.counting()));
    String line =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(misses)
            .map(entry -> "%s (%d)".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    spec.commandLine().getOut().printf("  most often %s: %s%n", name, line);
  }

  private void printMisses(Evaluation.Result result) {
    PrintWriter out = spec.commandLine().getOut();
    result.assertions().missed().stream()
        .limit(misses)
        .forEach(missed -> out.println("    missed: " + missed.line(result::quote)));
    result.assertions().wrong().stream()
        .limit(misses)
        .forEach(wrong -> out.println("    wrong:  " + line(wrong, result)));
  }

  private static String line(Assertion wrong, Evaluation.Result result) {
    return Expected.of(wrong).line(result::quote);
  }
}
