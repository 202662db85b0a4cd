package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

  @TempDir private Path folder;

  @Test
  void twoBuildsGiveTheSameBytes() throws IOException {
    Path again = folder.resolve("again");
    new Build(Project.at(Folders.HOME).withRelease(again), message -> {}).run(true);
    assertThat(contents(again)).isEqualTo(contents(Folders.release()));
  }

  @Test
  void aReleaseCanLeaveTheFullTextsOut() throws IOException {
    Path release = folder.resolve("release");
    new Build(Project.at(Folders.HOME).withRelease(release), message -> {}).run(false);
    assertThat(contents(release).keySet())
        .contains("mscdm.nq", "mscdm.nt", "void.ttl", "SHA256SUMS")
        .noneMatch(name -> name.startsWith("documents/0"));
  }

  @Test
  void theReleaseHoldsNoBlankNodeAndNoRelativeIri() throws IOException {
    try (Stream<String> lines = Files.lines(Folders.release().resolve("mscdm.nq"))) {
      assertThat(lines)
          .allMatch(
              line ->
                  line.matches(
                      "<https?://\\S+> <https?://\\S+> (<https?://\\S+>|\".*) <https://w3id\\.org/mscdm/graph/\\S+> \\."));
    }
  }

  @Test
  void linesAreSortedByCodePoint() throws IOException {
    for (String file : new String[] {"mscdm.nq", "mscdm.nt"}) {
      assertThat(Files.readAllLines(Folders.release().resolve(file)))
          .isSortedAccordingTo(
              (left, right) ->
                  Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray()));
    }
  }

  @Test
  void theDefaultGraphIsAllButElsewhereExamplesAndR2() throws IOException {
    var outside =
        Pattern.compile(" <https://w3id\\.org/mscdm/graph/(elsewhere|examples|inferred/R2)> \\.$");
    try (Stream<String> quads = Files.lines(Folders.release().resolve("mscdm.nq"))) {
      var expected =
          quads
              .filter(quad -> !outside.matcher(quad).find())
              .map(quad -> quad.replaceFirst(" <[^<>]*> \\.$", " ."))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(Files.readAllLines(Folders.release().resolve("mscdm.nt")))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static Map<String, String> contents(Path release) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(release)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(release.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
