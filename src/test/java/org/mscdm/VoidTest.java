package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the release says that it holds, against what SPARQL counts in it. */
class VoidTest {

  private static final String GRAPHS = "https://w3id.org/mscdm/graph/";

  private static final List<String> OUTSIDE =
      List.of("void", "elsewhere", "examples", "inferred/R2");

  private static final String PREFIXES =
      """
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX void-ext: <http://ldf.fi/void-ext#>
      PREFIX mscdm: <https://w3id.org/mscdm/ontology/>
      """;

  private static Dataset release;
  private static Model description;
  private static Model counted;

  @BeforeAll
  static void load() {
    release = RDFDataMgr.loadDataset(Folders.release().resolve("mscdm.nq").toString());
    description = release.getNamedModel(GRAPHS + "void");
    counted = ModelFactory.createDefaultModel();
    release
        .listNames()
        .forEachRemaining(
            name -> {
              if (OUTSIDE.stream().noneMatch(outside -> name.equals(GRAPHS + outside))) {
                counted.add(release.getNamedModel(name));
              }
            });
  }

  @Test
  void theNumbersOfTheDatasetAreWhatSparqlCounts() {
    String dataset = "<https://w3id.org/mscdm/dataset>";
    assertThat(
            counts(
                description,
                "SELECT ?triples ?subjects ?objects ?properties ?classes ('' AS ?count) { "
                    + dataset
                    + " void:triples ?triples ; void:distinctSubjects ?subjects ;"
                    + " void:distinctObjects ?objects ; void:properties ?properties ; void:classes ?classes }"))
        .isEqualTo(
            counts(
                counted,
                "SELECT (COUNT(*) AS ?triples) (COUNT(DISTINCT ?s) AS ?subjects)"
                    + " (COUNT(DISTINCT ?o) AS ?objects) (COUNT(DISTINCT ?p) AS ?properties)"
                    + " (COUNT(DISTINCT ?class) AS ?classes) ('' AS ?count)"
                    + " { ?s ?p ?o . BIND (IF(?p = rdf:type, ?o, 1/0) AS ?class) }"));
  }

  @Test
  void thePartitionsOfTheDefaultGraphAreWhatSparqlCounts() {
    comparePartitions("<https://w3id.org/mscdm/dataset>", counted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assertions/000", "values/000", "inferred/R1", "elsewhere", "plain"})
  void thePartitionsOfANamedGraphAreWhatSparqlCounts(String name) {
    comparePartitions("<" + GRAPHS + name + ">", release.getNamedModel(GRAPHS + name));
  }

  private static void comparePartitions(String dataset, Model graph) {
    assertThat(
            counts(
                description,
                "SELECT ?class ?count { %s void:classPartition [ void:class ?class ; void:entities ?count ] }"
                    .formatted(dataset)))
        .isEqualTo(
            counts(graph, "SELECT ?class (COUNT(?s) AS ?count) { ?s a ?class } GROUP BY ?class"));
    assertThat(
            counts(
                description,
                "SELECT ?p ?count { %s void:propertyPartition [ void:property ?p ; void:triples ?count ] }"
                    .formatted(dataset)))
        .isNotEmpty()
        .isEqualTo(counts(graph, "SELECT ?p (COUNT(*) AS ?count) { ?s ?p ?o } GROUP BY ?p"));
    assertThat(
            counts(
                description,
                """
                SELECT ?class ?p ?type ?count {
                  %s void:classPartition [ void:class ?class ; void:propertyPartition ?partition ] .
                  ?partition void:property ?p .
                  ?partition void-ext:datatypePartition [ void-ext:datatype ?type ; void:triples ?count ]
                }
                """
                    .formatted(dataset)))
        .isEqualTo(
            counts(
                graph,
                """
                SELECT ?class ?p ?type (COUNT(*) AS ?count) {
                  ?s a ?class ; ?p ?o FILTER (isLiteral(?o)) BIND (DATATYPE(?o) AS ?type)
                } GROUP BY ?class ?p ?type
                """));
  }

  @Test
  void theLinksBetweenClassesAreWhatSparqlCounts() {
    assertThat(
            counts(
                description,
                """
                SELECT ?from ?p ?to ?count {
                  ?links a void:Linkset ; void:subjectsTarget [ void:class ?from ] ; void:linkPredicate ?p ;
                    void:objectsTarget [ void:class ?to ] ; void:triples ?count
                }
                """))
        .hasSizeGreaterThan(500)
        .isEqualTo(
            counts(
                counted,
                """
                SELECT ?from ?p ?to (COUNT(*) AS ?count) {
                  ?s ?p ?o . ?s a ?from . ?o a ?to . FILTER (?p != rdf:type)
                } GROUP BY ?from ?p ?to
                """));
  }

  @Test
  void aClassOfTheOntologyHasItsNamesInBothLanguages() {
    assertThat(
            counts(
                description,
                """
                SELECT ?english ?chinese ?count {
                  <https://w3id.org/mscdm/dataset> void:classPartition ?partition .
                  ?partition void:class mscdm:ClinicalTrial ; void:entities ?count .
                  mscdm:ClinicalTrial rdfs:label ?english ; skos:prefLabel ?chinese .
                  FILTER (LANG(?chinese) = "zh-Hans")
                }
                """))
        .isEqualTo(Map.of("clinical trial 临床试验", "19"));
    assertThat(
            counts(
                description,
                """
                SELECT ?class ('' AS ?count) {
                  ?partition void:class ?class
                  FILTER (STRSTARTS(STR(?class), STR(mscdm:)))
                  FILTER NOT EXISTS { ?class skos:prefLabel ?chinese FILTER (LANG(?chinese) = "zh-Hans") }
                }
                """))
        .isEmpty();
  }

  @Test
  void everyFileOfTheDescriptionIsInTheRelease() throws IOException {
    Map<String, String> files =
        counts(
            description,
            "SELECT ?file ('' AS ?count) { ?any <http://www.w3.org/ns/dcat#downloadURL> ?file }");
    assertThat(files).hasSizeGreaterThan(20);
    for (String file : files.keySet()) {
      String name = file.replaceFirst("^https://w3id.org/mscdm/releases/[0-9.]+/", "");
      assertThat(Files.size(Folders.release().resolve(name))).isPositive();
    }
  }

  @Test
  void theFileTheGraphAndTheServedDescriptionAreOne() throws Exception {
    Model file = RDFDataMgr.loadModel(Folders.release().resolve("void.ttl").toString());
    assertThat(file.isIsomorphicWith(description)).isTrue();
    assertThat(file.listStatements().toList())
        .noneMatch(s -> s.getSubject().isAnon() || s.getObject().isAnon());
    try (Served service = new Served()) {
      Model served =
          ModelFactory.createDefaultModel()
              .read(
                  new StringReader(service.get(".well-known/void", "text/turtle").body()),
                  null,
                  "TURTLE");
      Model examples = release.getNamedModel(GRAPHS + "examples");
      assertThat(served.containsAll(examples)).isTrue();
      assertThat(served.difference(file).difference(examples).listStatements().toList())
          .isNotEmpty()
          .allMatch(statement -> isOfTheService(statement, service.address()));
      assertThat(served.containsAll(file)).isTrue();
    }
  }

  /** Whether a statement tells of the service and what it names, and nothing of the release. */
  private static boolean isOfTheService(Statement statement, String address) {
    String subject = statement.getSubject().getURI();
    String object = statement.getObject().toString();
    return subject.startsWith(address + "sparql")
        || subject.startsWith("https://w3id.org/mscdm/service#")
        || subject.equals("https://w3id.org/mscdm/dataset")
            && (object.startsWith(address + "sparql")
                || object.equals("http://www.w3.org/ns/sparql-service-description#Dataset"));
  }

  /** The count of each row by its other cells. */
  private static Map<String, String> counts(Model model, String query) {
    Map<String, String> counts = new TreeMap<>();
    try (QueryExecution execution = QueryExecutionFactory.create(PREFIXES + query, model)) {
      var rows = execution.execSelect();
      List<String> keys =
          rows.getResultVars().stream().filter(name -> !name.equals("count")).toList();
      rows.forEachRemaining(
          row ->
              counts.put(
                  String.join(
                      " ",
                      keys.stream()
                          .map(row::get)
                          .map(n -> n.isLiteral() ? n.asLiteral().getString() : n.toString())
                          .toList()),
                  row.getLiteral("count").getString()));
    }
    return counts;
  }
}
