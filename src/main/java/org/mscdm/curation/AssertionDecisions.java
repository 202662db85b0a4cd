package org.mscdm.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;
import org.mscdm.assertion.Qualification;
import org.mscdm.assertion.Qualifier;
import org.mscdm.source.Document;
import org.mscdm.source.TextSpan;

/**
 * {@code data/curated/assertions.tsv}: what was decided about assertions.
 *
 * <p>{@code accept} and {@code reject} name a proposed assertion by all that it says and its quote;
 * {@code add} states one that no rule reads. A decision whose assertion is no longer proposed is
 * orphaned and stops the build, so that none is ever lost unseen.
 */
public final class AssertionDecisions {

  private static final List<String> COLUMNS =
      List.of(
          "decision",
          "kind",
          "agent",
          "relation",
          "target",
          "aspect",
          "qualifiers",
          "polarity",
          "modality",
          "cue",
          "document",
          "quote",
          "who",
          "note");

  private static final Set<String> DECISIONS = Set.of("accept", "reject", "add");

  private record Decision(CuratedFile.Line line, Claim claim) {}

  private final List<Decision> decisions;

  private AssertionDecisions(List<Decision> decisions) {
    this.decisions = decisions;
  }

  /**
   * @param isTerm whether a local name is a term of the ontology
   */
  public static AssertionDecisions read(Path file, Predicate<String> isTerm) {
    List<Decision> decisions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CuratedFile.Line line : CuratedFile.read(file, COLUMNS)) {
      int before = problems.size();
      check(line, isTerm, problems);
      if (problems.size() == before) {
        decisions.add(new Decision(line, claim(line)));
      }
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return new AssertionDecisions(decisions);
  }

  private static void check(
      CuratedFile.Line line, Predicate<String> isTerm, List<String> problems) {
    if (!DECISIONS.contains(line.cell("decision"))) {
      problems.add(
          line.problem(
              "decision", "«%s» is none of accept, add, reject".formatted(line.cell("decision"))));
    }
    if (Arrays.stream(Claim.Kind.values()).noneMatch(k -> k.label().equals(line.cell("kind")))) {
      problems.add(line.problem("kind", "«%s» is no kind of claim".formatted(line.cell("kind"))));
    }
    for (String column : List.of("document", "quote", "who")) {
      if (line.cell(column).isEmpty()) {
        problems.add(line.problem(column, "must not be empty"));
      }
    }
    Stream.of("agent", "relation", "target", "polarity", "modality")
        .filter(column -> !isTerm.test(line.cell(column)))
        .forEach(column -> problems.add(line.problem(column, noTerm(line.cell(column)))));
    line.list("aspect").stream()
        .filter(name -> !isTerm.test(name))
        .forEach(name -> problems.add(line.problem("aspect", noTerm(name))));
    for (String qualifier : line.list("qualifiers")) {
      String[] parts = qualifier.split("=", 2);
      if (parts.length != 2 || Qualifier.ofLabel(parts[0]).isEmpty() || !isTerm.test(parts[1])) {
        problems.add(
            line.problem(
                "qualifiers",
                "«%s» is not of the form name=Term with a known name and a term of the ontology"
                    .formatted(qualifier)));
      }
    }
  }

  private static String noTerm(String name) {
    return "«%s» is no term of the ontology; take a local name from ontology/".formatted(name);
  }

  private static Claim claim(CuratedFile.Line line) {
    SortedSet<Qualification> qualifications = new TreeSet<>();
    line.list("aspect").forEach(a -> qualifications.add(new Qualification(Qualifier.ASPECT, a)));
    for (String qualifier : line.list("qualifiers")) {
      String[] parts = qualifier.split("=", 2);
      qualifications.add(new Qualification(Qualifier.ofLabel(parts[0]).orElseThrow(), parts[1]));
    }
    Claim.Kind kind =
        Arrays.stream(Claim.Kind.values())
            .filter(k -> k.label().equals(line.cell("kind")))
            .findFirst()
            .orElseThrow();
    return new Claim(
        kind,
        line.cell("agent"),
        line.cell("relation"),
        line.cell("target"),
        qualifications,
        line.cell("polarity"),
        line.cell("modality"));
  }

  /**
   * The proposed assertions after the decisions: accepted ones marked so, rejected ones left out,
   * added ones among them.
   *
   * @throws CurationException naming every orphaned decision and every quote that is not found
   */
  public List<Assertion> apply(Document document, List<Assertion> proposed) {
    List<Assertion> assertions = new ArrayList<>(proposed);
    List<String> problems = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision.line().cell("document").equals(document.id())) {
        apply(decision, document, assertions, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return assertions.stream().sorted().toList();
  }

  private static void apply(
      Decision decision, Document document, List<Assertion> assertions, List<String> problems) {
    CuratedFile.Line line = decision.line();
    if (line.cell("decision").equals("add")) {
      add(decision, document, assertions, problems);
      return;
    }
    Optional<Assertion> decided =
        assertions.stream()
            .filter(assertion -> assertion.claim().equals(decision.claim()))
            .filter(assertion -> document.quote(assertion.quote()).equals(line.cell("quote")))
            .findFirst();
    if (decided.isEmpty()) {
      problems.add(
          line.problem(
              "decision",
              "orphaned: no rule proposes this assertion with this quote any more; correct the line, or change it to add"));
      return;
    }
    assertions.remove(decided.get());
    if (line.cell("decision").equals("accept")) {
      assertions.add(decided.get().decided(line.cell("who"), status(line.cell("who"))));
    }
  }

  private static void add(
      Decision decision, Document document, List<Assertion> assertions, List<String> problems) {
    CuratedFile.Line line = decision.line();
    Optional<TextSpan> quote = find(document, line.cell("quote"), 0, document.length());
    if (quote.isEmpty()) {
      problems.add(
          line.problem(
              "quote",
              "not found in document %s; copy it character for character"
                  .formatted(document.id())));
      return;
    }
    Optional<TextSpan> cue =
        line.filled("cue").flatMap(c -> find(document, c, quote.get().start(), quote.get().end()));
    if (line.filled("cue").isPresent() && cue.isEmpty()) {
      problems.add(line.problem("cue", "not found in the quote"));
      return;
    }
    assertions.add(
        new Assertion(
            document.id(),
            decision.claim(),
            quote.get(),
            List.of(),
            cue,
            new Assertion.Origin(Optional.empty(), Optional.of(line.cell("who"))),
            status(line.cell("who"))));
  }

  private static Optional<TextSpan> find(Document document, String words, int from, int to) {
    String folded = org.mscdm.source.TextFolding.fold(words);
    int start = document.folded().indexOf(folded, from);
    while (start >= 0 && start + folded.length() <= to) {
      TextSpan span = new TextSpan(start, start + folded.length());
      if (document.quote(span).equals(words)) {
        return Optional.of(span);
      }
      start = document.folded().indexOf(folded, start + 1);
    }
    return Optional.empty();
  }

  /** Only a person accepts; what software decided was checked by a machine. */
  private static String status(String who) {
    return who.equals("software") ? "CheckedByMachine" : "Accepted";
  }
}
