package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A changed copy of document 000 gives a graph that differs in exactly the changed statements and
 * in offsets: nothing in the graph is there for any other reason than the words.
 */
class ChangedDocumentTest {

  private static final String DOCUMENT = "000_41eb3d96261cde0f.txt";

  private static final Pattern ANCHOR =
      Pattern.compile("<https://w3id\\.org/mscdm/id/anchor/(\\d+-\\d+-\\d+)>");

  private static final Pattern QUOTE =
      Pattern.compile(
          "<https://w3id\\.org/mscdm/id/anchor/(\\d+-\\d+-\\d+)> <https://w3id\\.org/mscdm/ontology/quote> (\".*\"@\\S+) .*");

  /** The graphs that state something, and not where it stands. */
  private static final Pattern STATING_GRAPH =
      Pattern.compile(
          "<https://w3id\\.org/mscdm/graph/(assertions|values|readings|plain|elsewhere|inferred)\\b[^<>]*> \\.$");

  @TempDir private Path folder;

  @Test
  void differsInExactlyTheChangedStatements() throws Exception {
    Path seeds = Folders.copy("seeds", folder);
    String text = Files.readString(seeds.resolve(DOCUMENT));
    String changed =
        exchanged(
            replaced(
                replaced(text, "加州大学 2型糖尿病 45 50.00", "加州大学 2型糖尿病 46 50.00"),
                "增强胰岛素受体底物1的磷酸化",
                "抑制胰岛素受体底物1的磷酸化"));
    write(seeds, changed);
    Path release = folder.resolve("release");
    // Decisions name the words of the document as it is, and a changed one would orphan them.
    Path curated = Folders.copyWithoutDecisions(folder);
    Project project = Project.at(Folders.HOME).withCurated(curated);
    Path unchanged = folder.resolve("unchanged");
    new Build(project.withRelease(unchanged), m -> {}).run(true);
    new Build(project.withSeeds(seeds).withRelease(release), m -> {}).run(true);

    Set<String> before = statements(unchanged);
    Set<String> after = statements(release);
    Set<String> gone = minus(before, after);
    Set<String> come = minus(after, before);
    // Number and words of the value, the words of its cell, and the plain number of trial and arm.
    assertThat(about(gone, "000-159")).hasSize(6).allMatch(line -> line.contains("\"45"));
    assertThat(about(come, "000-159")).hasSize(6).allMatch(line -> line.contains("\"46"));
    // The row as one assertion, and its quote.
    assertThat(about(gone, "\"159 中国 单中心")).hasSize(2).allMatch(line -> line.contains(" 45 50.00"));
    assertThat(about(come, "\"159 中国 单中心")).hasSize(2).allMatch(line -> line.contains(" 46 50.00"));
    // One claim gives way to another.
    assertThat(about(gone, digest(before, "增强胰岛素受体底物1的磷酸化")))
        .anyMatch(line -> line.contains("/relation> <https://w3id.org/mscdm/ontology/Enhances>"))
        .anyMatch(line -> line.contains("/direction> <https://w3id.org/mscdm/ontology/Increase>"))
        .hasSize(gone.size() - 8);
    assertThat(about(come, digest(after, "抑制胰岛素受体底物1的磷酸化")))
        .anyMatch(line -> line.contains("/relation> <https://w3id.org/mscdm/ontology/Inhibits>"))
        .anyMatch(line -> line.contains("/direction> <https://w3id.org/mscdm/ontology/Decrease>"))
        .hasSize(come.size() - 8);
    assertThat(come).hasSameSizeAs(gone);
  }

  private static Set<String> about(Set<String> statements, String words) {
    return statements.stream()
        .filter(line -> line.contains(words))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String replaced(String text, String old, String replacement) {
    assertThat(text).containsOnlyOnce(old);
    return text.replace(old, replacement);
  }

  /** Rows 158 and 159 in the other order. */
  private static String exchanged(String text) {
    int first = text.indexOf("158 中国");
    int second = text.indexOf("159 中国");
    int end = text.indexOf("85 中国");
    return text.substring(0, first)
        + text.substring(second, end)
        + text.substring(first, second)
        + text.substring(end);
  }

  private static void write(Path seeds, String text) throws Exception {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(seeds.resolve(DOCUMENT), bytes);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    Path catalogue = seeds.resolve("catalogue.ttl");
    Files.writeString(
        catalogue,
        Files.readString(catalogue)
            .replaceFirst(
                "c7cc8902ac02bc3bebc9c0185ce0b99f7ed0e007bfc07612ad8aaa851668275d", hash));
  }

  /** The lines of the stating graphs, with each anchor named by its words and not its offsets. */
  private static Set<String> statements(Path release) throws IOException {
    var lines = Files.readAllLines(release.resolve("mscdm.nq"));
    Map<String, String> quotes = new TreeMap<>();
    for (String line : lines) {
      Matcher quote = QUOTE.matcher(line);
      if (quote.matches()) {
        quotes.put(quote.group(1), quote.group(2));
      }
    }
    Set<String> statements = new TreeSet<>();
    for (String line : lines) {
      if (STATING_GRAPH.matcher(line).find()) {
        statements.add(
            ANCHOR
                .matcher(line)
                .replaceAll(
                    m -> Matcher.quoteReplacement("anchor(" + quotes.get(m.group(1)) + ")")));
      }
    }
    return statements;
  }

  /** The content digest of the assertion whose evidence has the quote. */
  private static String digest(Set<String> statements, String quote) {
    return statements.stream()
        .filter(line -> line.contains("ontology/anchor> anchor(\"" + quote + "\""))
        .map(line -> line.replaceFirst(".*/evidence/(\\S+)> .*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> minus(Set<String> left, Set<String> right) {
    Set<String> rest = new TreeSet<>(left);
    rest.removeAll(right);
    return rest;
  }
}
