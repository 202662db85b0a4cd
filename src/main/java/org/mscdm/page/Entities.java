package org.mscdm.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mscdm.vocabulary.MSCDM;

/** Everything with an IRI of this project: terms of the ontology, and things of the data. */
public final class Entities implements Content {

  private static final int PER_PAGE = 25;
  private static final int MOST_NEIGHBOURS = 14;

  private static final List<String> ROLES =
      List.of("agent", "agentProduct", "target", "outcomeVariable", "mechanism", "mediator");

  private static final Set<String> NAMES =
      Set.of(
          RDF.type.getURI(),
          RDFS.label.getURI(),
          RDFS.subClassOf.getURI(),
          SKOS.prefLabel.getURI(),
          SKOS.altLabel.getURI(),
          SKOS.hiddenLabel.getURI(),
          SKOS.definition.getURI(),
          "http://purl.obolibrary.org/obo/IAO_0000115");

  private static final Set<String> MATCHES =
      Set.of(
          SKOS.exactMatch.getURI(),
          SKOS.closeMatch.getURI(),
          SKOS.broadMatch.getURI(),
          SKOS.narrowMatch.getURI(),
          SKOS.relatedMatch.getURI());

  private final Library library;

  public Entities(Library library) {
    this.library = library;
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    String iri = iri(visit.path());
    List<Row> rows = library.questions().ask("entity", "entity", iri);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown("entity.jte", view(visit, iri, rows)));
  }

  /** The IRI under whose address a page is. */
  static String iri(String path) {
    return "https://w3id.org/mscdm" + path;
  }

  /**
   * A thing as data, with the evidence on which it rests.
   *
   * @param path from the slash on
   * @return an empty graph if there is no such thing
   */
  public Graph triples(String path) {
    Graph graph = GraphFactory.createGraphMem();
    for (Row row : library.questions().ask("entity-triples", "entity", iri(path))) {
      row.node("subject")
          .ifPresent(
              subject ->
                  graph.add(
                      Triple.create(
                          subject,
                          row.node("property").orElseThrow(),
                          row.node("object").orElseThrow())));
    }
    return graph;
  }

  private EntityView view(Visit visit, String iri, List<Row> rows) {
    Names names = library.names(visit.language());
    Statements statements = library.statements(visit.language());
    Sentences say = library.sentences(visit.language());
    Term self = names.term(iri);
    List<Term> above = library.classes().above(iri, names);
    List<Assertion> about = about(statements, iri);
    Pages pages = Pages.of(visit, about.size(), PER_PAGE);
    Optional<Assertion> itself = statements.assertion(iri);
    String definition = definition(rows, visit.language());
    Frame frame =
        Frame.of(
            visit,
            self.label(),
            definition.isEmpty() ? say.of("entity.about", self.label()) : definition,
            Optional.of(visit.path() + ".ttl"),
            iri.startsWith(MSCDM.NAMESPACE) ? "DefinedTerm" : "WebPage");
    return new EntityView(
        frame,
        self,
        types(rows, names),
        definition,
        otherNames(rows, self.label()),
        above,
        library.classes().otherParents(iri, above, names),
        below(iri, names),
        matches(rows, names),
        itself,
        context(iri),
        statements.readings().stream().filter(one -> one.self().iri().equals(iri)).findFirst(),
        places(statements, iri),
        facts(rows, names),
        groups(pages.part(about, PER_PAGE), iri, say),
        about.size(),
        pages,
        references(iri, names),
        about.isEmpty() ? Optional.empty() : Optional.of(neighbours(self, about, say)),
        library.report(self, itself.map(Assertion::quote), say));
  }

  private static List<Term> types(List<Row> rows, Names names) {
    return rows.stream()
        .filter(row -> row.text("property").equals(RDF.type.getURI()))
        .map(row -> row.text("object"))
        .filter(type -> type.startsWith(MSCDM.NAMESPACE) && !type.endsWith("/Assertion"))
        .map(names::term)
        .toList();
  }

  private static String definition(List<Row> rows, Language language) {
    return rows.stream()
        .filter(row -> row.text("property").equals(SKOS.definition.getURI()))
        .filter(row -> row.language("object").equals(language.tag()))
        .map(row -> row.text("object"))
        .findFirst()
        .orElse("");
  }

  private static List<EntityView.Name> otherNames(List<Row> rows, String label) {
    Set<String> properties = Set.of(SKOS.prefLabel.getURI(), SKOS.altLabel.getURI());
    return rows.stream()
        .filter(row -> properties.contains(row.text("property")))
        .map(row -> new EntityView.Name(row.text("object"), row.language("object")))
        .filter(name -> !name.text().equals(label))
        .distinct()
        .sorted(
            Comparator.comparing(EntityView.Name::language).thenComparing(EntityView.Name::text))
        .toList();
  }

  private List<Term> below(String iri, Names names) {
    List<Term> below = new ArrayList<>(library.classes().below(iri, names));
    if (below.isEmpty() && library.classes().has(iri)) {
      library.questions().ask("members", "class", iri).stream()
          .map(row -> names.term(row.text("member")))
          .sorted(Comparator.comparing(Term::label))
          .forEach(below::add);
    }
    return below;
  }

  private static List<EntityView.Match> matches(List<Row> rows, Names names) {
    return rows.stream()
        .filter(row -> MATCHES.contains(row.text("property")))
        .map(
            row ->
                new EntityView.Match(
                    names.term(row.text("property")), names.term(row.text("object"))))
        .toList();
  }

  private List<Quote> context(String iri) {
    return library.questions().ask("evidence", "assertion", iri).stream()
        .map(
            row ->
                new Quote(
                    row.text("quote"),
                    "",
                    Statements.local(row.text("document")),
                    row.number("start"),
                    row.number("end")))
        .toList();
  }

  /** Where a reading, a value or an anchor stands. */
  private static List<Quote> places(Statements statements, String iri) {
    List<Quote> places = new ArrayList<>();
    statements.readings().stream()
        .filter(one -> one.self().iri().equals(iri))
        .forEach(one -> places.add(one.place()));
    statements.values().stream()
        .filter(one -> one.iri().equals(iri))
        .forEach(one -> places.add(one.printed()));
    statements.elsewhere().stream()
        .filter(one -> one.self().iri().equals(iri))
        .forEach(one -> places.add(one.place()));
    statements.assertions().stream()
        .map(Assertion::quote)
        .filter(quote -> iri.equals(MSCDM.ID + "anchor/" + quote.name()))
        .findFirst()
        .ifPresent(places::add);
    return places.stream().distinct().toList();
  }

  private static List<EntityView.Fact> facts(List<Row> rows, Names names) {
    Map<String, List<Assertion.Part>> facts = new TreeMap<>();
    for (Row row : rows) {
      String property = row.text("property");
      if (!NAMES.contains(property) && !MATCHES.contains(property)) {
        row.node("object")
            .filter(node -> !node.isBlank())
            .ifPresent(
                node ->
                    facts
                        .computeIfAbsent(property, key -> new ArrayList<>())
                        .add(part(node, names)));
      }
    }
    return facts.entrySet().stream()
        .map(entry -> new EntityView.Fact(names.term(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing(fact -> fact.property().label()))
        .toList();
  }

  static Assertion.Part part(Node node, Names names) {
    if (node.isURI()) {
      return new Assertion.Part(
          node.getURI(), names.label(node.getURI()), Names.address(node.getURI()));
    }
    return new Assertion.Part("", node.getLiteralLexicalForm(), "");
  }

  /** Assertions in which the thing plays a part, the chief parts first. */
  private static List<Assertion> about(Statements statements, String iri) {
    return statements.assertions().stream()
        .filter(assertion -> role(assertion, iri).isPresent())
        .sorted(
            Comparator.comparing((Assertion one) -> rank(role(one, iri).orElseThrow()))
                .thenComparing(one -> one.relation().map(Term::label).orElse("")))
        .toList();
  }

  private static String rank(String role) {
    int place = ROLES.indexOf(role);
    return place < 0 ? "x" + role : String.valueOf(place);
  }

  private static Optional<String> role(Assertion assertion, String iri) {
    return assertion.parts().keySet().stream()
        .filter(role -> assertion.names(role, iri) && !role.equals("cellSource"))
        .min(Comparator.comparing(Entities::rank));
  }

  private static List<EntityView.Group> groups(
      List<Assertion> assertions, String iri, Sentences say) {
    Map<List<String>, List<Assertion>> groups = new LinkedHashMap<>();
    for (Assertion assertion : assertions) {
      List<String> key =
          List.of(
              say.of("role." + role(assertion, iri).orElseThrow()),
              assertion.relation().map(Term::label).orElse(assertion.kind().label()));
      groups.computeIfAbsent(key, one -> new ArrayList<>()).add(assertion);
    }
    return groups.entrySet().stream()
        .map(
            entry ->
                new EntityView.Group(
                    entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
        .toList();
  }

  private List<EntityView.Fact> references(String iri, Names names) {
    Map<String, List<Assertion.Part>> references = new LinkedHashMap<>();
    for (Row row : library.questions().ask("entity-references", "entity", iri)) {
      row.node("subject")
          .ifPresent(
              node ->
                  references
                      .computeIfAbsent(row.text("property"), key -> new ArrayList<>())
                      .add(part(node, names)));
    }
    return references.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(RDFS.subClassOf.getURI()))
        .map(entry -> new EntityView.Fact(names.term(entry.getKey()), entry.getValue()))
        .toList();
  }

  /** The thing in the middle, what acts on it to the left, what it acts on to the right. */
  private static Picture neighbours(Term self, List<Assertion> about, Sentences say) {
    Map<Assertion.Part, Integer> left = new LinkedHashMap<>();
    Map<Assertion.Part, Integer> right = new LinkedHashMap<>();
    for (Assertion assertion : about) {
      boolean acts = assertion.agents().stream().anyMatch(one -> one.iri().equals(self.iri()));
      (acts ? assertion.targets() : assertion.agents())
          .stream()
              .filter(one -> !one.iri().equals(self.iri()) && !one.address().isEmpty())
              .forEach(one -> (acts ? right : left).merge(one, 1, Integer::sum));
    }
    return Neighbours.drawn(
        self, often(left), often(right), say.of("neighbours.label", self.label()));
  }

  private static List<Map.Entry<Assertion.Part, Integer>> often(
      Map<Assertion.Part, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Assertion.Part, Integer>comparingByValue().reversed())
        .limit(MOST_NEIGHBOURS)
        .toList();
  }
}
