package org.mscdm.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
 * {@code correct} takes the place of a proposed one that has the same kind, agent, relation, target
 * and polarity and words in common; {@code add} states one that no rule reads. A decision whose
 * assertion is no longer proposed is orphaned and stops the build, so that none is ever lost
 * unseen.
 */
public final class AssertionDecisions {

  /** The columns of the file, which are also those in which proposals are printed. */
  public static final List<String> COLUMNS =
      List.of(
          "decision",
          "kind",
          "agent",
          "relation",
          "target",
          "qualifiers",
          "polarity",
          "modality",
          "cue",
          "document",
          "quote",
          "context",
          "who",
          "note");

  private static final List<String> TERM_COLUMNS =
      List.of("kind", "agent", "relation", "target", "polarity", "modality");

  private static final Set<String> DECISIONS = Set.of("accept", "correct", "reject", "add");

  private record Decision(CuratedFile.Line line, Claim claim) {}

  private final List<Decision> decisions;

  private AssertionDecisions(List<Decision> decisions) {
    this.decisions = decisions;
  }

  /**
   * @param terms how the file may name terms
   */
  public static AssertionDecisions read(Path file, TermNames terms) {
    List<Decision> decisions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CuratedFile.Line written : CuratedFile.read(file, COLUMNS)) {
      int before = problems.size();
      CuratedFile.Line line = withNames(written, terms, problems);
      check(line, name -> isThing(name) || terms.hasTerm(name), problems);
      if (problems.size() == before) {
        decisions.add(new Decision(line, claim(line)));
      }
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return new AssertionDecisions(decisions);
  }

  private static CuratedFile.Line withNames(
      CuratedFile.Line line, TermNames terms, List<String> problems) {
    CuratedFile.Line named = line.withNames(TERM_COLUMNS, terms, problems);
    Map<String, String> cells = new LinkedHashMap<>(named.cells());
    cells.put(
        "qualifiers",
        line.list("qualifiers").stream()
            .map(text -> qualifierWithNames(line, text, terms, problems))
            .collect(Collectors.joining(";")));
    return new CuratedFile.Line(line.place(), cells);
  }

  /** What stands as a qualifier's value may be words of the document, which stay as they are. */
  private static String qualifierWithNames(
      CuratedFile.Line line, String text, TermNames terms, List<String> problems) {
    String[] parts = text.split("=", 2);
    if (parts.length != 2) {
      return text;
    }
    String name = line.name("qualifiers", parts[0].strip(), terms, problems);
    boolean isOfTerms =
        Qualifier.ofLabel(name).filter(q -> q.form() == Qualifier.Form.TERM).isPresent();
    String value =
        isOfTerms ? line.name("qualifiers", parts[1].strip(), terms, problems) : parts[1];
    return name + "=" + value;
  }

  /** A thing of the data by its short name, such as {@code study/000-159}; the graph checks it. */
  private static boolean isThing(String name) {
    return name.matches("[a-z-]+/[\\p{L}\\p{N}-]+");
  }

  private static void check(
      CuratedFile.Line line, Predicate<String> isKnown, List<String> problems) {
    if (!DECISIONS.contains(line.cell("decision"))) {
      problems.add(
          line.problem(
              "decision",
              "«%s» is none of accept, correct, add, reject".formatted(line.cell("decision"))));
    }
    if (Claim.Kind.ofLabel(line.cell("kind")).isEmpty()) {
      problems.add(line.problem("kind", "«%s» is no kind of claim".formatted(line.cell("kind"))));
    }
    line.requireFilled(List.of("document", "quote", "who"), problems);
    Stream.of("agent", "relation", "polarity", "modality")
        .filter(column -> !isKnown.test(line.cell(column)))
        .forEach(column -> problems.add(line.problem(column, unknown(line.cell(column)))));
    line.filled("target")
        .filter(target -> !isKnown.test(target))
        .ifPresent(target -> problems.add(line.problem("target", unknown(target))));
    for (String qualifier : line.list("qualifiers")) {
      checkQualifier(line, qualifier, isKnown, problems);
    }
  }

  private static void checkQualifier(
      CuratedFile.Line line, String text, Predicate<String> isKnown, List<String> problems) {
    Optional<Qualification> qualification = qualification(text);
    if (qualification.isEmpty()) {
      problems.add(
          line.problem(
              "qualifiers",
              "«%s» is not of the form name=value with one of the names %s"
                  .formatted(
                      text, Arrays.stream(Qualifier.values()).map(Qualifier::label).toList())));
      return;
    }
    String value = qualification.get().value();
    if (qualification.get().qualifier().form() == Qualifier.Form.TERM && !isKnown.test(value)) {
      problems.add(line.problem("qualifiers", unknown(value)));
    }
  }

  private static Optional<Qualification> qualification(String text) {
    String[] parts = text.split("=", 2);
    return parts.length != 2
        ? Optional.empty()
        : Qualifier.ofLabel(parts[0]).map(q -> new Qualification(q, parts[1]));
  }

  private static String unknown(String name) {
    return "«%s» is no term of the ontology and no thing such as study/000-159; take a local name or an English label from ontology/"
        .formatted(name);
  }

  private static Claim claim(CuratedFile.Line line) {
    SortedSet<Qualification> qualifications = new TreeSet<>();
    line.list("qualifiers").forEach(text -> qualifications.add(qualification(text).orElseThrow()));
    return new Claim(
        Claim.Kind.ofLabel(line.cell("kind")).orElseThrow(),
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
   * @throws CurationException naming every orphaned decision and all words that are not found
   */
  public List<Assertion> apply(Document document, List<Assertion> proposed) {
    Map<String, Assertion> assertions = new LinkedHashMap<>();
    proposed.forEach(assertion -> assertions.put(assertion.identity(document), assertion));
    List<String> problems = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision.line().cell("document").equals(document.id())) {
        apply(decision, document, assertions, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return assertions.values().stream().sorted().toList();
  }

  private static void apply(
      Decision decision,
      Document document,
      Map<String, Assertion> assertions,
      List<String> problems) {
    switch (decision.line().cell("decision")) {
      case "add" -> add(decision, document, assertions, problems);
      case "correct" -> correct(decision, document, assertions, problems);
      case "accept" -> accept(decision, assertions, problems);
      default -> reject(decision, assertions, problems);
    }
  }

  private static String key(Decision decision) {
    return Assertion.identity(decision.claim(), decision.line().cell("quote"));
  }

  private static void accept(
      Decision decision, Map<String, Assertion> assertions, List<String> problems) {
    String who = decision.line().cell("who");
    if (assertions.computeIfPresent(key(decision), (k, a) -> a.accepted(who, status(who)))
        == null) {
      problems.add(orphaned(decision));
    }
  }

  private static void reject(
      Decision decision, Map<String, Assertion> assertions, List<String> problems) {
    if (assertions.remove(key(decision)) == null) {
      problems.add(orphaned(decision));
    }
  }

  private static String orphaned(Decision decision) {
    return decision
        .line()
        .problem(
            "decision",
            "orphaned: no rule proposes this assertion with this quote any more; correct the line, or change it to add");
  }

  private static void add(
      Decision decision,
      Document document,
      Map<String, Assertion> assertions,
      List<String> problems) {
    if (assertions.containsKey(key(decision))) {
      problems.add(
          decision
              .line()
              .problem(
                  "decision",
                  "a rule proposes just this, or it was added before; change the line to accept, or take it out"));
      return;
    }
    added(decision, document, problems).ifPresent(a -> assertions.put(key(decision), a));
  }

  private static void correct(
      Decision decision,
      Document document,
      Map<String, Assertion> assertions,
      List<String> problems) {
    Optional<Assertion> right = added(decision, document, problems);
    if (right.isEmpty()) {
      return;
    }
    Optional<Map.Entry<String, Assertion>> read =
        assertions.entrySet().stream()
            .filter(entry -> entry.getValue().origin().decision().isEmpty())
            .filter(entry -> entry.getValue().claim().hasCoreOf(decision.claim()))
            .filter(entry -> entry.getValue().quote().overlaps(right.get().quote()))
            .findFirst();
    if (read.isEmpty()) {
      problems.add(orphaned(decision));
      return;
    }
    assertions.remove(read.get().getKey());
    assertions.put(
        key(decision), read.get().getValue().correctedTo(right.get(), decision.line().cell("who")));
  }

  private static Optional<Assertion> added(
      Decision decision, Document document, List<String> problems) {
    CuratedFile.Line line = decision.line();
    int before = problems.size();
    Optional<TextSpan> quote = document.find(line.cell("quote"), 0, document.length());
    if (quote.isEmpty()) {
      problems.add(
          line.problem(
              "quote",
              "not found in document %s; copy it character for character"
                  .formatted(document.id())));
      return Optional.empty();
    }
    Optional<TextSpan> cue =
        line.filled("cue").flatMap(c -> document.find(c, quote.get().start(), quote.get().end()));
    if (line.filled("cue").isPresent() && cue.isEmpty()) {
      problems.add(line.problem("cue", "not found in the quote"));
    }
    List<TextSpan> context = context(line, document, quote.get(), problems);
    SortedMap<Qualification, TextSpan> words =
        words(decision, document, quote.get(), context, problems);
    String who = line.cell("who");
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new Assertion(
                document.id(),
                decision.claim(),
                quote.get(),
                context,
                words,
                cue,
                Assertion.Origin.added(who),
                status(who)));
  }

  /** The nearest place before the quote, or else the first one behind it. */
  private static List<TextSpan> context(
      CuratedFile.Line line, Document document, TextSpan quote, List<String> problems) {
    List<TextSpan> context = new ArrayList<>();
    for (String text : line.cell("context").split("\\|")) {
      if (!text.isEmpty()) {
        Optional<TextSpan> place =
            document
                .findLast(text, quote.start())
                .or(() -> document.find(text, quote.start(), document.length()));
        if (place.isEmpty()) {
          problems.add(
              line.problem(
                  "context", "«%s» is not found; copy it character for character".formatted(text)));
        }
        place.filter(p -> !quote.contains(p)).ifPresent(context::add);
      }
    }
    return context.stream().distinct().sorted().toList();
  }

  private static SortedMap<Qualification, TextSpan> words(
      Decision decision,
      Document document,
      TextSpan quote,
      List<TextSpan> context,
      List<String> problems) {
    SortedMap<Qualification, TextSpan> words = new TreeMap<>();
    for (Qualification qualification : decision.claim().qualifications()) {
      if (qualification.qualifier().form() == Qualifier.Form.WORDS) {
        Optional<TextSpan> place =
            Stream.concat(Stream.of(quote), context.stream())
                .flatMap(
                    span -> document.find(qualification.value(), span.start(), span.end()).stream())
                .findFirst();
        if (place.isEmpty()) {
          problems.add(
              decision
                  .line()
                  .problem(
                      "qualifiers",
                      "«%s» stands neither in the quote nor in the context"
                          .formatted(qualification.value())));
        }
        place.ifPresent(span -> words.put(qualification, span));
      }
    }
    return words;
  }

  /** Only a person accepts; what software decided was checked by a machine. */
  private static String status(String who) {
    return who.equals("software") ? "CheckedByMachine" : "Accepted";
  }
}
