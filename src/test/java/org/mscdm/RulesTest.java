package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mscdm.assertion.AssertionReader;
import org.mscdm.assertion.Claim;
import org.mscdm.assertion.Lexicon;
import org.mscdm.assertion.Subject;
import org.mscdm.graph.CatalogueFile;
import org.mscdm.graph.Ontology;
import org.mscdm.source.CatalogueEntry;
import org.mscdm.source.ColumnWords;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.OutlineReader;
import org.mscdm.source.TextSpan;

/**
 * What the rules read in sentences that stand in no document, against {@code claims/rules.tsv}:
 * what must be read, and what must not. A claim is written as kind, agent, relation and target,
 * with {@code not} before a negated one; a kind alone in {@code notRead} means no claim of that
 * kind.
 */
class RulesTest {

  private static final Ontology ONTOLOGY = new Ontology(Project.at(Folders.HOME).ontology());
  private static final Lexicon LEXICON = ONTOLOGY.lexicon();

  private static final CatalogueEntry ENTRY =
      new CatalogueFile(Project.at(Folders.HOME).seeds().resolve("catalogue.ttl")).entries().get(0);

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void aSentenceIsReadAsALinguistReadsIt(String sentence, Map<String, String> expected) {
    Set<String> read = read(expected);
    assertThat(read).containsAll(claims(expected.get("read")));
    assertThat(read).noneMatch(claim -> isExcluded(claim, claims(expected.get("notRead"))));
  }

  @Test
  void everyRuleHasASentenceThatItReadsAndOneThatItMustNot() {
    List<Map<String, String>> all = Expectations.of("claims/rules.tsv").records();
    Set<String> reading = rules(all, "read");
    Set<String> sparing = rules(all, "notRead");
    assertThat(reading).isEqualTo(rules(all, "rule"));
    assertThat(sparing).isEqualTo(reading);
  }

  private static Set<String> rules(List<Map<String, String>> all, String filled) {
    return all.stream()
        .filter(row -> !row.get(filled).isEmpty())
        .map(row -> row.get("rule"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Stream<Arguments> sentences() {
    return Expectations.of("claims/rules.tsv").records().stream()
        .map(row -> Arguments.of(row.get("sentence"), row));
  }

  private static Set<String> read(Map<String, String> row) {
    String heading = row.get("heading");
    Document document = new Document(ENTRY, heading + "\n\n" + row.get("sentence") + "\n");
    Outline outline =
        new OutlineReader(new ColumnWords(Map.of()), ONTOLOGY.columnNames()).read(document);
    TextSpan place = new TextSpan(heading.length() + 2, heading.length() + 3);
    List<Subject> subjects =
        row.get("study").isEmpty() ? List.of() : List.of(new Subject("study/000-001", place));
    return new AssertionReader(LEXICON)
        .read(outline, subjects).stream()
            .map(assertion -> text(assertion.claim()))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Claim claim) {
    String text =
        String.join(
            " ",
            claim.kind().label().replace("Assertion", ""),
            claim.agent(),
            claim.relation(),
            claim.target());
    return (claim.polarity().equals("Negated") ? "not " : "") + text.strip();
  }

  private static Set<String> claims(String cell) {
    return Arrays.stream(cell.split(";"))
        .map(String::strip)
        .filter(claim -> !claim.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isExcluded(String claim, Set<String> excluded) {
    return excluded.contains(claim) || excluded.contains(claim.split(" ")[0]);
  }
}
