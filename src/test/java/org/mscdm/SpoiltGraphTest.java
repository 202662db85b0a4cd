package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mscdm.check.GraphCheck;
import org.mscdm.check.QuoteCheck;
import org.mscdm.check.Violation;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.graph.Ontology;
import org.mscdm.source.Document;
import org.mscdm.vocabulary.MSCDM;

/**
 * The graph as a build makes it, spoilt in one way at every place where it can be: the checks name
 * every one of these places, so that no such fault reaches a release.
 */
class SpoiltGraphTest {

  private static final Ontology ONTOLOGY = new Ontology(Folders.HOME.resolve("ontology"));
  private static NamedGraphs graphs;
  private static List<Document> documents;

  private Model graph;

  @BeforeAll
  static void build() {
    graphs = new Build(Project.at(Folders.HOME), message -> {}).graphs();
    documents = Sources.read(Project.at(Folders.HOME), message -> {}).documents();
  }

  @BeforeEach
  void copy() {
    graph = ModelFactory.createDefaultModel().add(graphs.statedGraphs());
  }

  @Test
  void anAnchorThatIsRemoved() {
    Set<String> spoilt = new TreeSet<>();
    for (Resource evidence : subjects(MSCDM.anchor)) {
      if (evidence.hasProperty(MSCDM.evidenceDirection)) {
        evidence.removeAll(MSCDM.anchor);
        spoilt.add(evidence.getURI());
      }
    }
    assertThat(spoilt).hasSizeGreaterThan(900);
    assertThat(namedIn(graphViolations())).containsAll(spoilt);
  }

  @Test
  void aPolarityThatIsFlipped() {
    Set<String> spoilt = new TreeSet<>();
    for (Resource assertion : subjects(MSCDM.polarity)) {
      boolean affirmed = assertion.hasProperty(MSCDM.polarity, MSCDM.Affirmed);
      assertion.removeAll(MSCDM.polarity);
      assertion.addProperty(MSCDM.polarity, affirmed ? MSCDM.resource("Negated") : MSCDM.Affirmed);
      spoilt.add(assertion.getURI());
    }
    assertThat(spoilt).hasSizeGreaterThan(900);
    assertThat(namedIn(graphViolations())).containsAll(spoilt);
  }

  @Test
  void aHedgeThatIsTurnedIntoAFact() {
    Set<String> spoilt = new TreeSet<>();
    for (Resource assertion : subjects(MSCDM.hedgeCue)) {
      assertion.removeAll(MSCDM.modality);
      assertion.addProperty(MSCDM.modality, MSCDM.StatedAsFact);
      spoilt.add(assertion.getURI());
    }
    assertThat(spoilt).hasSizeGreaterThan(60);
    assertThat(namedIn(graphViolations())).containsAll(spoilt);
  }

  /** Also without its cue a claim cannot pass as fact, if its words hold a hedge of the lexicon. */
  @Test
  void hedgesThatAreForgottenAltogether() {
    Set<String> hedges = hiddenLabels(MSCDM.resource("StatedAsPossible"));
    Set<String> spoilt = new TreeSet<>();
    for (Resource assertion : subjects(MSCDM.hedgeCue)) {
      if (hedges.stream().anyMatch(quote(assertion)::contains)) {
        spoilt.add(assertion.getURI());
      }
      assertion.removeAll(MSCDM.modality).removeAll(MSCDM.hedgeCue);
      assertion.addProperty(MSCDM.modality, MSCDM.StatedAsFact);
    }
    assertThat(spoilt).hasSizeGreaterThan(40);
    assertThat(namedIn(graphViolations())).containsAll(spoilt);
  }

  @Test
  void anOffsetThatIsShiftedByOne() {
    for (Document document : documents) {
      Model anchors =
          ModelFactory.createDefaultModel().add(graphs.graph("anchors/" + document.id()));
      Set<String> spoilt = new TreeSet<>();
      for (Resource anchor : anchors.listSubjectsWithProperty(MSCDM.quote).toList()) {
        shift(anchor, MSCDM.start);
        shift(anchor, MSCDM.end);
        spoilt.add(anchor.getURI());
      }
      assertThat(spoilt).hasSizeGreaterThan(300);
      assertThat(namedIn(QuoteCheck.check(document, anchors))).containsAll(spoilt);
    }
  }

  @Test
  void twoArmsThatAreSwapped() {
    Set<String> spoilt = new TreeSet<>();
    spoilt.addAll(swap("value/study-000-85-groupParticipants", MSCDM.property("ofProduct")));
    spoilt.addAll(swap("value/study-000-150-dose", MSCDM.property("ofProduct")));
    spoilt.addAll(swap("value/study-000-160-dose", MSCDM.property("ofProduct")));
    assertThat(namedIn(graphViolations())).containsAll(spoilt);
  }

  @Test
  void twoArmsWhosePatientsAreSwapped() {
    Resource bone = thing("arm/000-85-BoneMarrowMSC");
    Resource cord = thing("arm/000-85-UmbilicalCordMSC");
    exchange(bone, cord, MSCDM.property("treatedParticipants"));
    assertThat(namedIn(graphViolations())).contains(bone.getURI(), cord.getURI());
  }

  @Test
  void twoTrialsWhoseArmsAreSwapped() {
    Resource first = thing("study/000-158");
    Resource second = thing("study/000-159");
    exchange(first, second, MSCDM.property("hasArm"));
    assertThat(namedIn(graphViolations()))
        .contains(
            thing("arm/000-158-UmbilicalCordMSC").getURI(),
            thing("arm/000-159-UmbilicalCordMSC").getURI());
  }

  @Test
  void aRowThatIsLost() {
    Resource row = thing("row/000-clinical-table-159");
    row.removeProperties();
    assertThat(graphViolations())
        .anySatisfy(
            violation ->
                assertThat(violation.toString())
                    .contains("rows-as-counted", "clinical-table", "18", "17"));
  }

  @Test
  void aThingWithoutAWebAddress() {
    Resource trial = thing("study/000-159");
    trial.addProperty(MSCDM.inDocument, graph.createResource("file:///seeds/000.txt"));
    trial.addProperty(MSCDM.anchor, graph.createResource());
    assertThat(graphViolations())
        .filteredOn(violation -> violation.toString().contains("addresses.rq"))
        .hasSize(2);
  }

  private List<Violation> graphViolations() {
    return new GraphCheck(ONTOLOGY.shapes(), ONTOLOGY.checks()).check(graph);
  }

  /** The things of the data that violations name. */
  private static Set<String> namedIn(List<Violation> violations) {
    return violations.stream()
        .flatMap(violation -> List.of(violation.subject().split("[\\s,]+")).stream())
        .filter(word -> word.startsWith(MSCDM.ID))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Resource> subjects(Property property) {
    return graph
        .listSubjectsWithProperty(property)
        .filterKeep(subject -> subject.hasProperty(MSCDM.polarity) || property == MSCDM.anchor)
        .toList();
  }

  private Resource thing(String name) {
    return graph.createResource(MSCDM.ID + name);
  }

  private static String quote(Resource assertion) {
    return assertion
        .getPropertyResourceValue(MSCDM.hasEvidenceLine)
        .getPropertyResourceValue(MSCDM.anchor)
        .getProperty(MSCDM.quote)
        .getString();
  }

  private Set<String> hiddenLabels(Resource term) {
    return graph
        .listObjectsOfProperty(term, SKOS.hiddenLabel)
        .mapWith(label -> label.asLiteral().getString())
        .toSet();
  }

  private static void shift(Resource anchor, Property offset) {
    int shifted = anchor.getProperty(offset).getInt() + 1;
    anchor.removeAll(offset);
    anchor.addLiteral(offset, anchor.getModel().createTypedLiteral(shifted));
  }

  /** Exchanges the values of a thing and of the one that is numbered 2 after it. */
  private List<String> swap(String first, Property property) {
    exchange(thing(first), thing(first + "-2"), property);
    return List.of(thing(first).getURI(), thing(first + "-2").getURI());
  }

  private static void exchange(Resource first, Resource second, Property property) {
    RDFNode ofFirst = first.getProperty(property).getObject();
    RDFNode ofSecond = second.getProperty(property).getObject();
    assertThat(ofFirst).isNotEqualTo(ofSecond);
    first.removeAll(property).addProperty(property, ofSecond);
    second.removeAll(property).addProperty(property, ofFirst);
  }
}
