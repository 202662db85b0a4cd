package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad input gives one clear message and exit code 1, and nothing is written. */
class BadInputTest {

  private static final String DOCUMENT = "000_41eb3d96261cde0f.txt";
  private static final String SHA256 =
      "c7cc8902ac02bc3bebc9c0185ce0b99f7ed0e007bfc07612ad8aaa851668275d";

  @TempDir private Path folder;
  private Path seeds;
  private Path curated;
  private Path release;

  @BeforeEach
  void copyInputs() {
    seeds = Folders.copy("seeds", folder);
    curated = Folders.copy("data/curated", folder);
    release = folder.resolve("release");
  }

  @Test
  void aChangedCharacterInADocument() throws IOException {
    replace(seeds.resolve(DOCUMENT), "慢性代谢性疾病", "急性代谢性疾病");
    assertStopsWith(DOCUMENT, "SHA-256 is", "catalogue.ttl says " + SHA256);
  }

  @Test
  void aDocumentThatIsNotUtf8() throws Exception {
    byte[] bytes = "间充质干细胞".getBytes("GB18030");
    Files.write(seeds.resolve(DOCUMENT), bytes);
    replace(seeds.resolve("catalogue.ttl"), SHA256, sha256(bytes));
    assertStopsWith(DOCUMENT, "not UTF-8 (byte 0)");
  }

  @Test
  void anEmptyDocument() throws IOException {
    Files.write(seeds.resolve(DOCUMENT), new byte[0]);
    assertStopsWith(DOCUMENT, "the document is empty");
  }

  @Test
  void aDocumentThatIsListedButMissing() throws IOException {
    Files.delete(seeds.resolve(DOCUMENT));
    assertStopsWith(DOCUMENT, "document 000 is listed in catalogue.ttl but missing");
  }

  @Test
  void aDocumentThatIsThereButNotListed() throws IOException {
    Files.writeString(seeds.resolve("004.txt"), "新文档。");
    assertStopsWith("004.txt", "catalogue.ttl does not list it");
  }

  @Test
  void aReadingWhoseStringIsNotFound() throws IOException {
    replace(curated.resolve("readings.tsv"), "\t飞行员\t", "\t宇航员\t");
    assertStopsWith("readings.tsv", "design-pilot", "«宇航员» is not found in document 000");
  }

  @Test
  void aReadingWithAnUnknownMeaning() throws IOException {
    replace(curated.resolve("readings.tsv"), "\tPilotStudy\t", "\tPilotStudie\t");
    assertStopsWith(
        "readings.tsv, line ", "column meaning", "«PilotStudie» is no term of the ontology");
  }

  @Test
  void aTableRowThatCannotBeRead() throws Exception {
    replaceInDocument("146 中国 单中心前瞻性研究 WJ 2型糖尿病 22 52.9", "146 中国 单中心前瞻性研究 WJ 某种病 22 52.9");
    assertStopsWith("document 000, clinical-table, row 3", "146 中国 单中心前瞻性研究 WJ 某种病");
  }

  @Test
  void aDecisionThatNoRuleProposesAnyMore() throws IOException {
    Path decisions = curated.resolve("assertions.tsv");
    Files.writeString(
        decisions,
        String.join(
                "\t",
                "accept",
                "MechanismAssertion",
                "MSC",
                "Inhibits",
                "Liver",
                "",
                "Affirmed",
                "StatedAsFact",
                "",
                "000",
                "减轻胰岛素抵抗",
                "",
                "software",
                "")
            + "\n",
        java.nio.file.StandardOpenOption.APPEND);
    assertStopsWith("assertions.tsv, line ", "orphaned");
  }

  @Test
  void aWordThatNothingAccountsFor() throws Exception {
    replaceInDocument("间充质干细胞直接促进胰岛素生成和保护β细胞功能。", "间充质干细胞直接促进胰岛素生成和保护β细胞功能。肥胖很常见。");
    assertStopsWith(
        "coverage: document 000, sentence 1226: not accounted for: 肥胖, (nothing is made of it), in «肥胖很常见。»;"
            + " state it in assertions.tsv, or leave it out with a reason in not-modelled.tsv");
  }

  @Test
  void aWordWhoseReasonIsTakenOut() throws IOException {
    replace(
        curated.resolve("not-modelled.tsv"),
        "000\t对全球健康构成重大挑战\t全球健康\tStatedInOtherTerms\tsoftware\tPart of the challenge to global health, which is asserted.\n",
        "");
    assertStopsWith(
        "The graph is wrong in 1 places",
        "coverage: document 000, sentence 110: not accounted for: 全球健康, in «糖尿病(DM)是一种慢性代谢性疾病");
  }

  @Test
  void aReasonForWordsThatAreNotThere() throws IOException {
    replace(curated.resolve("not-modelled.tsv"), "\t尚未得到充分探讨\t尚未\t", "\t尚未得到充分探讨\t从未\t");
    assertStopsWith(
        "not-modelled.tsv: document 000: «尚未得到充分探讨» with the words «从未» is not found;"
            + " copy it character for character, or take the line out");
  }

  @Test
  void anUnknownLabelOfATerm() throws IOException {
    replace(curated.resolve("not-modelled.tsv"), "\tBoilerplate\t", "\tboiler plate\t");
    assertStopsWith("not-modelled.tsv, line 2, column reason: «boiler plate» is no reason");
  }

  @Test
  void aDecisionWithTooFewCells() throws IOException {
    Files.writeString(
        curated.resolve("assertions.tsv"),
        "reject\tMechanismAssertion\n",
        java.nio.file.StandardOpenOption.APPEND);
    assertStopsWith("assertions.tsv, line ", "has 2 cells, but there are 14 columns");
  }

  @Test
  void anOldReleaseStaysWhenABuildStops() throws IOException {
    Files.createDirectories(release);
    Files.writeString(release.resolve("mscdm.nq"), "old");
    Files.write(seeds.resolve(DOCUMENT), new byte[0]);
    Run run = build();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(release.resolve("mscdm.nq")).hasContent("old");
    assertNothingHalfWritten();
  }

  private void assertStopsWith(String... words) {
    Run run = build();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error()).contains(words).doesNotContain("\tat ", "Exception");
    assertThat(release).doesNotExist();
    assertNothingHalfWritten();
  }

  private Run build() {
    return Run.of(
        "build",
        "--seeds",
        seeds.toString(),
        "--curated",
        curated.toString(),
        "--out",
        release.toString());
  }

  private void assertNothingHalfWritten() {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(n -> n.startsWith("."));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void replaceInDocument(String old, String replacement) throws Exception {
    replace(seeds.resolve(DOCUMENT), old, replacement);
    replace(
        seeds.resolve("catalogue.ttl"),
        SHA256,
        sha256(Files.readAllBytes(seeds.resolve(DOCUMENT))));
  }

  private static void replace(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.write(file, text.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
