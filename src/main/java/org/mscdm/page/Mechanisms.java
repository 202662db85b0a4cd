package org.mscdm.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.SKOS;
import org.mscdm.vocabulary.MSCDM;

/** The families of mechanisms, and a page for each. */
public final class Mechanisms implements Content {

  private static final String PICTURE = ".svg";
  private static final List<String> CERTAINTIES = List.of("stated", "hedged");

  private final Library library;

  public Mechanisms(Library library) {
    this.library = library;
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    if (visit.rest().isEmpty()) {
      return Optional.of(new Shown("mechanisms.jte", families(visit)));
    }
    boolean isPicture = visit.rest().endsWith(PICTURE);
    String name = visit.rest().replace(PICTURE, "");
    if (isPicture && name.equals("flow")) {
      return Optional.of(Shown.alone(flow(visit)));
    }
    if (!all().contains(name)) {
      return Optional.empty();
    }
    MechanismView view = mechanism(visit, name);
    return isPicture
        ? view.picture().map(Shown::alone)
        : Optional.of(new Shown("mechanism.jte", view));
  }

  private static List<String> all() {
    return Stream.concat(EvidenceMap.FAMILIES.stream(), EvidenceMap.FURTHER.stream()).toList();
  }

  private MechanismsView families(Visit visit) {
    Sentences say = library.sentences(visit.language());
    return new MechanismsView(
        Frame.of(visit, say.of("part.mechanisms"), say.of("mechanisms.about")),
        all().stream().map(name -> family(name, visit.language())).toList(),
        flow(visit),
        Arrays.asList(Rank.values()),
        showsCompatible(visit));
  }

  private MechanismsView.Family family(String name, Language language) {
    String iri = MSCDM.NAMESPACE + name;
    Map<String, Set<Rank>> ranks = new TreeMap<>();
    library.links(language).all().stream()
        .filter(link -> link.mechanism().iri().equals(iri))
        .forEach(
            link ->
                ranks.computeIfAbsent(link.study().iri(), key -> new TreeSet<>()).add(link.rank()));
    Map<Rank, Integer> counts = new EnumMap<>(Rank.class);
    ranks
        .values()
        .forEach(of -> EvidenceMap.best(of).forEach(rank -> counts.merge(rank, 1, Integer::sum)));
    return new MechanismsView.Family(
        library.names(language).term(iri),
        "/mechanisms/" + name,
        definition(iri, language),
        told(iri, language).size(),
        counts.entrySet().stream()
            .map(entry -> new MechanismsView.Count(entry.getKey(), entry.getValue()))
            .toList());
  }

  private String definition(String iri, Language language) {
    return library.questions().ask("entity", "entity", iri).stream()
        .filter(row -> row.text("property").equals(SKOS.definition.getURI()))
        .filter(row -> row.language("object").equals(language.tag()))
        .map(row -> row.text("object"))
        .findFirst()
        .orElse("");
  }

  private List<Assertion> told(String iri, Language language) {
    return library.statements(language).assertions().stream()
        .filter(one -> one.names("mechanism", iri) && !one.isProposed())
        .filter(one -> !one.kind().iri().endsWith("MechanismStudyLink"))
        .toList();
  }

  private static boolean showsCompatible(Visit visit) {
    return visit.parameter("show").filter("all"::equals).isPresent();
  }

  /** From the mechanisms to the trials, each by its best rank. */
  private Picture flow(Visit visit) {
    Sentences say = library.sentences(visit.language());
    Layers layers = new Layers(List.of(say.of("part.mechanisms"), say.of("part.trials")));
    Map<List<Term>, Set<Rank>> ranks = new LinkedHashMap<>();
    for (Link link : library.links(visit.language()).all()) {
      if (all().contains(Statements.local(link.mechanism().iri()))) {
        ranks
            .computeIfAbsent(List.of(link.mechanism(), link.study()), key -> new TreeSet<>())
            .add(link.rank());
      }
    }
    ranks.forEach(
        (ends, of) ->
            EvidenceMap.best(of).stream()
                .filter(rank -> rank != Rank.COMPATIBLE || showsCompatible(visit))
                .forEach(rank -> layers.add(0, page(ends.get(0)), 1, ends.get(1), rank.style())));
    return layers.drawn(say.of("mechanisms.flow"));
  }

  /** The mechanism with its page here instead of that of the ontology. */
  private static Term page(Term mechanism) {
    return new Term(
        mechanism.iri(), mechanism.label(), "/mechanisms/" + Statements.local(mechanism.iri()));
  }

  private MechanismView mechanism(Visit visit, String name) {
    Language language = visit.language();
    Sentences say = library.sentences(language);
    Names names = library.names(language);
    String iri = MSCDM.NAMESPACE + name;
    Term mechanism = names.term(iri);
    List<Assertion> all = told(iri, language);
    List<Assertion> chosen = all.stream().filter(one -> isChosen(one, visit)).toList();
    String definition = definition(iri, language);
    return new MechanismView(
        Frame.of(visit, mechanism.label(), definition),
        mechanism,
        definition,
        filters(all, visit, say),
        sections(chosen, say),
        picture(chosen, mechanism, say),
        "/mechanisms/" + name + PICTURE + visit.query(),
        "/evidence?mechanism=" + name,
        chosen.size());
  }

  private static boolean isChosen(Assertion assertion, Visit visit) {
    boolean isOfCondition =
        visit
            .parameter("condition")
            .map(wanted -> assertion.names("condition", MSCDM.NAMESPACE + wanted))
            .orElse(true);
    boolean isAsSure =
        visit
            .parameter("certainty")
            .map(wanted -> assertion.isHedged() == wanted.equals("hedged"))
            .orElse(true);
    return isOfCondition && isAsSure;
  }

  private static List<TrialsView.Filter> filters(
      List<Assertion> assertions, Visit visit, Sentences say) {
    Optional<String> condition = visit.parameter("condition");
    List<TrialsView.Choice> conditions =
        assertions.stream()
            .flatMap(one -> one.of("condition").stream())
            .distinct()
            .sorted(Comparator.comparing(Assertion.Part::label))
            .map(
                part ->
                    new TrialsView.Choice(
                        Statements.local(part.iri()),
                        part.label(),
                        condition.filter(Statements.local(part.iri())::equals).isPresent()))
            .toList();
    Optional<String> certainty = visit.parameter("certainty");
    List<TrialsView.Choice> certainties =
        CERTAINTIES.stream()
            .map(
                one ->
                    new TrialsView.Choice(
                        one, say.of("certainty." + one), certainty.filter(one::equals).isPresent()))
            .toList();
    return List.of(
        new TrialsView.Filter("condition", say.of("role.condition"), conditions),
        new TrialsView.Filter("certainty", say.of("certainty"), certainties));
  }

  private List<MechanismView.Section> sections(List<Assertion> assertions, Sentences say) {
    Set<String> pathways = library.classes().within(MSCDM.NAMESPACE + "Pathway");
    Predicate<Assertion.Part> isPathway = part -> pathways.contains(part.iri());
    List<MechanismView.Section> sections = new ArrayList<>();
    add(sections, say.of("mechanism.rises"), assertions, one -> moved(one, "Increase"));
    add(sections, say.of("mechanism.falls"), assertions, one -> moved(one, "Decrease"));
    add(
        sections,
        say.of("mechanism.pathways"),
        assertions,
        one ->
            Stream.concat(one.targets().stream(), one.of("mediator").stream())
                .filter(isPathway)
                .toList());
    add(
        sections,
        say.of("mechanism.through"),
        assertions,
        one -> one.of("mediator").stream().filter(isPathway.negate()).toList());
    add(sections, say.of("mechanism.tissues"), assertions, one -> one.of("tissue"));
    add(sections, say.of("mechanism.models"), assertions, one -> one.of("modelSystem"));
    return sections;
  }

  private static List<Assertion.Part> moved(Assertion assertion, String direction) {
    return assertion.names("direction", MSCDM.NAMESPACE + direction) && !assertion.isNegated()
        ? assertion.targets()
        : List.of();
  }

  private static void add(
      List<MechanismView.Section> sections,
      String title,
      List<Assertion> assertions,
      Function<Assertion, List<Assertion.Part>> things) {
    Map<Assertion.Part, List<Assertion>> items =
        new TreeMap<>(Comparator.comparing(Assertion.Part::label));
    for (Assertion assertion : assertions) {
      things
          .apply(assertion)
          .forEach(thing -> items.computeIfAbsent(thing, key -> new ArrayList<>()).add(assertion));
    }
    if (!items.isEmpty()) {
      sections.add(
          new MechanismView.Section(
              title,
              items.entrySet().stream()
                  .map(entry -> new MechanismView.Item(entry.getKey(), entry.getValue()))
                  .sorted(Comparator.comparingInt(item -> -item.assertions().size()))
                  .toList()));
    }
  }

  /** From the cells through what mediates to what is changed, and where. */
  private static Optional<Picture> picture(
      List<Assertion> assertions, Term mechanism, Sentences say) {
    Layers layers =
        new Layers(
            List.of(
                say.of("picture.agent"),
                say.of("picture.mediator"),
                say.of("picture.target"),
                say.of("picture.tissue")));
    for (Assertion assertion : assertions) {
      String kind =
          assertion.isNegated()
              ? "none"
              : !moved(assertion, "Increase").isEmpty()
                  ? "up"
                  : !moved(assertion, "Decrease").isEmpty() ? "down" : "other";
      for (Term target : terms(assertion.targets())) {
        for (Term agent : terms(assertion.agents())) {
          List<Term> mediators = terms(assertion.of("mediator"));
          mediators.forEach(mediator -> layers.add(0, agent, 1, mediator, "other"));
          mediators.forEach(mediator -> layers.add(1, mediator, 2, target, kind));
          if (mediators.isEmpty()) {
            layers.add(0, agent, 2, target, kind);
          }
        }
        terms(assertion.of("tissue")).forEach(tissue -> layers.add(2, target, 3, tissue, "other"));
      }
    }
    return layers.isEmpty()
        ? Optional.empty()
        : Optional.of(layers.drawn(say.of("mechanism.picture", mechanism.label())));
  }

  private static List<Term> terms(List<Assertion.Part> parts) {
    return parts.stream()
        .filter(part -> !part.address().isEmpty())
        .map(part -> new Term(part.iri(), part.label(), part.address()))
        .toList();
  }
}
