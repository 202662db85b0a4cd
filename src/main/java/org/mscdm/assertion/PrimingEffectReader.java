package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mscdm.assertion.ReportedValue.Content;
import org.mscdm.source.Column;
import org.mscdm.source.Document;
import org.mscdm.source.TableRow;
import org.mscdm.source.TextSpan;

/**
 * Reads what a row of the priming table says that priming enhances, and what it calls the agent.
 *
 * <p>An effect is a concept of the effect cell with the verb before it (恢复X, 减轻X); 抗X alleviates X;
 * a bare noun (X能力, X作用) is enhanced. 潜力 and 潜能 make it possible rather than stated.
 */
public final class PrimingEffectReader {

  private static final String AGAINST = "抗";
  private static final List<String> POTENTIAL = List.of("潜力", "潜能");
  private static final List<String> PLACE_OF_DISEASE = List.of("患者", "中", "模型");

  private static final Set<Term.Kind> TARGETS =
      Set.of(
          Term.Kind.PROCESS,
          Term.Kind.STATE,
          Term.Kind.CAPACITY,
          Term.Kind.OUTCOME_VARIABLE,
          Term.Kind.DISEASE);

  private final Lexicon lexicon;
  private final Document document;
  private final List<Reading> readings;
  private final PrimingValues values;

  public PrimingEffectReader(Lexicon lexicon, Document document, List<Reading> readings) {
    this.lexicon = lexicon;
    this.document = document;
    this.readings = readings;
    this.values = new PrimingValues(lexicon, document, readings);
  }

  /** The proposed assertions of a row, for each of its strategies. */
  public List<Assertion> read(TableRow row) {
    List<Assertion> assertions = new ArrayList<>();
    for (Map.Entry<String, List<ReportedValue>> strategy : values.read(row).entrySet()) {
      product(strategy.getValue())
          .ifPresent(product -> assertions.addAll(effects(row, strategy.getKey(), product)));
      agents(strategy.getValue()).forEach(agent -> assertions.addAll(names(row, agent)));
    }
    return assertions;
  }

  private static Optional<String> product(List<ReportedValue> strategyValues) {
    return categories(strategyValues, "cellSourceValue").stream()
        .map(ReportedName::name)
        .findFirst();
  }

  private record ReportedName(String name, TextSpan place) {}

  private static List<ReportedName> agents(List<ReportedValue> strategyValues) {
    return categories(strategyValues, "primingAgentValue");
  }

  private static List<ReportedName> categories(List<ReportedValue> all, String property) {
    List<ReportedName> names = new ArrayList<>();
    for (ReportedValue value : all) {
      if (value.property().equals(property) && value.content() instanceof Content.Category c) {
        names.add(new ReportedName(c.name(), value.verbatim()));
      }
    }
    return names;
  }

  private List<Assertion> effects(TableRow row, String strategy, String product) {
    TableCell cell = cell(row, Column.EFFECT);
    List<TableCell.Found> found = cell.terms(lexicon, TARGETS);
    Optional<TextSpan> potential = potential(cell.span());
    List<Assertion> assertions = new ArrayList<>();
    int from = cell.span().start();
    for (TableCell.Found target : found) {
      if (!isPlaceOfDisease(target)) {
        assertions.add(
            effect(
                row,
                strategy,
                product,
                target,
                relation(from, target),
                conditions(found),
                potential));
      }
      from = target.span().end();
    }
    return assertions;
  }

  private Assertion effect(
      TableRow row,
      String strategy,
      String product,
      TableCell.Found target,
      String relation,
      Set<Qualification> conditions,
      Optional<TextSpan> potential) {
    Set<Qualification> qualifications = new TreeSet<>(conditions);
    qualifications.add(new Qualification(Qualifier.STRATEGY, strategy));
    lexicon
        .term(target.name())
        .ifPresent(
            term ->
                term.mechanisms()
                    .forEach(m -> qualifications.add(new Qualification(Qualifier.MECHANISM, m))));
    Claim claim =
        new Claim(
            Claim.Kind.PRIMING_EFFECT,
            product,
            relation,
            target.name(),
            new TreeSet<>(qualifications),
            "Affirmed",
            potential.isPresent() ? "StatedAsPossible" : "StatedAsFact");
    return Assertion.proposed(
        document.id(),
        claim,
        cell(row, Column.EFFECT).span(),
        List.of(cell(row, Column.CELL_TYPE).span(), cell(row, Column.STRATEGY).span()),
        new TreeMap<>(),
        potential,
        "priming-effect");
  }

  /** The verb between the target before and this one; 抗 right before it; or none. */
  private String relation(int from, TableCell.Found target) {
    String folded = document.folded();
    TextSpan span = target.span();
    if (span.start() > 0 && folded.startsWith(AGAINST, span.start() - 1)) {
      return "Alleviates";
    }
    List<Mention> before =
        from < span.start()
            ? lexicon.mentions(folded, new TextSpan(from, span.start()))
            : List.of();
    return before.stream()
        .flatMap(mention -> mention.effect().stream())
        .map(Term::name)
        .reduce((first, second) -> second)
        .orElse("Enhances");
  }

  private Set<Qualification> conditions(List<TableCell.Found> found) {
    Set<Qualification> conditions = new TreeSet<>();
    found.stream()
        .filter(this::isPlaceOfDisease)
        .forEach(f -> conditions.add(new Qualification(Qualifier.CONDITION, f.name())));
    return conditions;
  }

  private boolean isPlaceOfDisease(TableCell.Found found) {
    boolean disease =
        lexicon.term(found.name()).filter(t -> t.kind() == Term.Kind.DISEASE).isPresent();
    return disease
        && PLACE_OF_DISEASE.stream()
            .anyMatch(word -> document.folded().startsWith(word, found.span().end()));
  }

  private Optional<TextSpan> potential(TextSpan cell) {
    return POTENTIAL.stream()
        .flatMap(word -> document.find(word, cell.start(), cell.end()).stream())
        .findFirst();
  }

  /** 二甲双胍 TTT(胰岛素增敏剂, …): what the bracket first calls the agent. */
  private List<Assertion> names(TableRow row, ReportedName agent) {
    TableCell strategy = cell(row, Column.STRATEGY);
    int end = strategy.span().end();
    List<Assertion> assertions = new ArrayList<>();
    for (TableCell.Found role : strategy.terms(lexicon, Set.of(Term.Kind.MOLECULE))) {
      boolean follows = role.span().start() > agent.place().end() && role.span().end() <= end;
      if (follows && isApposition(agent, role)) {
        assertions.add(name(agent, role));
      }
    }
    return assertions;
  }

  /** Only words that join or set apart stand between the agent and what it is called. */
  private boolean isApposition(ReportedName agent, TableCell.Found role) {
    String between =
        document.folded().substring(agent.place().end(), role.span().start()).replace("ttt", "");
    return between.matches("\\s*[(,]?\\s*(?:一种)?(?:强效)?\\s*");
  }

  private Assertion name(ReportedName agent, TableCell.Found role) {
    Claim claim =
        new Claim(
            Claim.Kind.DEFINITION,
            agent.name(),
            "CharacterisedBy",
            role.name(),
            new TreeSet<>(),
            "Affirmed",
            "StatedAsFact");
    return Assertion.proposed(
        document.id(),
        claim,
        new TextSpan(agent.place().start(), role.span().end()),
        List.of(),
        new TreeMap<>(),
        Optional.empty(),
        "apposition");
  }

  private TableCell cell(TableRow row, Column column) {
    return TableCell.of(
        document, row.reference(), column, row.cell(column).orElseThrow(), readings);
  }
}
