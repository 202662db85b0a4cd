package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mscdm.curation.OmissionsFile;
import org.mscdm.curation.TermNames;

/** A curator may write a term's English label where the files have its name. */
class LabelsInCuratedFilesTest {

  @TempDir private Path folder;

  @Test
  void labelsInAllFiveFilesGiveTheSameGraphAsNames() throws IOException {
    Path curated = Folders.copy("data/curated", folder);
    replace(
        curated.resolve("assertions.tsv"),
        "\tDefinitionAssertion\tDiabetesMellitus\tDefinedAs\tChronicMetabolicDisease\t\tAffirmed\tStatedAsFact",
        "\tdefinition assertion\tdiabetes mellitus\tis defined as\tChronic metabolic disease\t\taffirmed\tstated as fact");
    replace(
        curated.resolve("assertions.tsv"),
        "condition=DiabetesMellitus;quantifier=MostCases",
        "condition=diabetes mellitus;quantifier=most cases");
    replace(
        curated.resolve("readings.tsv"),
        "\tPilotStudy\tpilot study\tMachineTranslationError\tHighCertainty\t",
        "\tpilot study\tpilot study\tmachine translation error\thigh certainty\t");
    replace(curated.resolve("elsewhere.tsv"), "\tRandomised\t", "\trandomised\t");
    replace(
        curated.resolve("coreference.tsv"),
        "MatchOnCellSource;MatchOnCondition;MatchOnFollowUp",
        "match on cell source;match on condition;match on follow-up");
    replace(
        curated.resolve("not-modelled.tsv"), "\tStatedInOtherTerms\t", "\tstated in other terms\t");
    Path release = folder.resolve("release");

    new Build(Project.at(Folders.HOME).withCurated(curated).withRelease(release), m -> {})
        .run(true);

    assertThat(release.resolve("mscdm.nq"))
        .hasSameTextualContentAs(Folders.release().resolve("mscdm.nq"));
  }

  @Test
  void aLabelOfSeveralTermsIsRefusedWithTheNamesToChooseFrom() throws IOException {
    Path file = folder.resolve("not-modelled.tsv");
    Files.writeString(
        file, "document\tquote\twords\treason\twho\tnote\n000\t发表回复\t\theading\tsoftware\t\n");
    TermNames twoHeadings =
        new TermNames() {
          @Override
          public boolean hasTerm(String localName) {
            return localName.endsWith("Heading");
          }

          @Override
          public SortedSet<String> termsLabelled(String label) {
            return new TreeSet<>(List.of("TableHeading", "SectionHeading"));
          }
        };

    assertThatThrownBy(() -> OmissionsFile.read(file, twoHeadings))
        .hasMessage(
            file
                + ", line 2, column reason: «heading» is the label of several terms;"
                + " write one of the names SectionHeading, TableHeading");
  }

  private static void replace(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, replacement));
  }
}
