package org.mscdm.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.mscdm.vocabulary.MSCDM;

/** The table of trials, and two of them side by side. */
public final class Trials implements Content {

  /** What a trial can be chosen by: the name in the address, and the property. */
  private static final Map<String, String> FILTERS = new LinkedHashMap<>();

  static {
    FILTERS.put("cellSource", "cellSource");
    FILTERS.put("condition", "studiesCondition");
    FILTERS.put("route", "route");
    FILTERS.put("donorRelation", "donorRelation");
    FILTERS.put("design", "designFeature");
    FILTERS.put("country", "country");
  }

  private static final List<String> COLUMNS =
      List.of(
          "cellSource",
          "condition",
          "treatedParticipants",
          "donorRelation",
          "route",
          "dose",
          "design",
          "country",
          "followUp");

  private static final Map<String, String> NUMBERS =
      Map.of("treatedParticipants", "treatedParticipants", "followUp", "followUpMonths");

  private final Library library;

  public Trials(Library library) {
    this.library = library;
  }

  /** A trial with what is plainly known of it, by the local name of the property. */
  private record Trial(String iri, String reference, Map<String, List<Node>> facts) {

    List<Node> of(String property) {
      return facts.getOrDefault(property, List.of());
    }

    boolean has(String property, String local) {
      return of(property).stream()
          .anyMatch(node -> node.isURI() && Statements.local(node.getURI()).equals(local));
    }

    double number(String property) {
      return of(property).stream()
          .mapToDouble(node -> Double.parseDouble(node.getLiteralLexicalForm()))
          .max()
          .orElse(-1);
    }
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    return switch (visit.rest()) {
      case "" -> Optional.of(new Shown("trials.jte", table(visit)));
      case "compare" -> Optional.of(new Shown("compare.jte", comparison(visit)));
      default -> Optional.empty();
    };
  }

  private List<Trial> trials() {
    Map<String, Trial> trials = new LinkedHashMap<>();
    for (Row row : library.questions().ask("trial-facts")) {
      Trial trial =
          trials.computeIfAbsent(
              row.text("trial"), iri -> new Trial(iri, row.text("reference"), new HashMap<>()));
      row.node("object")
          .ifPresent(
              node ->
                  trial
                      .facts()
                      .computeIfAbsent(
                          Statements.local(row.text("property")), key -> new ArrayList<>())
                      .add(node));
    }
    return List.copyOf(trials.values());
  }

  private TrialsView table(Visit visit) {
    Sentences say = library.sentences(visit.language());
    Names names = library.names(visit.language());
    Statements statements = library.statements(visit.language());
    List<Trial> all = trials();
    List<Trial> chosen = all.stream().filter(trial -> isChosen(trial, visit)).toList();
    return new TrialsView(
        Frame.of(
            visit,
            say.of("part.trials"),
            say.of("trials.about"),
            Optional.of("/graph/plain"),
            "CollectionPage"),
        filters(all, visit, names, say),
        columns(visit, say),
        sorted(chosen, visit, names).stream().map(trial -> line(trial, names, statements)).toList(),
        all.size(),
        chosen.isEmpty() ? List.of() : pictures(chosen, names, say));
  }

  private static boolean isChosen(Trial trial, Visit visit) {
    return FILTERS.entrySet().stream()
        .allMatch(
            filter ->
                visit
                    .parameter(filter.getKey())
                    .map(wanted -> trial.has(filter.getValue(), wanted))
                    .orElse(true));
  }

  private static List<TrialsView.Filter> filters(
      List<Trial> trials, Visit visit, Names names, Sentences say) {
    List<TrialsView.Filter> filters = new ArrayList<>();
    FILTERS.forEach(
        (name, property) -> {
          Set<String> values = new TreeSet<>();
          trials.forEach(
              trial ->
                  trial.of(property).stream()
                      .filter(Node::isURI)
                      .map(Node::getURI)
                      .forEach(values::add));
          filters.add(
              new TrialsView.Filter(
                  name,
                  say.of("column." + name),
                  values.stream()
                      .map(iri -> choice(iri, visit.parameter(name), names))
                      .sorted(Comparator.comparing(TrialsView.Choice::label))
                      .toList()));
        });
    return filters;
  }

  private static TrialsView.Choice choice(String iri, Optional<String> chosen, Names names) {
    String value = Statements.local(iri);
    return new TrialsView.Choice(value, names.label(iri), chosen.filter(value::equals).isPresent());
  }

  private static List<TrialsView.Column> columns(Visit visit, Sentences say) {
    List<TrialsView.Column> columns = new ArrayList<>();
    String sorted = visit.parameter("sort").orElse("trial");
    boolean isDown = visit.parameter("order").filter("down"::equals).isPresent();
    List<String> all = new ArrayList<>(List.of("trial"));
    all.addAll(COLUMNS);
    for (String name : all) {
      boolean isSorted = sorted.equals(name);
      String order = !isSorted ? "none" : isDown ? "descending" : "ascending";
      Map<String, List<String>> parameters = new TreeMap<>(visit.parameters());
      parameters.put("sort", List.of(name));
      Visit next =
          new Visit(visit.language(), visit.path(), visit.rest(), parameters, visit.base());
      columns.add(
          new TrialsView.Column(
              say.of("column." + name),
              order,
              next.with("order", isSorted && !isDown ? "down" : "up")));
    }
    return columns;
  }

  private static List<Trial> sorted(List<Trial> trials, Visit visit, Names names) {
    String by = visit.parameter("sort").orElse("trial");
    Comparator<Trial> byReference =
        Comparator.comparingInt(
            (Trial trial) ->
                trial.reference().matches("\\d{1,6}")
                    ? Integer.parseInt(trial.reference())
                    : Integer.MAX_VALUE);
    Comparator<Trial> order = byReference;
    if (NUMBERS.containsKey(by)) {
      order = Comparator.comparingDouble(trial -> trial.number(NUMBERS.get(by)));
    } else if (FILTERS.containsKey(by)) {
      order = Comparator.comparing(trial -> labels(trial, FILTERS.get(by), names));
    }
    boolean isDown = visit.parameter("order").filter("down"::equals).isPresent();
    return trials.stream()
        .sorted((isDown ? order.reversed() : order).thenComparing(byReference))
        .toList();
  }

  private static String labels(Trial trial, String property, Names names) {
    return String.join(
        ", ",
        trial.of(property).stream()
            .filter(Node::isURI)
            .map(node -> names.label(node.getURI()))
            .sorted()
            .toList());
  }

  private static TrialsView.Line line(Trial trial, Names names, Statements statements) {
    List<TrialsView.Cell> cells = new ArrayList<>();
    for (String column : COLUMNS) {
      String property = MSCDM.NAMESPACE + column + "Value";
      List<Value> values =
          statements.values().stream()
              .filter(value -> value.owner().equals(trial.iri()))
              .filter(value -> value.property().iri().equals(property))
              .toList();
      cells.add(new TrialsView.Cell(values, NUMBERS.containsKey(column)));
    }
    return new TrialsView.Line(names.term(trial.iri()), Statements.local(trial.iri()), cells);
  }

  private List<TrialsView.Titled> pictures(List<Trial> trials, Names names, Sentences say) {
    String patients = say.of("trials.patients");
    String followUp = say.of("trials.followUp");
    String dose = say.of("trials.dose");
    return List.of(
        new TrialsView.Titled(patients, Bars.linear(patients, patients(trials, names))),
        new TrialsView.Titled(followUp, Bars.linear(followUp, followUps(trials, names))),
        new TrialsView.Titled(dose, Bars.powersOfTen(dose, doses(trials, names))));
  }

  private static List<Bars.Bar> patients(List<Trial> trials, Names names) {
    Map<String, Double> counts = new TreeMap<>();
    for (Trial trial : trials) {
      double count = trial.number("treatedParticipants");
      if (count > 0) {
        counts.merge(
            labels(trial, "cellSource", names) + " · " + labels(trial, "studiesCondition", names),
            count,
            Double::sum);
      }
    }
    return counts.entrySet().stream()
        .map(
            entry ->
                new Bars.Bar(
                    entry.getKey(),
                    "",
                    entry.getValue(),
                    String.valueOf(entry.getValue().intValue())))
        .sorted(Comparator.comparingDouble(bar -> -bar.number()))
        .toList();
  }

  private static List<Bars.Bar> followUps(List<Trial> trials, Names names) {
    return trials.stream()
        .filter(trial -> trial.number("followUpMonths") >= 0)
        .map(
            trial ->
                new Bars.Bar(
                    names.label(trial.iri()),
                    Names.address(trial.iri()),
                    trial.number("followUpMonths"),
                    Statements.number(String.valueOf(trial.number("followUpMonths")))))
        .sorted(Comparator.comparingDouble(bar -> -bar.number()))
        .toList();
  }

  private List<Bars.Bar> doses(List<Trial> trials, Names names) {
    Set<String> wanted = new TreeSet<>();
    trials.forEach(trial -> wanted.add(trial.iri()));
    return library.questions().ask("trial-doses").stream()
        .filter(row -> wanted.contains(row.text("trial")))
        .map(row -> dose(row, names))
        .sorted(Comparator.comparingDouble(bar -> -bar.number()))
        .toList();
  }

  private static Bars.Bar dose(Row row, Names names) {
    String least = Statements.number(row.text("least"));
    String most = Statements.number(row.text("most"));
    return new Bars.Bar(
        names.label(row.text("trial")),
        Names.address(row.text("trial")),
        Double.parseDouble(row.text("most")),
        least.equals(most) ? most : least + "–" + most);
  }

  private CompareView comparison(Visit visit) {
    Sentences say = library.sentences(visit.language());
    Names names = library.names(visit.language());
    Statements statements = library.statements(visit.language());
    List<String> wanted =
        visit.parameters().getOrDefault("trial", List.of()).stream().distinct().toList();
    List<Trial> chosen =
        trials().stream().filter(trial -> wanted.contains(Statements.local(trial.iri()))).toList();
    String title =
        chosen.size() == 2
            ? say.of(
                "compare.title", names.label(chosen.get(0).iri()), names.label(chosen.get(1).iri()))
            : say.of("compare.heading");
    Frame frame = Frame.of(visit, title, say.of("compare.about"));
    if (chosen.size() != 2) {
      return new CompareView(frame, List.of(), List.of(), List.of());
    }
    return new CompareView(
        frame,
        chosen.stream().map(trial -> names.term(trial.iri())).toList(),
        compared(chosen, statements),
        chosen.stream()
            .map(trial -> TrialPages.outcomes(library, statements, trial.iri()))
            .toList());
  }

  private static List<CompareView.Line> compared(List<Trial> trials, Statements statements) {
    Map<Term, List<TrialsView.Cell>> lines = new LinkedHashMap<>();
    statements.values().stream()
        .filter(value -> trials.stream().anyMatch(trial -> trial.iri().equals(value.owner())))
        .map(Value::property)
        .distinct()
        .sorted(Comparator.comparing(Term::label))
        .forEach(
            property ->
                lines.put(
                    property,
                    trials.stream()
                        .map(
                            trial ->
                                new TrialsView.Cell(
                                    statements.values().stream()
                                        .filter(value -> value.owner().equals(trial.iri()))
                                        .filter(value -> value.property().equals(property))
                                        .toList(),
                                    false))
                        .toList()));
    return lines.entrySet().stream()
        .map(entry -> new CompareView.Line(entry.getKey(), entry.getValue()))
        .toList();
  }
}
