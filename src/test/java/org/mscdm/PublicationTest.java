package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mscdm.publication.Changes;

/** What {@code mscdm release} publishes, and what it tells of the release before. */
class PublicationTest {

  @TempDir private Path folder;

  @Test
  void thePublishedVersionIsNotWrittenAgain() throws IOException {
    Files.createDirectories(folder.resolve("0.1.0"));
    Run run = Run.of("release", "--out", folder.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error())
        .contains("0.1.0: this version is published already; write the next version")
        .contains("mscdm-metadata.ttl");
    assertThat(folder.resolve("0.1.0")).isEmptyDirectory();
  }

  @Test
  void theTablesHaveARowForEachTrialStrategyAndAssertion() throws IOException {
    Path tables = Folders.published().resolve("tables");
    List<NamedCsvRecord> trials = rows(tables.resolve("trials.csv"));
    assertThat(trials).hasSize(18);
    NamedCsvRecord trial =
        trials.stream().filter(row -> row.getField("reference").equals("159")).findFirst().get();
    assertThat(trial.getField("country")).isEqualTo("China");
    assertThat(trial.getField("cell_source")).isEqualTo("umbilical cord MSC product");
    assertThat(trial.getField("cell_source_printed")).isEqualTo("加州大学");
    assertThat(trial.getField("participants")).isEqualTo("45");
    assertThat(trial.getField("trial")).isEqualTo("https://w3id.org/mscdm/id/study/000-159");
    assertThat(rows(tables.resolve("priming-strategies.csv"))).hasSize(27);
    assertThat(rows(tables.resolve("assertions.csv")).stream().map(r -> r.getField("quote")))
        .contains("糖尿病(DM)是一种慢性代谢性疾病");
  }

  @Test
  void everySyntaxOfAGraphHoldsTheSameTriples() throws IOException {
    try (Stream<Path> files = Files.list(Folders.published().resolve("graphs"))) {
      for (Path turtle : files.filter(file -> file.toString().endsWith(".ttl")).toList()) {
        Model model = RDFDataMgr.loadModel(turtle.toUri().toString());
        for (String ending : List.of(".jsonld", ".rdf")) {
          String other = turtle.toUri().toString().replaceFirst("\\.ttl$", ending);
          assertThat(RDFDataMgr.loadModel(other).isIsomorphicWith(model)).as(other).isTrue();
        }
      }
    }
  }

  @Test
  void theSameBuildGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("0.1.0");
    Folders.copyAll(Folders.release(), again);
    Folders.publish(again, Folders.HOME.resolve("ontology"), Optional.empty());
    assertThat(sums(again)).isEqualTo(sums(Folders.published()));
  }

  @Test
  void aReleaseAndItsPatchGiveTheNext() throws IOException {
    Path next = nextRelease();
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    dataset.executeWrite(
        () -> RDFDataMgr.read(dataset, Folders.published().resolve("mscdm.nq").toUri().toString()));
    try (InputStream patch = Files.newInputStream(next.resolve("changes.rdfp"))) {
      RDFPatchOps.applyChange(dataset, patch);
    }
    Path patched = folder.resolve("patched.nq");
    try (var output = Files.newOutputStream(patched)) {
      dataset.executeRead(() -> RDFDataMgr.write(output, dataset, Lang.NQUADS));
    }
    assertThat(new TreeSet<>(Files.readAllLines(patched)))
        .isEqualTo(new TreeSet<>(Files.readAllLines(next.resolve("mscdm.nq"))));

    assertThat(Files.readString(next.resolve("CHANGES.md")))
        .contains("# Changes from 0.1.0 to 0.2.0")
        // The assertion and its evidence line.
        .contains("| assertions/000 | 0 | 0 | 0 | 2 |")
        .doesNotContain("void:triples")
        .contains("| readings/000 | 0 | 1 | 0 | 0 |")
        .contains("«对全球健康构成重大挑战»; reason: decision `mscdm:AddedByDecision`")
        .contains("- `mscdm-id:reading/000-heading-dm-type` «DM 型»; reason: reading")
        .contains("  - now: `mscdm:rationale` The first sentence glosses DM.");
    assertThat(Files.readString(next.resolve("CHANGES.ttl")))
        .contains("changeReason> \"decision\"@en", "changeReason> \"reading\"@en");
    assertThat(Files.readString(next.resolve("dcat.ttl")))
        .contains("dcat:previousVersion <https://w3id.org/mscdm/releases/0.1.0/>");
  }

  @Test
  void aTermThatVanishesStopsTheRelease() throws IOException {
    Path next = folder.resolve("0.2.0");
    Folders.copyAll(Folders.release(), next);
    Path quads = next.resolve("mscdm.nq");
    String subject = "<https://w3id.org/mscdm/ontology/PlacentaMSC> ";
    Files.write(
        quads, Files.readAllLines(quads).stream().filter(l -> !l.startsWith(subject)).toList());
    Path ontology = ontologyOf("0.2.0");
    assertThatThrownBy(() -> Folders.publish(next, ontology, Optional.of(Folders.published())))
        .isInstanceOf(Changes.UnexplainedWithdrawalException.class)
        .hasMessageContaining("without a successor or a reason")
        .hasMessageContaining("graph ontology: <https://w3id.org/mscdm/ontology/PlacentaMSC>");
  }

  /** Version 0.2.0: one reading is explained otherwise, one decision is taken back. */
  private Path nextRelease() throws IOException {
    Path curated = Folders.copy("data/curated", folder);
    replace(
        curated.resolve("readings.tsv"),
        "The first sentence of the document glosses DM: '糖尿病(DM)'.",
        "The first sentence glosses DM.");
    Path decisions = curated.resolve("assertions.tsv");
    Files.write(
        decisions,
        Files.readAllLines(decisions).stream()
            .filter(line -> !line.contains("\tCharacterisedBy\tGlobalHealthChallenge\t"))
            .toList());
    Path ontology = ontologyOf("0.2.0");
    Path next = folder.resolve("0.2.0");
    new Build(
            Project.at(Folders.HOME).withCurated(curated).withOntology(ontology).withRelease(next),
            message -> {})
        .run(true);
    // The names of inputs start from the project, and these were copies outside of it.
    Files.writeString(
        next.resolve("inputs.sha256"),
        Files.readString(Folders.published().resolve("inputs.sha256"))
            .replaceAll(
                "\\w{64}(?=  (data/curated/(readings|assertions)\\.tsv|ontology/mscdm-metadata\\.ttl))",
                "0".repeat(64)));
    Folders.publish(next, ontology, Optional.of(Folders.published()));
    return next;
  }

  private Path ontologyOf(String version) throws IOException {
    Path ontology = Folders.copy("ontology", folder);
    replace(
        ontology.resolve("mscdm-metadata.ttl"),
        "dcat:version \"0.1.0\"",
        "dcat:version \"" + version + "\"");
    return ontology;
  }

  private static void replace(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, replacement));
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static Map<String, String> sums(Path release) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (String line : Files.readAllLines(release.resolve("SHA256SUMS"))) {
      sums.put(line.substring(66), line.substring(0, 64));
    }
    return sums;
  }
}
