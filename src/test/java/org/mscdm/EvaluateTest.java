package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluateTest {

  @Test
  void documentsAndGoldAreMeasuredByKind() {
    Run run = Run.of("evaluate");
    assertThat(run.exitCode()).isZero();
    List<String> headings =
        run.output().lines().filter(line -> !line.isBlank() && !line.startsWith(" ")).toList();
    assertThat(headings).containsExactly("Document 000", "Document 003", "The gold");
    assertThat(run.output())
        .contains("mentions", "MechanismAssertion", "most often missed:", "    missed: ")
        .contains("(127 expected,", "(95 expected,");
  }

  @Test
  void withoutTheLabelsOfADocumentLessIsFoundInIt() {
    double all = recall(Run.of("evaluate", "--misses", "0").output());
    Run run = Run.of("evaluate", "--labels-without", "000", "--misses", "0");
    assertThat(run.output()).startsWith("Document 000").doesNotContain("Document 003");
    assertThat(recall(run.output())).isBetween(0.05, all - 0.05);
  }

  @Test
  void aDocumentThatIsNotInTheCatalogueIsNamed() {
    Run run = Run.of("evaluate", "--labels-without", "001");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).contains("«001» is no document of seeds/catalogue.ttl");
  }

  /** Recall of the mentions of the first document. */
  private static double recall(String output) {
    String line = output.lines().filter(l -> l.contains("mentions ")).findFirst().orElseThrow();
    return Double.parseDouble(line.replaceAll(".*recall (\\S+).*", "$1"));
  }
}
