package org.mscdm.assertion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.assertion.NumberReader.Numeric;
import org.mscdm.assertion.ReportedValue.Content;
import org.mscdm.assertion.ReportedValue.Measure;
import org.mscdm.assertion.ReportedValue.Scope;
import org.mscdm.source.Column;
import org.mscdm.source.Document;
import org.mscdm.source.TableRow;
import org.mscdm.source.TextSpan;

/** Reads the cells of a row of the clinical table as values of the study. */
public final class ClinicalValues {

  private static final Set<Term.Kind> PRODUCTS = Set.of(Term.Kind.PRODUCT);
  private static final Pattern COMPARED_WITH = Pattern.compile("与(.+)相比", Pattern.DOTALL);
  private static final Set<String> DOSE_BASES =
      Set.of("PerAdministration", "TotalOverAllAdministrations");
  private static final Pattern GROUP = Pattern.compile("([a-z-]+)\\(n\\s*=\\s*(\\d+)\\)");
  private static final Pattern NOT_DETERMINED = Pattern.compile("(?<![a-z])nd(?![a-z])");

  private final Lexicon lexicon;
  private final Document document;
  private final List<Reading> readings;

  public ClinicalValues(Lexicon lexicon, Document document, List<Reading> readings) {
    this.lexicon = lexicon;
    this.document = document;
    this.readings = readings;
  }

  /** The name of the study that a row describes, such as {@code study/000-159}. */
  public static String study(Document document, TableRow row) {
    return "study/" + document.id() + "-" + row.reference();
  }

  /** All values of the row, column by column; every column yields at least one. */
  public List<ReportedValue> read(TableRow row) {
    List<ReportedValue> values = new ArrayList<>();
    values.add(
        value(
            row,
            "referenceNumberValue",
            row.cell(Column.REFERENCE).orElseThrow(),
            new Content.Text()));
    categories(row, Column.COUNTRY, "countryValue", Set.of(Term.Kind.COUNTRY), values);
    categories(row, Column.DESIGN, "designValue", Set.of(Term.Kind.DESIGN_FEATURE), values);
    cellSources(row, values);
    categories(row, Column.CONDITION, "conditionValue", Set.of(Term.Kind.DISEASE), values);
    participants(row, values);
    numbers(row, Column.AGE, "ageValue", "Year", values);
    numbers(row, Column.BODY_MASS_INDEX, "bodyMassIndexValue", "KilogramPerSquareMetre", values);
    durations(row, values);
    doses(row, values);
    donorRelations(row, values);
    categories(row, Column.ROUTE, "routeValue", Set.of(Term.Kind.ROUTE), values);
    numbers(row, Column.FOLLOW_UP, "followUpValue", "Month", values);
    return values;
  }

  private void categories(
      TableRow row,
      Column column,
      String property,
      Set<Term.Kind> kinds,
      List<ReportedValue> values) {
    Optional<TableCell> cell = cell(row, column);
    if (cell.isEmpty()) {
      values.add(missing(row, property, "BlankCell"));
      return;
    }
    List<TableCell.Found> found = cell.get().terms(lexicon, kinds);
    for (TableCell.Found term : found) {
      values.add(category(row, property, term, groupAfter(cell.get(), term)));
    }
    if (found.isEmpty()) {
      values.add(text(row, property, cell.get()));
    }
  }

  /** IV(n= 15): the size of the group stands in brackets after its route. */
  private Scope groupAfter(TableCell cell, TableCell.Found term) {
    String after =
        document
            .folded()
            .substring(term.span().end(), Math.max(term.span().end(), cell.span().end()));
    Matcher size = Pattern.compile("\\(n\\s*=\\s*(\\d+)\\)").matcher(after);
    return size.lookingAt() ? Scope.ofGroup(new BigDecimal(size.group(1))) : Scope.ALL;
  }

  private void cellSources(TableRow row, List<ReportedValue> values) {
    Optional<TableCell> cell = cell(row, Column.CELL_SOURCE);
    if (cell.isEmpty()) {
      missingCellSource(row, values);
      return;
    }
    Matcher comparison = COMPARED_WITH.matcher(cell.get().folded());
    TextSpan compared =
        comparison.find() ? cell.get().at(comparison.start(1), comparison.end(1)) : null;
    for (TableCell.Found source : cell.get().terms(lexicon, PRODUCTS)) {
      boolean isComparator = compared != null && compared.overlaps(source.span());
      values.add(
          category(
              row, isComparator ? "comparatorProductValue" : "cellSourceValue", source, Scope.ALL));
    }
  }

  /** The cell is missing: a reading may find the source elsewhere in the row. */
  private void missingCellSource(TableRow row, List<ReportedValue> values) {
    values.add(missing(row, "cellSourceValue", "LostInConversion"));
    TableCell wholeRow =
        TableCell.of(document, row.reference(), Column.CELL_SOURCE, row.span(), readings);
    wholeRow.terms(lexicon, PRODUCTS).stream()
        .filter(found -> !found.readings().isEmpty())
        .findFirst()
        .ifPresent(found -> values.add(category(row, "cellSourceValue", found, Scope.ALL)));
  }

  private void participants(TableRow row, List<ReportedValue> values) {
    TableCell cell = cell(row, Column.TREATED_PARTICIPANTS).orElseThrow();
    Matcher total = Pattern.compile("\\d+").matcher(cell.folded());
    if (total.find()) {
      Content content =
          new Content.Quantity(
              new BigDecimal(total.group()), Measure.of("Participants", "UnitFromColumnHeader"));
      values.add(
          numeric(
              row,
              cell,
              "treatedParticipantsValue",
              new Numeric(total.start(), total.end(), content, Scope.ALL)));
    }
    Matcher group = GROUP.matcher(cell.folded());
    while (group.find()) {
      TextSpan span = cell.at(group.start(), group.end());
      List<String> products =
          lexicon.mentions(document.folded(), cell.at(group.start(1), group.end(1))).stream()
              .flatMap(mention -> mention.term(Term.Kind.PRODUCT).stream())
              .map(Term::name)
              .toList();
      Content content =
          new Content.Quantity(
              new BigDecimal(group.group(2)), Measure.of("Participants", "UnitFromColumnHeader"));
      values.add(
          new ReportedValue(
              study(document, row),
              "groupParticipantsValue",
              span,
              content,
              new Scope(products, Optional.empty(), Optional.empty()),
              readingKeys(cell, span, content),
              cell.flagsIn(span)));
    }
  }

  private void numbers(
      TableRow row, Column column, String property, String unit, List<ReportedValue> values) {
    TableCell cell = cell(row, column).orElse(null);
    if (cell == null) {
      values.add(missing(row, property, "BlankCell"));
      return;
    }
    if (NOT_DETERMINED.matcher(cell.folded()).matches()) {
      values.add(value(row, property, cell.span(), new Content.Missing("NotDeterminedAsMarked")));
      return;
    }
    NumberReader reader = new NumberReader(Measure.of(unit, "UnitFromColumnHeader"));
    addNumbers(row, cell, property, reader.numbers(cell.folded()), values);
  }

  private void addNumbers(
      TableRow row,
      TableCell cell,
      String property,
      List<Numeric> numbers,
      List<ReportedValue> values) {
    for (Numeric number : numbers) {
      TextSpan span = cell.at(number.start(), number.end());
      values.add(
          new ReportedValue(
              study(document, row),
              property,
              span,
              number.content(),
              number.scope(),
              readingKeys(cell, span, number.content()),
              cell.flagsIn(span)));
    }
    if (numbers.isEmpty()) {
      values.add(text(row, property, cell));
    }
  }

  private void durations(TableRow row, List<ReportedValue> values) {
    String property = "diseaseDurationValue";
    TableCell cell = cell(row, Column.DISEASE_DURATION).orElse(null);
    if (cell == null) {
      values.add(missing(row, property, "BlankCell"));
      return;
    }
    Matcher notDetermined = NOT_DETERMINED.matcher(cell.folded());
    if (notDetermined.find()) {
      TextSpan mark = cell.at(notDetermined.start(), notDetermined.end());
      values.add(value(row, property, mark, new Content.Missing("NotDeterminedAsMarked")));
      if (!mark.equals(cell.span())) {
        values.add(text(row, property, cell));
        cell.terms(lexicon, Set.of(Term.Kind.DISEASE))
            .forEach(stage -> values.add(category(row, property, stage, Scope.ALL)));
      }
      return;
    }
    Optional<ReportedValue> read = durationByReading(row, cell);
    if (read.isPresent()) {
      values.add(read.get());
      return;
    }
    NumberReader reader = new NumberReader(Measure.of("Year", "UnitInferred"));
    List<ReportedValue> durations = new ArrayList<>();
    addNumbers(row, cell, property, reader.numbers(cell.folded()), durations);
    durations.forEach(duration -> values.add(restingOnWholeCell(duration, cell)));
  }

  /** 确诊时间不足3周 入学前: the words after the number say from when it counts. */
  private static ReportedValue restingOnWholeCell(ReportedValue value, TableCell cell) {
    Set<String> keys = new TreeSet<>(value.readings());
    keys.addAll(cell.readingKeysIn(cell.span()));
    return new ReportedValue(
        value.subject(),
        value.property(),
        value.verbatim(),
        value.content(),
        value.scope(),
        keys,
        value.flags());
  }

  /** 一月(中位数) and 2- 16 are read as what their reading says in digits, such as «2–16 years». */
  private Optional<ReportedValue> durationByReading(TableRow row, TableCell cell) {
    for (Reading reading : cell.readings()) {
      if (reading.isUsable() && !cell.placesOf(reading.verbatim()).isEmpty()) {
        Optional<Content> content = DurationText.content(reading.meaningText());
        if (content.isPresent()) {
          TextSpan span = cell.placesOf(reading.verbatim()).get(0);
          return Optional.of(
              new ReportedValue(
                  study(document, row),
                  "diseaseDurationValue",
                  span,
                  content.get(),
                  Scope.ALL,
                  Set.of(reading.key()),
                  cell.flagsIn(span)));
        }
      }
    }
    return Optional.empty();
  }

  private void doses(TableRow row, List<ReportedValue> values) {
    TableCell cell = cell(row, Column.DOSE).orElse(null);
    if (cell == null) {
      values.add(missing(row, "doseValue", "BlankCell"));
      return;
    }
    DoseReader reader = new DoseReader();
    String folded = cell.folded();
    List<Numeric> cells = reader.cells(folded, basisByReading(cell));
    for (Numeric dose : cells) {
      TextSpan span = cell.at(dose.start(), dose.end());
      List<TableCell.Found> products = cells.size() > 1 ? productNear(cell, span) : List.of();
      Set<String> keys = new TreeSet<>(doseReadings(cell, span, dose.content()));
      products.forEach(product -> keys.addAll(product.readings()));
      values.add(
          new ReportedValue(
              study(document, row),
              "doseValue",
              span,
              dose.content(),
              new Scope(
                  products.stream().map(TableCell.Found::name).toList(),
                  Optional.empty(),
                  Optional.empty()),
              keys,
              cell.flagsIn(cell.span())));
    }
    if (cells.isEmpty()) {
      values.add(text(row, "doseValue", cell));
    }
    reader
        .count(folded)
        .ifPresent(n -> values.add(numeric(row, cell, "numberOfAdministrationsValue", n)));
    reader
        .interval(folded)
        .ifPresent(n -> values.add(numeric(row, cell, "administrationIntervalValue", n)));
    doseProducts(row, cell, values);
    coInterventions(row, cell, reader, values);
  }

  /** Which product the dose cell names: it may be another one than the source of the row. */
  private void doseProducts(TableRow row, TableCell cell, List<ReportedValue> values) {
    for (TableCell.Found product : cell.terms(lexicon, PRODUCTS)) {
      values.add(category(row, "doseProductValue", product, Scope.ALL));
    }
    for (Reading reading : cell.readings()) {
      if (!reading.isUsable()) {
        cell.placesOf(reading.verbatim())
            .forEach(place -> values.add(unresolved(row, "doseProductValue", place, reading)));
      }
    }
  }

  private ReportedValue unresolved(TableRow row, String property, TextSpan place, Reading reading) {
    return new ReportedValue(
        study(document, row),
        property,
        place,
        new Content.Text(),
        Scope.ALL,
        Set.of(reading.key()),
        reading.appraisal().flag().map(Set::of).orElse(Set.of()));
  }

  /** Readings of words in the cell that say whether its number is of one dose or of all. */
  private static List<Reading> basisReadings(TableCell cell) {
    return cell.readings().stream()
        .filter(reading -> reading.meanings().stream().anyMatch(DOSE_BASES::contains))
        .filter(reading -> !cell.placesOf(reading.verbatim()).isEmpty())
        .toList();
  }

  private static Optional<String> basisByReading(TableCell cell) {
    return basisReadings(cell).stream()
        .flatMap(reading -> reading.meanings().stream())
        .filter(DOSE_BASES::contains)
        .findFirst();
  }

  /** Readings of the number itself and of the words that say how it was counted and in what. */
  private static Set<String> doseReadings(TableCell cell, TextSpan span, Content content) {
    Set<String> keys = new TreeSet<>(cell.readingKeysIn(span));
    basisReadings(cell).forEach(reading -> keys.add(reading.key()));
    String unit = content.measured().orElseThrow().unit();
    cell.readings().stream()
        .filter(reading -> reading.meanings().contains(unit))
        .filter(reading -> !cell.placesOf(reading.verbatim()).isEmpty())
        .forEach(reading -> keys.add(reading.key()));
    return keys;
  }

  /** 1.1 × 10⁶/kg UC-MSC: of two doses in a cell, each names its product right behind it. */
  private List<TableCell.Found> productNear(TableCell cell, TextSpan dose) {
    return cell.terms(lexicon, PRODUCTS).stream()
        .filter(found -> found.span().start() >= dose.end())
        .limit(1)
        .toList();
  }

  private void coInterventions(
      TableRow row, TableCell cell, DoseReader reader, List<ReportedValue> values) {
    List<Numeric> units = reader.internationalUnits(cell.folded());
    Set<String> ownProducts = products(values, "cellSourceValue", "comparatorProductValue");
    for (TableCell.Found product : cell.terms(lexicon, PRODUCTS)) {
      if (!ownProducts.contains(product.name())) {
        values.add(category(row, "coInterventionValue", product, Scope.ALL));
      }
    }
    for (TableCell.Found substance : cell.terms(lexicon, Set.of(Term.Kind.MOLECULE))) {
      values.add(category(row, "coInterventionValue", substance, Scope.ALL));
      units.stream()
          .filter(dose -> cell.at(dose.start(), dose.end()).start() >= substance.span().end())
          .findFirst()
          .ifPresent(dose -> values.add(numeric(row, cell, "coInterventionDoseValue", dose)));
      reader
          .duration(cell.folded())
          .filter(time -> cell.at(time.start(), time.end()).start() >= substance.span().end())
          .ifPresent(time -> values.add(numeric(row, cell, "coInterventionDurationValue", time)));
    }
  }

  private static Set<String> products(List<ReportedValue> values, String... properties) {
    Set<String> products = new TreeSet<>();
    for (ReportedValue value : values) {
      if (List.of(properties).contains(value.property())
          && value.content() instanceof Content.Category category) {
        products.add(category.name());
      }
    }
    return products;
  }

  private void donorRelations(TableRow row, List<ReportedValue> values) {
    TableCell cell = cell(row, Column.DONOR_RELATION).orElse(null);
    if (cell == null) {
      values.add(missing(row, "donorRelationValue", "BlankCell"));
      return;
    }
    List<TableCell.Found> relations = cell.terms(lexicon, Set.of(Term.Kind.DONOR_RELATION));
    for (TableCell.Found relation : relations) {
      values.add(category(row, "donorRelationValue", relation, Scope.ALL));
    }
    if (relations.isEmpty()) {
      values.add(text(row, "donorRelationValue", cell));
    }
    donorRelationsOfProducts(row, cell, values);
  }

  /** 异体间充质干细胞和自体骨髓单核细胞: where products differ in donor, each has its own relation. */
  private void donorRelationsOfProducts(TableRow row, TableCell cell, List<ReportedValue> values) {
    List<Mention> mentions = lexicon.mentions(document.folded(), cell.span());
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Optional<Term> relation = mentions.get(i).term(Term.Kind.DONOR_RELATION);
      Optional<Term> product = mentions.get(i + 1).term(Term.Kind.PRODUCT);
      if (relation.isPresent() && product.isPresent()) {
        TextSpan span =
            new TextSpan(mentions.get(i).span().start(), mentions.get(i + 1).span().end());
        values.add(
            new ReportedValue(
                study(document, row),
                "donorRelationValue",
                span,
                new Content.Category(relation.get().name()),
                new Scope(List.of(product.get().name()), Optional.empty(), Optional.empty()),
                Set.of(),
                Set.of()));
      }
    }
  }

  private Optional<TableCell> cell(TableRow row, Column column) {
    return row.cell(column)
        .map(span -> TableCell.of(document, row.reference(), column, span, readings));
  }

  private ReportedValue numeric(TableRow row, TableCell cell, String property, Numeric number) {
    TextSpan span = cell.at(number.start(), number.end());
    return new ReportedValue(
        study(document, row),
        property,
        span,
        number.content(),
        number.scope(),
        readingKeys(cell, span, number.content()),
        cell.flagsIn(span));
  }

  /** The readings on which a number rests: of its words, and of the heading that gives its unit. */
  private Set<String> readingKeys(TableCell cell, TextSpan span, Content content) {
    Set<String> keys = new TreeSet<>(cell.readingKeysIn(span));
    content
        .measured()
        .filter(measure -> measure.unitBasis().equals("UnitFromColumnHeader"))
        .ifPresent(measure -> keys.addAll(headingKeys(cell.column(), measure.unit())));
    return keys;
  }

  private List<String> headingKeys(Column column, String unit) {
    return readings.stream()
        .filter(reading -> reading.place().equals("clinical-heading"))
        .filter(reading -> reading.column().filter(c -> c == column).isPresent())
        .filter(reading -> reading.meanings().contains(unit))
        .map(Reading::key)
        .toList();
  }

  private ReportedValue category(
      TableRow row, String property, TableCell.Found found, Scope scope) {
    return new ReportedValue(
        study(document, row),
        property,
        found.span(),
        new Content.Category(found.name()),
        scope,
        found.readings(),
        found.flags());
  }

  private ReportedValue text(TableRow row, String property, TableCell cell) {
    return new ReportedValue(
        study(document, row),
        property,
        cell.span(),
        new Content.Text(),
        Scope.ALL,
        cell.readingKeysIn(cell.span()),
        cell.flagsIn(cell.span()));
  }

  private ReportedValue value(TableRow row, String property, TextSpan span, Content content) {
    return new ReportedValue(
        study(document, row), property, span, content, Scope.ALL, Set.of(), Set.of());
  }

  private ReportedValue missing(TableRow row, String property, String reason) {
    return value(row, property, row.span(), new Content.Missing(reason));
  }
}
