package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mscdm.assertion.Qualifier;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.vocabulary.MSCDM;

/**
 * The claims of the four paragraphs on mechanisms in document 000, against {@code
 * claims/mechanism-paragraphs.tsv}, which was written from the paragraphs.
 */
class MechanismParagraphsTest {

  private static final Set<String> EXPECTED =
      Expectations.of("claims/mechanism-paragraphs.tsv").rows().stream()
          .map(row -> String.join("\t", row))
          .collect(Collectors.toCollection(TreeSet::new));

  @TempDir static Path folder;

  private static Set<String> byRulesAlone;

  @BeforeAll
  static void readWithoutDecisions() {
    Path curated = Folders.copyWithoutDecisions(folder);
    byRulesAlone =
        claims(new Build(Project.at(Folders.HOME).withCurated(curated), m -> {}).graphs());
  }

  @Test
  void rulesAloneProposeAtLeastSevenOfTenClaims() {
    Set<String> found = new TreeSet<>(byRulesAlone);
    found.retainAll(EXPECTED);
    assertThat(found).hasSizeGreaterThanOrEqualTo(EXPECTED.size() * 7 / 10);
  }

  @Test
  void theReleaseHasEveryClaim() {
    Set<String> claims = claims(new Build(Project.at(Folders.HOME), m -> {}).graphs());
    assertThat(claims).containsAll(EXPECTED);
  }

  /** Kind, agent, relation, target, qualifications, polarity, modality and quote, one line each. */
  private static Set<String> claims(NamedGraphs graphs) {
    Model places = graphs.graph("anchors/000");
    return graphs.graph("assertions/000").listSubjectsWithProperty(MSCDM.agent).toList().stream()
        .map(assertion -> line(assertion, places))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(Resource assertion, Model places) {
    Resource anchor =
        assertion
            .getPropertyResourceValue(MSCDM.hasEvidenceLine)
            .getPropertyResourceValue(MSCDM.anchor);
    return String.join(
        "\t",
        name(assertion.getPropertyResourceValue(RDF.type)),
        name(assertion.getPropertyResourceValue(MSCDM.agent)),
        name(assertion.getPropertyResourceValue(MSCDM.relation)),
        target(assertion),
        qualifications(assertion),
        name(assertion.getPropertyResourceValue(MSCDM.polarity)),
        name(assertion.getPropertyResourceValue(MSCDM.modality)),
        places.getRequiredProperty(anchor.inModel(places), MSCDM.quote).getString());
  }

  private static String target(Resource assertion) {
    Resource target = assertion.getPropertyResourceValue(MSCDM.target);
    return target == null ? "" : name(target);
  }

  private static String qualifications(Resource assertion) {
    return Arrays.stream(Qualifier.values())
        .filter(qualifier -> qualifier.form() != Qualifier.Form.WORDS)
        .flatMap(
            qualifier ->
                assertion.listProperties(MSCDM.property(qualifier.label())).toList().stream()
                    .map(statement -> qualifier.label() + "=" + name(statement.getObject())))
        .filter(text -> !text.startsWith("direction=") && !text.startsWith("knowledgeLevel="))
        .sorted()
        .collect(Collectors.joining(";"));
  }

  private static String name(RDFNode node) {
    String iri = node.asResource().getURI();
    return iri.startsWith(MSCDM.ID)
        ? iri.substring(MSCDM.ID.length())
        : iri.substring(MSCDM.NAMESPACE.length());
  }
}
