package org.mscdm.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mscdm.Folders;
import org.mscdm.release.Checksums;

/** A published release in which one thing is spoilt, and what is said of it. */
class VerificationTest {

  private static final Path RELEASE = Folders.published();

  /** Files as they were, to be restored. */
  private final List<Runnable> restorations = new ArrayList<>();

  @TempDir private Path empty;

  @AfterEach
  void restore() {
    restorations.forEach(Runnable::run);
  }

  @Test
  void aReleaseAsItWasPublishedIsRight() {
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tables/trials.csv, 3",
    "documents/000.txt, 5",
    "void.ttl, 30",
    "ontology/mscdm.obo, 1"
  })
  void aChangedByteIsNamedWithFileAndLine(String name, int line) throws IOException {
    change(name, lines -> lines.set(line - 1, "#" + lines.get(line - 1).substring(1)));
    assertThat(problems().get(0)).startsWith(name + ", line").contains("something was changed");
    assertHolds(range(problems().get(0)), line);
  }

  @ParameterizedTest
  @CsvSource({"mscdm.nq, 50000", "mscdm.nt, 2", "graphs/readings-000.ttl, 40", "CITATION.cff, 3"})
  void aDroppedLineIsNamedWithFileAndLine(String name, int line) throws IOException {
    change(name, lines -> lines.remove(line - 1));
    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0))
        .startsWith(name + ", line")
        .endsWith("from here 1 line is missing");
    assertHolds(range(problems().get(0)), line);
  }

  @ParameterizedTest
  @CsvSource({"mscdm.nq, 70000", "graphs/plain.jsonld, 5", "queries/trials.rq, 7"})
  void linesInAnotherOrderAreNamedWithFileAndLine(String name, int line) throws IOException {
    change(name, lines -> Collections.swap(lines, line - 1, line));
    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0))
        .startsWith(name + ", line")
        .endsWith("the lines are the right ones, but in another order");
    assertHolds(range(problems().get(0)), line);
  }

  @Test
  void aDamagedPackedFileIsNamed() throws IOException {
    byte[] bytes = keep("mscdm.nq.gz");
    byte[] damaged = bytes.clone();
    damaged[bytes.length / 2] ^= 1;
    Files.write(RELEASE.resolve("mscdm.nq.gz"), damaged);
    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0)).startsWith("mscdm.nq.gz: ");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    keep("tables/trials.csv");
    Files.delete(RELEASE.resolve("tables/trials.csv"));
    assertThat(problems()).containsExactly("tables/trials.csv: is missing");
  }

  @Test
  void aLineDroppedFromTheChecksumsIsNamedByItsFile() throws IOException {
    change("SHA256SUMS", lines -> lines.removeIf(line -> line.endsWith("  void.ttl\n")));
    assertThat(problems())
        .containsExactly(
            "void.ttl: is not listed in SHA256SUMS; the list lacks a line, or the file does not belong here");
  }

  @Test
  void checksumsInAnotherOrderAreNamed() throws IOException {
    change("SHA256SUMS", lines -> Collections.swap(lines, 0, 1));
    assertThat(problems())
        .containsExactly(
            "SHA256SUMS, line 2: CITATION.cff stands after LICENSE; the lines are in another order");
  }

  @Test
  void aChangedIndexOfLinesIsNamed() throws IOException {
    change("LINES.tsv", lines -> lines.set(1, "00000000\t00000000\n"));
    assertThat(problems())
        .containsExactly(
            "LINES.tsv, line 2: does not fit CITATION.cff, whose checksum is right; the index was changed");
  }

  @Test
  void whatWasForgedWithItsChecksumsContradictsTheRest() throws IOException {
    for (String name : List.of("mscdm.nq", "LINES.tsv", "SHA256SUMS")) {
      keep(name);
    }
    String decimal =
        "\"^^<http://www.w3.org/2001/XMLSchema#decimal> <https://w3id.org/mscdm/graph/plain> .";
    List<String> lines = new ArrayList<>(Files.readAllLines(RELEASE.resolve("mscdm.nq")));
    lines.remove(lines.stream().filter(line -> line.endsWith(decimal)).findFirst().orElseThrow());
    Files.writeString(RELEASE.resolve("mscdm.nq"), String.join("\n", lines) + "\n");
    seal();
    assertThat(problems())
        .anySatisfy(
            p ->
                assertThat(p)
                    .matches("void.ttl: states \\d+ triples of graph plain, but mscdm.nq has \\d+"))
        .anySatisfy(
            p ->
                assertThat(p)
                    .matches(
                        "dcat.ttl: states \\d+ literals of xsd:decimal, but mscdm.nq has \\d+"))
        .anySatisfy(p -> assertThat(p).startsWith("mscdm.nt, line "))
        .anySatisfy(
            p ->
                assertThat(p)
                    .isEqualTo(
                        "graphs/plain.ttl: holds other triples than graph plain of mscdm.nq"))
        .anySatisfy(
            p ->
                assertThat(p)
                    .isEqualTo(
                        "graphs/plain.jsonld: holds other triples than graph plain of mscdm.nq"))
        .anySatisfy(
            p ->
                assertThat(p)
                    .isEqualTo(
                        "graphs/plain.rdf: holds other triples than graph plain of mscdm.nq"));
  }

  @Test
  void aForgedDocumentDoesNotBearItsQuotes() throws IOException {
    for (String name : List.of("documents/000.txt", "LINES.tsv", "SHA256SUMS")) {
      keep(name);
    }
    Path document = RELEASE.resolve("documents/000.txt");
    Files.writeString(document, Files.readString(document).replaceFirst("糖尿病\\(DM\\)", "糖尿病(MD)"));
    seal();
    assertThat(problems())
        .contains("documents/000.txt: is not the document whose SHA-256 the graph gives")
        .anySatisfy(
            p ->
                assertThat(p)
                    .startsWith("documents/000.txt: quotes of document 000: ")
                    .contains("stands «糖尿病(MD)是一种慢性代谢性疾病», not «糖尿病(DM)是一种慢性代谢性疾病»"));
  }

  @Test
  void aFolderWithoutAReleaseIsNamed() {
    assertThatThrownBy(() -> new Verification(empty, step -> {}).problems())
        .hasMessage(
            empty
                + ": holds no published release, as it has no SHA256SUMS; give a folder that ./mscdm release made");
  }

  private static List<String> problems() {
    return new Verification(RELEASE, step -> {}).problems();
  }

  /** The first and last line that a message names. */
  private static List<Integer> range(String problem) {
    String[] numbers =
        problem.replaceFirst("^[^,]+, lines? (\\d+)( to (\\d+))?:.*", "$1 $3").trim().split(" ");
    return List.of(Integer.valueOf(numbers[0]), Integer.valueOf(numbers[numbers.length - 1]));
  }

  private static void assertHolds(List<Integer> range, int line) {
    assertThat(line).isBetween(range.get(0), range.get(1));
    assertThat(range.get(1) - range.get(0)).isLessThan(150);
  }

  private byte[] keep(String name) throws IOException {
    Path file = RELEASE.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    restorations.add(
        () -> {
          try {
            Files.write(file, bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return bytes;
  }

  private void change(String name, Consumer<List<String>> change) throws IOException {
    String text = new String(keep(name), StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
    change.accept(lines);
    Files.writeString(RELEASE.resolve(name), String.join("", lines));
  }

  /** Makes the checksums fit the files, as a forger would. */
  private static void seal() throws IOException {
    List<String> names =
        Checksums.files(RELEASE).stream()
            .filter(name -> !List.of("SHA256SUMS", "LINES.tsv").contains(name))
            .toList();
    Files.writeString(RELEASE.resolve("LINES.tsv"), LineIndex.of(RELEASE, names));
    Files.writeString(RELEASE.resolve("SHA256SUMS"), Checksums.of(RELEASE));
  }
}
