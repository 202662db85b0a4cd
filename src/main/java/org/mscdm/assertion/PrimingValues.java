package org.mscdm.assertion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.assertion.ReportedValue.Content;
import org.mscdm.assertion.ReportedValue.Measure;
import org.mscdm.assertion.ReportedValue.Scope;
import org.mscdm.source.Column;
import org.mscdm.source.Document;
import org.mscdm.source.TableRow;
import org.mscdm.source.TextSpan;

/**
 * Reads the cells of a row of the priming table as values of one strategy, or of several where the
 * row lists alternatives (二甲双胍、乳铁蛋白或TUDCA), each with its own concentration.
 */
public final class PrimingValues {

  private static final String N = "(\\d+(?:\\.\\d+)?)";

  private static final Pattern CONCENTRATION =
      Pattern.compile(N + "(?:\\s*-\\s*" + N + ")?\\s*(mg/l|mm|μm|ng/ml|μg/ml)(?![a-z])");

  private static final Pattern EXPOSURE =
      Pattern.compile("(?:持续|作用|处理)\\s*" + N + "(?:\\s*-\\s*" + N + ")?\\s*小时");

  private static final Pattern TIMING = Pattern.compile("在\\s*[^,()]*?前\\s*" + N + "\\s*小时使用");

  private static final String OR = "或";

  private static final Map<String, String> UNITS =
      Map.of(
          "mg/l", "MilligramPerLitre",
          "mm", "Millimolar",
          "μm", "Micromolar",
          "ng/ml", "NanogramPerMillilitre",
          "μg/ml", "MicrogramPerMillilitre");

  private static final Set<Term.Kind> AGENTS = Set.of(Term.Kind.MOLECULE, Term.Kind.CELL_COMPONENT);

  private static final Set<Term.Kind> EFFECTS =
      Set.of(
          Term.Kind.PROCESS,
          Term.Kind.STATE,
          Term.Kind.CAPACITY,
          Term.Kind.DISEASE,
          Term.Kind.CELL_TYPE,
          Term.Kind.ANATOMY,
          Term.Kind.OUTCOME_VARIABLE,
          Term.Kind.INTERVENTION,
          Term.Kind.TOPIC,
          Term.Kind.MOLECULE,
          Term.Kind.PATHWAY,
          Term.Kind.CELL_FREE_PRODUCT,
          Term.Kind.ANIMAL_MODEL,
          Term.Kind.ASPECT);

  private final Lexicon lexicon;
  private final Document document;
  private final List<Reading> readings;

  public PrimingValues(Lexicon lexicon, Document document, List<Reading> readings) {
    this.lexicon = lexicon;
    this.document = document;
    this.readings = readings;
  }

  /** The values of each strategy of the row, under its name such as {@code priming/000-124}. */
  public Map<String, List<ReportedValue>> read(TableRow row) {
    TableCell strategy = cell(row, Column.STRATEGY);
    List<TableCell.Found> agents = agents(strategy);
    boolean alternatives = agents.size() > 1 && isAlternative(strategy, agents);
    Map<String, List<ReportedValue>> strategies = new TreeMap<>();
    if (!alternatives) {
      strategies.put(name(row, ""), values(row, name(row, ""), agents, strategy.span()));
      return strategies;
    }
    for (int i = 0; i < agents.size(); i++) {
      int end = i + 1 < agents.size() ? agents.get(i + 1).span().start() : strategy.span().end();
      String name = name(row, "-" + agents.get(i).name());
      TextSpan part = new TextSpan(agents.get(i).span().start(), end);
      strategies.put(name, values(row, name, List.of(agents.get(i)), part));
    }
    return strategies;
  }

  /** Whether 或 stands between the last two agents. */
  private boolean isAlternative(TableCell strategy, List<TableCell.Found> agents) {
    int from = agents.get(agents.size() - 2).span().end();
    int to = agents.get(agents.size() - 1).span().start();
    return from < to && document.folded().substring(from, to).contains(OR);
  }

  private String name(TableRow row, String suffix) {
    return "priming/" + document.id() + "-" + row.reference() + suffix;
  }

  /**
   * The agents stand before the bracket, or inside it after 过表达; what else the bracket names
   * explains the agent.
   */
  private List<TableCell.Found> agents(TableCell strategy) {
    String folded = strategy.folded();
    Matcher engineered = Pattern.compile("^ge\\(").matcher(folded);
    Set<String> seen = new TreeSet<>();
    List<TableCell.Found> found =
        strategy.terms(lexicon, AGENTS).stream().filter(term -> seen.add(term.name())).toList();
    if (engineered.find()) {
      int start = strategy.span().start() + engineered.end();
      int comma = folded.indexOf(',');
      int end = comma > 0 ? strategy.span().start() + comma : strategy.span().end();
      return found.stream()
          .filter(term -> term.span().start() >= start && term.span().end() <= end)
          .toList();
    }
    return found.stream()
        .filter(term -> !insideBrackets(folded, term.span().start() - strategy.span().start()))
        .toList();
  }

  private static boolean insideBrackets(String text, int index) {
    String before = text.substring(0, index);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  private List<ReportedValue> values(
      TableRow row, String subject, List<TableCell.Found> agents, TextSpan part) {
    List<ReportedValue> values = new ArrayList<>();
    TableCell strategy = cell(row, Column.STRATEGY);
    cell(row, Column.CELL_TYPE)
        .terms(lexicon, Set.of(Term.Kind.PRODUCT))
        .forEach(found -> values.add(category(subject, "cellSourceValue", found)));
    donors(row, subject, values);
    values.add(text(subject, "primingStrategyValue", strategy.span(), strategy));
    strategy
        .terms(lexicon, Set.of(Term.Kind.PRIMING_METHOD))
        .forEach(found -> values.add(category(subject, "primingMethodValue", found)));
    agents.forEach(found -> values.add(category(subject, "primingAgentValue", found)));
    conditions(subject, strategy, part, values);
    effects(row, subject, values);
    evidence(row, subject, values);
    return values;
  }

  private void donors(TableRow row, String subject, List<ReportedValue> values) {
    TableCell cellType = cell(row, Column.CELL_TYPE);
    List<TableCell.Found> found = cellType.terms(lexicon, Set.of(Term.Kind.DONOR_HEALTH));
    found.forEach(term -> values.add(category(subject, "donorHealthValue", term)));
    Matcher brackets = Pattern.compile("\\(([^()]*)\\)").matcher(cellType.folded());
    if (found.isEmpty() && brackets.find()) {
      values.add(
          text(subject, "donorHealthValue", cellType.at(brackets.start(1), brackets.end(1))));
    }
  }

  private void conditions(
      String subject, TableCell strategy, TextSpan part, List<ReportedValue> values) {
    String folded = document.folded();
    Matcher concentration = CONCENTRATION.matcher(folded).region(part.start(), part.end());
    while (concentration.find()) {
      Measure unit = Measure.of(UNITS.get(concentration.group(3)), "UnitInCell");
      Measure measure = isOfEach(concentration.start()) ? unit.withDoseBasis("PerAgent") : unit;
      TextSpan span = new TextSpan(concentration.start(), concentration.end());
      values.add(number(subject, "concentrationValue", span, concentration, measure, strategy));
    }
    Matcher exposure =
        EXPOSURE.matcher(folded).region(strategy.span().start(), strategy.span().end());
    if (exposure.find()) {
      TextSpan span = new TextSpan(exposure.start(), exposure.end());
      values.add(
          number(
              subject,
              "exposureDurationValue",
              span,
              exposure,
              Measure.of("Hour", "UnitInCell"),
              strategy));
    }
    Matcher timing = TIMING.matcher(folded).region(part.start(), part.end());
    if (timing.find()) {
      values.add(
          text(
              subject, "primingTimingValue", new TextSpan(timing.start(), timing.end()), strategy));
    }
  }

  /** 每种 50ng/ml: the number holds for each of the agents. */
  private boolean isOfEach(int numberStart) {
    return document.folded().substring(0, numberStart).stripTrailing().endsWith("每种");
  }

  private static ReportedValue number(
      String subject,
      String property,
      TextSpan span,
      Matcher numbers,
      Measure measure,
      TableCell strategy) {
    BigDecimal first = new BigDecimal(numbers.group(1));
    Content content =
        numbers.group(2) == null
            ? new Content.Quantity(first, measure)
            : new Content.Range(first, new BigDecimal(numbers.group(2)), measure);
    return new ReportedValue(
        subject,
        property,
        span,
        content,
        Scope.ALL,
        strategy.readingKeysIn(span),
        strategy.flagsIn(span));
  }

  private void effects(TableRow row, String subject, List<ReportedValue> values) {
    TableCell effect = cell(row, Column.EFFECT);
    values.add(
        new ReportedValue(
            subject,
            "primingEffectValue",
            effect.span(),
            new Content.Text(),
            Scope.ALL,
            effect.readingKeysIn(effect.span()),
            effect.flagsIn(effect.span())));
    Set<String> seen = new TreeSet<>();
    for (TableCell.Found found : effect.terms(lexicon, EFFECTS)) {
      if (seen.add(found.name())) {
        values.add(category(subject, "primingEffectTopicValue", found));
      }
    }
  }

  private void evidence(TableRow row, String subject, List<ReportedValue> values) {
    row.cell(Column.ANIMAL_EVIDENCE)
        .ifPresent(
            span -> {
              TableCell mark =
                  TableCell.of(document, row.reference(), Column.ANIMAL_EVIDENCE, span, readings);
              mark.readings().stream()
                  .filter(reading -> !mark.placesOf(reading.verbatim()).isEmpty())
                  .flatMap(
                      reading ->
                          reading.meanings().stream()
                              .map(
                                  meaning ->
                                      new TableCell.Found(
                                          meaning, span, Set.of(reading.key()), Set.of())))
                  .forEach(found -> values.add(category(subject, "animalEvidenceValue", found)));
            });
    if (row.cell(Column.ANIMAL_EVIDENCE).isEmpty()) {
      values.add(
          new ReportedValue(
              subject,
              "animalEvidenceValue",
              row.span(),
              new Content.Missing("BlankCell"),
              Scope.ALL,
              Set.of(),
              Set.of()));
    }
  }

  private TableCell cell(TableRow row, Column column) {
    return TableCell.of(
        document, row.reference(), column, row.cell(column).orElseThrow(), readings);
  }

  private static ReportedValue category(String subject, String property, TableCell.Found found) {
    return new ReportedValue(
        subject,
        property,
        found.span(),
        new Content.Category(found.name()),
        Scope.ALL,
        found.readings(),
        found.flags());
  }

  private static ReportedValue text(
      String subject, String property, TextSpan span, TableCell cell) {
    return new ReportedValue(
        subject,
        property,
        span,
        new Content.Text(),
        Scope.ALL,
        cell.readingKeysIn(span),
        cell.flagsIn(span));
  }

  private static ReportedValue text(String subject, String property, TextSpan span) {
    return new ReportedValue(
        subject, property, span, new Content.Text(), Scope.ALL, Set.of(), Set.of());
  }
}
