package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mscdm.check.GraphCheck;
import org.mscdm.check.Violation;
import org.mscdm.graph.Ontology;

/** A fault in the ontology stops a build with a message that names the term and what to do. */
class SpoiltOntologyTest {

  private static final String TERM = "https://w3id.org/mscdm/ontology/";

  @TempDir private Path folder;
  private Path ontology;

  @BeforeEach
  void copyOntology() {
    ontology = Folders.copy("ontology", folder);
  }

  @Test
  void theOntologyAsItIsHasNoFault() {
    assertThat(violations()).isEmpty();
  }

  @Test
  void aDefinitionThatIsRemoved() throws IOException {
    replace(
        "mscdm-core.ttl", "(mscdm:ClinicalTrial\\n(?:    .*\\n)*?)    obo:IAO_0000115 .*\\n", "$1");
    assertThat(violations())
        .anySatisfy(
            violation -> {
              assertThat(violation.subject())
                  .contains(TERM + "ClinicalTrial", "definition (IAO:0000115) in en");
              assertThat(violation.message()).contains("Write the definition");
            });
  }

  @Test
  void aClassThatStandsBelowItself() throws IOException {
    append(
        "mscdm-concepts.ttl", "mscdm:Type2Diabetes rdfs:subClassOf mscdm:AdvancedType2Diabetes .");
    assertThat(violations())
        .anySatisfy(
            violation -> {
              assertThat(violation.subject())
                  .contains(TERM + "Type2Diabetes", "stands below itself");
              assertThat(violation.message()).contains("Look at the rdfs:subClassOf lines");
            });
  }

  @Test
  void aSecondLabel() throws IOException {
    append("mscdm-concepts.ttl", "mscdm:Liver rdfs:label \"hepar\"@en .");
    assertThat(violations())
        .anySatisfy(
            violation -> {
              assertThat(violation.subject()).contains(TERM + "Liver", "labels = \"2\"");
              assertThat(violation.message()).contains("make a second label a synonym");
            });
  }

  @Test
  void anObsoleteTermOfAnotherOntology() throws IOException {
    append("mscdm-imports.ttl", "obo:COB_0000026 owl:deprecated \"true\" .");
    assertThat(violations())
        .anySatisfy(
            violation -> {
              assertThat(violation.subject()).contains("COB_0000026", "is obsolete");
              assertThat(violation.message()).contains("take its successor");
            });
  }

  @Test
  void aTermOfAnotherOntologyThatNobodyHasSeen() throws IOException {
    append("mscdm-concepts.ttl", "mscdm:Liver rdfs:subClassOf obo:UBERON_9999999 .");
    assertThat(violations())
        .anySatisfy(
            violation ->
                assertThat(violation.subject())
                    .contains("UBERON_9999999", "has no label or no source", TERM + "Liver"));
  }

  @Test
  void aWrongCharacterInATraditionalLabel() throws IOException {
    append("mscdm-concepts.ttl", "mscdm:Liver skos:altLabel \"肝干細胞癥\"@zh-Hant .");
    assertThat(violations())
        .anySatisfy(violation -> assertThat(violation.subject()).contains(TERM + "Liver", "肝干細胞癥"));
  }

  @Test
  void aTypingErrorInAPropertyThatARuleWrites() throws IOException {
    Path rule = ontology.resolve("rules/10-plain-trial.rq");
    Files.writeString(
        rule,
        Files.readString(rule)
            .replace(
                "mscdm:treatedParticipants ?participants",
                "mscdm:treatedPatricipants ?participants"));
    Build build = new Build(Project.at(Folders.HOME).withOntology(ontology), message -> {});
    assertThat(build.violations())
        .anySatisfy(
            violation -> {
              assertThat(violation.subject()).contains(TERM + "treatedPatricipants");
              assertThat(violation.message()).contains("typing error");
            });
  }

  private List<Violation> violations() {
    Ontology spoilt = new Ontology(ontology);
    return new GraphCheck(spoilt.shapes(), spoilt.checks()).check(spoilt.withoutModules(Set.of()));
  }

  private void append(String file, String line) throws IOException {
    Files.writeString(
        ontology.resolve(file), "\n" + line + "\n", java.nio.file.StandardOpenOption.APPEND);
  }

  private void replace(String file, String pattern, String replacement) throws IOException {
    String text = Files.readString(ontology.resolve(file));
    String changed = text.replaceFirst(pattern, replacement);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(ontology.resolve(file), changed);
  }
}
