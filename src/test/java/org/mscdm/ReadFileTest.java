package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadFileTest {

  private static final String SENTENCES =
      "细胞如何起作用\n华通氏胶间充质干细胞(QXZ-cells)能够分泌IL-10。QXZ-cells促进调节性T细胞的扩增,并分泌IL-37。\n";

  @TempDir private Path folder;

  @Test
  void aTextGetsAProposalBesideItWithPlacesInTheText() throws IOException {
    Path file = Files.writeString(folder.resolve("page one.txt"), SENTENCES);
    Run run = Run.of("read", file.toString());
    assertThat(run.exitCode()).as(run.error()).isZero();
    assertThat(run.output()).startsWith("page one.txt: text in UTF-8, 2 assertions, 1 new names: ");
    assertThat(Files.readAllLines(folder.resolve("page one.txt.proposed.tsv")))
        .containsExactly(
            "decision\tkind\tagent\trelation\ttarget\tqualifiers\tpolarity\tmodality\tcue\tdocument\tquote\tcontext\twho\tnote\tstart\tend\trule",
            "\tSecretionAssertion\tWhartonsJellyMSC\tSecretes\tIL10\t\tAffirmed\tStatedAsFact\t\tpage-one\t华通氏胶间充质干细胞(QXZ-cells)能够分泌IL-10\t\trule secretion\t\t8\t38\tsecretion",
            "\tMechanismAssertion\tWhartonsJellyMSC\tPromotes\tRegulatoryTCell\taspect=Expansion\tAffirmed\tStatedAsFact\t\tpage-one\tQXZ-cells促进调节性T细胞的扩增\t\trule effect\t\t39\t59\teffect");
    assertThat(Files.readAllLines(folder.resolve("page one.txt.names.tsv")))
        .containsExactly("class\twords\tstart\tend", "Cytokine\tIL-37\t63\t68");
  }

  @Test
  void anotherEncodingIsDetectedAndStatedAndTheTextKept() throws IOException {
    Path file =
        Files.write(
            folder.resolve("old.txt"), SENTENCES.repeat(3).getBytes(Charset.forName("GB18030")));
    Run run = Run.of("read", file.toString());
    assertThat(run.output()).startsWith("old.txt: text in GB18030, 6 assertions");
    assertThat(Files.readString(folder.resolve("old.txt.text.txt"))).isEqualTo(SENTENCES.repeat(3));
  }

  @Test
  void ofAPageOnlyTheArticleIsKept() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("page.html"),
            """
            <!DOCTYPE html><html><head><title>T</title><script>var menu = 1;</script></head><body>
            <nav><a href="/">Home</a></nav><div class="top-ad">Buy now</div>
            <article><h1>干细胞</h1><p>干细胞<b>能够</b>分泌IL-10。</p><ul><li>第一</li><li>第二</li></ul>
            <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>2</p></td></tr></table></article>
            <div id="share-buttons">Share this</div><form><p>Leave a comment</p></form>
            <div class="comments">First!</div><footer>Imprint</footer></body></html>
            """);
    Run.of("read", file.toString());
    assertThat(Files.readAllLines(folder.resolve("page.html.text.txt")))
        .containsExactly("干细胞", "干细胞能够分泌IL-10。", "- 第一", "- 第二", "A\tB", "1\t2");
  }

  @Test
  void theColumnsOfATableAreKnownByTheirNamesInAnyOrder() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("table.txt"),
            "Trials of mesenchymal stem cells\n"
                + "Route\tStudy\tFollow-up\tCountry\tCell source\tDiabetes type\tPatients\n"
                + "静脉注射\tLi 2020\t12个月\t中国\t脐带间充质干细胞\t2型糖尿病\t48\n");
    Run run = Run.of("read", file.toString(), "--format", "ttl");
    assertThat(run.exitCode()).as(run.error()).isZero();
    String graph = Files.readString(folder.resolve("table.txt.proposed.ttl"));
    assertThat(graph)
        .contains(
            "<https://w3id.org/mscdm/id/study/table-Li-2020>",
            "mscdm:verbatimText \"脐带间充质干细胞\"@zh-Hans",
            "mscdm:verbatimText \"2型糖尿病\"@zh-Hans",
            "mscdm:verbatimText \"12个月\"@zh-Hans",
            "mscdm:verbatimText \"48\"@zh-Hans");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty.txt  | the file is empty; put the captured text there",
        "binary.txt | is binary (a zero at byte 3); save it as text or HTML",
        "large.txt  | has 21000000 bytes, more than the 10000000 of the largest document; divide it into documents",
        "line.txt   | line 2 has 1700000 characters, more than the 200000 of the longest paragraph; restore its line breaks",
        "deep.html  | more than 1000 tags are nested in one another; save the article itself, or its text",
        "menu.html  | the page holds no text beside menus, forms and scripts; save the article itself",
        "none.txt   | there is no such file; correct the path"
      })
  void whatIsNoDocumentIsToldWithWhatToDo(String name, String message) throws IOException {
    Path file = folder.resolve(name);
    write(file);
    Run run = assertTimeout(Duration.ofSeconds(30), () -> Run.of("read", file.toString()));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error()).isEqualTo(file + ": " + message + System.lineSeparator());
    assertThat(folder.resolve(name + ".proposed.tsv")).doesNotExist();
  }

  private static void write(Path file) throws IOException {
    switch (file.getFileName().toString()) {
      case "empty.txt" -> Files.writeString(file, "");
      case "binary.txt" -> Files.write(file, new byte[] {'P', 'K', 3, 0, 4});
      case "large.txt" -> Files.writeString(file, "细胞".repeat(3_500_000));
      case "line.txt" -> Files.writeString(file, "题目\n" + "干细胞改善胰岛功能,".repeat(170_000));
      case "deep.html" ->
          Files.writeString(
              file, "<html>" + "<div>".repeat(100_000) + "x" + "</div>".repeat(100_000));
      case "menu.html" -> Files.writeString(file, "<html><nav>Home</nav></html>");
      default -> {}
    }
  }

  @Test
  void aFolderIsReadAndABadFileSkippedAndReadAgainOnlyWhenItChanged() throws IOException {
    for (int i = 0; i < 50; i++) {
      Files.writeString(folder.resolve(i + ".txt"), SENTENCES);
    }
    Files.write(folder.resolve("bad.txt"), new byte[] {0, 1});
    Run first = Run.of("read", folder.toString());
    assertThat(first.exitCode()).isEqualTo(1);
    assertThat(first.error()).contains("bad.txt: is binary (a zero at byte 0)");
    assertThat(first.output())
        .startsWith("50 files read, 0 read before, 1 that cannot be read; 100 assertions; ");
    assertThat(files(".proposed.tsv")).hasSize(50);

    Files.delete(folder.resolve("7.txt.proposed.tsv"));
    Files.delete(folder.resolve("bad.txt"));
    Run second = Run.of("read", folder.toString());
    assertThat(second.exitCode()).isZero();
    assertThat(second.output())
        .startsWith("1 files read, 49 read before, 0 that cannot be read; 2 assertions; ");
    assertThat(files(".part")).isEmpty();
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
