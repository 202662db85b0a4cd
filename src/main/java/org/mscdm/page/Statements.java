package org.mscdm.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mscdm.vocabulary.MSCDM;

/** All that documents state, in one language: asked of the graph once, since it never changes. */
final class Statements {

  private final Names names;
  private final Map<String, Assertion> assertions = new LinkedHashMap<>();
  private final List<Value> values = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Elsewhere> elsewhere = new ArrayList<>();

  Statements(Questions questions, Names names) {
    this.names = names;
    Map<String, Map<String, List<Assertion.Part>>> parts = parts(questions);
    questions.ask("assertions").forEach(row -> addAssertion(row, parts));
    grouped(questions.ask("values"), "value").forEach(rows -> values.add(value(rows)));
    grouped(questions.ask("readings"), "reading", "start")
        .forEach(rows -> readings.add(reading(rows)));
    grouped(questions.ask("elsewhere"), "statement", "start")
        .forEach(rows -> elsewhere.add(otherwise(rows.get(0))));
  }

  /** In the order of the documents. */
  List<Assertion> assertions() {
    return List.copyOf(assertions.values());
  }

  Optional<Assertion> assertion(String iri) {
    return Optional.ofNullable(assertions.get(iri));
  }

  List<Value> values() {
    return values;
  }

  /** One for each place of a reading. */
  List<Reading> readings() {
    return readings;
  }

  List<Elsewhere> elsewhere() {
    return elsewhere;
  }

  private Map<String, Map<String, List<Assertion.Part>>> parts(Questions questions) {
    Map<String, Map<String, List<Assertion.Part>>> parts = new HashMap<>();
    for (Row row : questions.ask("assertion-parts")) {
      String iri = row.text("part");
      boolean isThing =
          row.node("part").filter(node -> node.isURI()).isPresent() && !row.has("words");
      parts
          .computeIfAbsent(row.text("assertion"), key -> new LinkedHashMap<>())
          .computeIfAbsent(local(row.text("role")), key -> new ArrayList<>())
          .add(
              isThing
                  ? new Assertion.Part(iri, names.label(iri), Names.address(iri))
                  : new Assertion.Part(iri, row.has("words") ? row.text("words") : iri, ""));
    }
    return parts;
  }

  private void addAssertion(Row row, Map<String, Map<String, List<Assertion.Part>>> parts) {
    String iri = row.text("assertion");
    assertions.putIfAbsent(
        iri,
        new Assertion(
            names.term(iri),
            names.term(row.text("kind")),
            row.node("relation").map(node -> names.term(node.getURI())),
            parts.getOrDefault(iri, Map.of()),
            row.text("polarity").equals(MSCDM.NAMESPACE + "Negated"),
            names.term(row.text("modality")),
            row.text("status").equals(MSCDM.NAMESPACE + "Proposed"),
            quote(row, row.text("quote"), row.text("cue"))));
  }

  private Value value(List<Row> rows) {
    Row row = rows.get(0);
    List<Value.Rest> rests =
        rows.stream()
            .filter(one -> one.has("reading"))
            .map(
                one ->
                    new Value.Rest(
                        names.term(one.text("reading")),
                        one.text("readingText"),
                        names.term(one.text("certainty"))))
            .distinct()
            .toList();
    return new Value(
        row.text("value"),
        row.text("owner"),
        field(names.term(row.text("property"))),
        readAs(row),
        row.has("category") ? Optional.of(Names.address(row.text("category"))) : Optional.empty(),
        row.has("missing"),
        rests,
        quote(row, row.text("printed"), ""));
  }

  private String readAs(Row row) {
    if (row.has("missing")) {
      return names.label(row.text("missing"));
    }
    if (row.has("category")) {
      return names.label(row.text("category"));
    }
    String unit = row.has("unit") ? " " + bare(names.label(row.text("unit"))) : "";
    String operator = row.has("operator") ? names.label(row.text("operator")) + " " : "";
    if (row.has("mean")) {
      String spread = row.has("dispersion") ? " ± " + number(row.text("dispersion")) : "";
      return number(row.text("mean")) + spread + unit;
    }
    if (row.has("number")) {
      return operator + number(row.text("number")) + unit;
    }
    if (row.has("lower") && row.has("upper")) {
      return number(row.text("lower")) + "–" + number(row.text("upper")) + unit;
    }
    if (row.has("lower") || row.has("upper")) {
      return operator + number(row.text("lower") + row.text("upper")) + unit;
    }
    return "";
  }

  /** The name of a unit without the remark that it is one. */
  private static String bare(String unit) {
    return unit.replaceFirst("\\s*[(（](unit|单位)[)）]$", "");
  }

  /** A field of a table: its name without the remark that it is a value. */
  static Term field(Term property) {
    if (!property.iri().endsWith("Value")) {
      return property;
    }
    String label = property.label().replaceFirst("( value|值)$", "");
    return new Term(property.iri(), label, property.address());
  }

  /** A number as one writes it: 10 and not 10.0, 1.35 × 10⁶ and not 1350000.0. */
  static String number(String lexical) {
    double value = Double.parseDouble(lexical);
    if (Math.abs(value) >= 1e5) {
      int power = (int) Math.floor(Math.log10(Math.abs(value)));
      String factor = plain(Math.round(value / Math.pow(10, power) * 1000) / 1000.0);
      return (factor.equals("1") ? "" : factor + " × ") + "10" + superscript(power);
    }
    return plain(value);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static String superscript(int power) {
    StringBuilder raised = new StringBuilder();
    for (char digit : String.valueOf(power).toCharArray()) {
      raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return raised.toString();
  }

  private Reading reading(List<Row> rows) {
    Row row = rows.get(0);
    return new Reading(
        names.term(row.text("reading")),
        row.text("verbatim"),
        row.text("text"),
        terms(rows, "term"),
        names.term(row.text("kind")),
        names.term(row.text("certainty")),
        names.term(row.text("basis")),
        row.text("rationale"),
        terms(rows, "flag"),
        quote(row, row.text("verbatim"), ""));
  }

  private List<Term> terms(List<Row> rows, String variable) {
    return rows.stream()
        .filter(row -> row.has(variable))
        .map(row -> names.term(row.text(variable)))
        .distinct()
        .toList();
  }

  private Elsewhere otherwise(Row row) {
    return new Elsewhere(
        names.term(row.text("statement")),
        row.text("claim"),
        row.text("source"),
        row.text("date"),
        row.text("comment"),
        quote(row, row.text("verbatim"), ""));
  }

  private static Quote quote(Row row, String words, String cue) {
    return new Quote(
        words, cue, local(row.text("document")), row.number("start"), row.number("end"));
  }

  /** Rows that agree in some variables together, in the order of the first of each. */
  static List<List<Row>> grouped(List<Row> rows, String... variables) {
    Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      List<String> key = new ArrayList<>();
      for (String variable : variables) {
        key.add(row.text(variable));
      }
      groups.computeIfAbsent(key, one -> new ArrayList<>()).add(row);
    }
    return List.copyOf(groups.values());
  }

  /** What stands after the last slash. */
  static String local(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
