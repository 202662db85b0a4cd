package org.mscdm.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mscdm.assertion.Claim;
import org.mscdm.assertion.Lexicon;
import org.mscdm.assertion.Term;
import org.mscdm.curation.TermNames;
import org.mscdm.source.ColumnNames;
import org.mscdm.source.Document;
import org.mscdm.source.TextFolding;
import org.mscdm.vocabulary.MSCDM;

/** The files of {@code ontology/}: classes, properties, value sets, concepts and their words. */
public final class Ontology implements TermNames {

  private static final List<Property> LABELS =
      List.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel);

  /** Where the meaning of a term was taken from. */
  private static final Property SOURCE =
      ResourceFactory.createProperty("http://purl.obolibrary.org/obo/IAO_0000119");

  private static final Property BELONGS_TO_MECHANISM = MSCDM.property("belongsToMechanism");
  private static final Property STATED_IN = MSCDM.property("statedIn");
  private static final Property STATED_OF = MSCDM.property("statedOf");
  private static final Property STATED_WITH = MSCDM.property("statedWith");
  private static final Property WORD_FORM = MSCDM.property("wordForm");

  private final Path folder;
  private final Map<String, Model> modules = new TreeMap<>();
  private final Model all = ModelFactory.createDefaultModel();
  private final Map<String, SortedSet<String>> termsByEnglishLabel = new HashMap<>();

  /**
   * @throws UnusableOntologyException if a module is not Turtle
   */
  public Ontology(Path folder) {
    this.folder = folder;
    for (Path file : filesIn(folder, ".ttl")) {
      Model module = parse(file);
      modules.put(file.getFileName().toString().replace(".ttl", ""), module);
      all.add(module);
    }
  }

  /** Everything that the modules say, in one model. */
  public Model all() {
    return all;
  }

  /** One module, such as {@code mscdm-valuesets}; empty if there is no such file. */
  public Model module(String name) {
    return modules.getOrDefault(name, ModelFactory.createDefaultModel());
  }

  /**
   * The modules but one or more, in one model, as a store may hold it: without class expressions,
   * whose blank nodes no two stores name alike. These stay in the files of the ontology.
   */
  public Model withoutModules(Set<String> names) {
    Model rest = ModelFactory.createDefaultModel();
    modules.forEach(
        (name, module) -> {
          if (!names.contains(name)) {
            module.listStatements().filterDrop(Ontology::hasBlankNode).forEach(rest::add);
          }
        });
    return rest;
  }

  private static boolean hasBlankNode(Statement statement) {
    return statement.getSubject().isAnon() || statement.getObject().isAnon();
  }

  /**
   * The hierarchy of named classes as the reasoner ELK sees it, which {@code mscdm check} writes;
   * empty before the first check.
   */
  public Model hierarchy() {
    Path file = folder.resolve("products").resolve("mscdm-hierarchy.nt");
    return Files.isRegularFile(file) ? parse(file) : ModelFactory.createDefaultModel();
  }

  public List<Path> shapes() {
    return filesIn(folder.resolve("shapes"), ".ttl");
  }

  public List<Path> checks() {
    return filesIn(folder.resolve("checks"), ".rq");
  }

  public List<Path> rules() {
    return filesIn(folder.resolve("rules"), ".rq");
  }

  public List<Path> mappings() {
    return filesIn(folder.resolve("mappings"), ".sssom.tsv");
  }

  /** The names of the columns of tables. */
  public ColumnNames columnNames() {
    return new ColumnNames(folder.resolve("column-names.tsv"));
  }

  @Override
  public boolean hasTerm(String localName) {
    return all.contains(MSCDM.resource(localName), RDF.type);
  }

  @Override
  public SortedSet<String> termsLabelled(String label) {
    if (termsByEnglishLabel.isEmpty()) {
      all.listStatements(null, SKOS.prefLabel, (RDFNode) null)
          .filterKeep(statement -> statement.getLanguage().equals("en"))
          .filterKeep(statement -> statement.getSubject().getURI().startsWith(MSCDM.NAMESPACE))
          .forEach(
              statement ->
                  termsByEnglishLabel
                      .computeIfAbsent(
                          statement.getString().toLowerCase(Locale.ROOT), key -> new TreeSet<>())
                      .add(localName(statement.getSubject())));
    }
    return termsByEnglishLabel.getOrDefault(label.toLowerCase(Locale.ROOT), new TreeSet<>());
  }

  /** The words by which texts are read: all labels of all terms that reading knows a kind for. */
  public Lexicon lexicon() {
    return lexicon(Ontology::labels);
  }

  /**
   * The words that are known without a document: no label of a term whose only source is that
   * document, and no other than the preferred labels of the rest if the words stand in it and in
   * none of the other documents.
   *
   * <p>The ontology states sources of terms ({@code obo:IAO_0000119 "document 000"}) and not of
   * single labels; where a word stands is what tells of these.
   */
  public Lexicon lexiconWithout(Document document, List<Document> others) {
    return lexicon(subject -> labelsWithout(subject, document, others));
  }

  private Set<String> labelsWithout(Resource subject, Document document, List<Document> others) {
    List<String> sources =
        subject.listProperties(SOURCE).toList().stream().map(s -> s.getString()).toList();
    if (!sources.isEmpty()
        && sources.stream().allMatch(s -> s.equals("document " + document.id()))) {
      return Set.of();
    }
    Set<String> labels = new LinkedHashSet<>(labels(subject, List.of(SKOS.prefLabel)));
    labels(subject, List.of(SKOS.altLabel, SKOS.hiddenLabel)).stream()
        .filter(
            label ->
                !standsIn(document, label) || others.stream().anyMatch(o -> standsIn(o, label)))
        .forEach(labels::add);
    return labels;
  }

  private static boolean standsIn(Document document, String label) {
    return document.folded().contains(TextFolding.fold(label));
  }

  private Lexicon lexicon(Function<Resource, Set<String>> labels) {
    Map<Resource, Term.Kind> kinds = kindsByClass();
    Map<Term, Set<String>> words = new HashMap<>();
    for (Resource subject : all.listSubjectsWithProperty(SKOS.prefLabel).toList()) {
      if (subject.isURIResource() && subject.getURI().startsWith(MSCDM.NAMESPACE)) {
        kind(subject, kinds)
            .ifPresent(kind -> words.put(term(subject, kind), labels.apply(subject)));
      }
    }
    return new Lexicon(words);
  }

  private static Map<Resource, Term.Kind> kindsByClass() {
    return Arrays.stream(Term.Kind.values())
        .collect(Collectors.toMap(kind -> MSCDM.resource(kind.ontologyClass()), kind -> kind));
  }

  /**
   * The kind of the nearest class above. A kind's own class has none, unless texts speak of it as
   * such (the route of administration): then it is a topic.
   */
  private static Optional<Term.Kind> kind(Resource subject, Map<Resource, Term.Kind> kinds) {
    if (subject.hasProperty(RDF.type, OWL.ObjectProperty)) {
      return Optional.empty();
    }
    if (kinds.containsKey(subject)) {
      return subject.hasProperty(STATED_IN) ? Optional.of(Term.Kind.TOPIC) : Optional.empty();
    }
    return withParents(subject).filter(kinds::containsKey).findFirst().map(kinds::get);
  }

  /** The resource and everything above it, the nearest first. */
  private static Stream<Resource> withParents(Resource subject) {
    Set<Resource> reached = new LinkedHashSet<>(List.of(subject));
    Deque<Resource> queue = new ArrayDeque<>(reached);
    while (!queue.isEmpty()) {
      parents(queue.remove()).stream().filter(reached::add).forEach(queue::add);
    }
    return reached.stream();
  }

  private static List<Resource> parents(Resource subject) {
    return Stream.of(RDF.type, RDFS.subClassOf)
        .flatMap(property -> subject.listProperties(property).toList().stream())
        .filter(statement -> statement.getObject().isURIResource())
        .map(statement -> statement.getResource())
        .filter(parent -> parent.getURI().startsWith(MSCDM.NAMESPACE))
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  private static Term term(Resource subject, Term.Kind kind) {
    Set<String> mechanisms = new TreeSet<>();
    subject
        .listProperties(BELONGS_TO_MECHANISM)
        .forEach(statement -> mechanisms.add(localName(statement.getResource())));
    Term.Usage usage =
        new Term.Usage(
            nearest(subject, STATED_IN).flatMap(Claim.Kind::ofLabel),
            nearest(subject, STATED_WITH),
            nearest(subject, STATED_OF),
            forms(subject));
    return new Term(localName(subject), kind, mechanisms, usage);
  }

  private static Set<String> forms(Resource subject) {
    return subject.listProperties(WORD_FORM).toList().stream()
        .map(Statement::getString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the resource or the nearest one above it says with a property, as a local name. */
  private static Optional<String> nearest(Resource subject, Property property) {
    return withParents(subject)
        .map(resource -> resource.getPropertyResourceValue(property))
        .filter(Objects::nonNull)
        .map(Ontology::localName)
        .findFirst();
  }

  private static Set<String> labels(Resource subject) {
    return labels(subject, LABELS);
  }

  private static Set<String> labels(Resource subject, List<Property> properties) {
    return properties.stream()
        .flatMap(property -> subject.listProperties(property).toList().stream())
        .map(statement -> statement.getString())
        .collect(Collectors.toSet());
  }

  private static String localName(Resource resource) {
    return resource.getURI().substring(MSCDM.NAMESPACE.length());
  }

  private static Model parse(Path file) {
    try {
      return RDFDataMgr.loadModel(file.toUri().toString());
    } catch (RiotException e) {
      throw new UnusableOntologyException(
          "%s: cannot be read: %s; correct the file".formatted(file, e.getMessage()));
    }
  }

  private static List<Path> filesIn(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
