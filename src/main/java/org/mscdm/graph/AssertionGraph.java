package org.mscdm.graph;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;
import org.mscdm.assertion.Qualification;
import org.mscdm.assertion.Qualifier;
import org.mscdm.assertion.ReportedWords;
import org.mscdm.source.Document;
import org.mscdm.source.Table;
import org.mscdm.source.TableRow;
import org.mscdm.source.TextSpan;
import org.mscdm.vocabulary.MSCDM;

/** What a document asserts, each assertion with the evidence line that leads to its words. */
final class AssertionGraph {

  /** Author statement without traceable support, used in automatic assertion. */
  private static final String AUTHOR_STATEMENT = "http://purl.obolibrary.org/obo/ECO_0007320";

  /** Author statement supported from a referenced clinical study, used in automatic assertion. */
  private static final String CLINICAL_STUDY_STATEMENT =
      "http://purl.obolibrary.org/obo/ECO_0007539";

  /** Author inference, used in automatic assertion. */
  private static final String AUTHOR_INFERENCE = "http://purl.obolibrary.org/obo/ECO_0006217";

  private final Model model;
  private final Model ontology;
  private final Document document;
  private final AnchorGraph anchors;

  AssertionGraph(NamedGraphs graphs, Ontology ontology, Document document, AnchorGraph anchors) {
    this.model = graphs.graph("assertions/" + document.id());
    this.ontology = ontology.all();
    this.document = document;
    this.anchors = anchors;
  }

  void describe(Assertion assertion) {
    Claim claim = assertion.claim();
    Resource resource =
        model.createResource(
            Iris.ofContent("assertion", document.id(), assertion.identity(document)));
    describe(resource, claim);
    resource.addProperty(MSCDM.polarity, MSCDM.resource(claim.polarity()));
    resource.addProperty(MSCDM.modality, MSCDM.resource(claim.modality()));
    assertion
        .cue()
        .ifPresent(
            cue ->
                resource.addProperty(
                    claim.polarity().equals("Negated") ? MSCDM.negationCue : MSCDM.hedgeCue,
                    document.quote(cue),
                    document.entry().languageTag()));
    resource.addProperty(MSCDM.status, MSCDM.resource(assertion.status()));
    assertion.origin().rule().ifPresent(rule -> resource.addProperty(MSCDM.proposedByRule, rule));
    assertion
        .origin()
        .decision()
        .ifPresent(made -> resource.addProperty(MSCDM.decision, MSCDM.resource(made)));
    assertion
        .origin()
        .decidedBy()
        .ifPresent(
            who -> resource.addProperty(MSCDM.decidedBy, model.createResource(Agents.iri(who))));
    assertion.words().forEach((qualification, place) -> describe(resource, qualification, place));
    Resource evidence = evidenceLine(resource, evidenceType(claim));
    evidence.addProperty(MSCDM.anchor, anchors.anchor(assertion.quote()));
    assertion
        .context()
        .forEach(place -> evidence.addProperty(MSCDM.contextAnchor, anchors.anchor(place)));
  }

  private void describe(Resource resource, Claim claim) {
    resource.addProperty(RDF.type, MSCDM.resource(claim.kind().label()));
    resource.addProperty(MSCDM.inDocument, model.createResource(Iris.document(document.id())));
    resource.addProperty(MSCDM.property(claim.kind().agentRole()), Iris.named(claim.agent()));
    resource.addProperty(MSCDM.relation, MSCDM.resource(claim.relation()));
    if (!claim.target().isEmpty()) {
      resource.addProperty(MSCDM.property(claim.kind().targetRole()), Iris.named(claim.target()));
    }
    claim.qualifications().forEach(qualification -> describe(resource, qualification));
    if (!resource.hasProperty(MSCDM.direction)) {
      ontology
          .listObjectsOfProperty(MSCDM.resource(claim.relation()), MSCDM.direction)
          .forEach(direction -> resource.addProperty(MSCDM.direction, direction));
    }
    if (!resource.hasProperty(MSCDM.knowledgeLevel)) {
      resource.addProperty(MSCDM.knowledgeLevel, MSCDM.ReviewSummary);
    }
  }

  private void describe(Resource resource, Qualification qualification) {
    Qualifier qualifier = qualification.qualifier();
    if (qualifier == Qualifier.CONFLICT_SET) {
      join(resource, qualification.value());
    } else if (qualifier == Qualifier.CONFLICTS_WITH) {
      resource.addProperty(MSCDM.conflictsWith, Iris.named(qualification.value()));
    } else if (qualifier.form() == Qualifier.Form.TERM) {
      resource.addProperty(MSCDM.property(qualifier.label()), Iris.named(qualification.value()));
    }
  }

  /** Assertions that cannot all hold stand in one conflict set; none of them is preferred. */
  private void join(Resource resource, String key) {
    Resource conflictSet = model.createResource(Iris.conflictSet(document.id(), key));
    conflictSet.addProperty(RDF.type, MSCDM.ConflictSet);
    conflictSet.addProperty(
        RDFS.label,
        "contradiction on %s in document %s".formatted(key.replace('-', ' '), document.id()),
        "en");
    conflictSet.addProperty(MSCDM.member, resource);
    resource.addProperty(MSCDM.inConflictSet, conflictSet);
  }

  /** Words of the document that qualify the assertion, as a value with its own place. */
  private void describe(Resource resource, Qualification qualification, TextSpan place) {
    String content = resource.getURI() + "\t" + qualification;
    Resource value = model.createResource(Iris.ofContent("value", document.id(), content));
    resource.addProperty(MSCDM.property(qualification.qualifier().label()), value);
    value.addProperty(MSCDM.verbatimText, qualification.value(), document.entry().languageTag());
    value.addProperty(MSCDM.anchor, anchors.anchor(place));
    ValueContent.describe(
        value, ReportedWords.content(document.folded().substring(place.start(), place.end())));
  }

  /** What a source only infers is told from what it states. */
  private static String evidenceType(Claim claim) {
    boolean inferred =
        claim.kind() == Claim.Kind.MECHANISM_STUDY_LINK && !claim.modality().equals("StatedAsFact");
    return inferred ? AUTHOR_INFERENCE : AUTHOR_STATEMENT;
  }

  /** The row as one assertion that can be checked as a whole; its cells are values of their own. */
  void describeRow(TableRow row, String study) {
    Resource resource =
        model.createResource(
            Iris.ofContent("assertion", document.id(), study + "\t" + Table.Kind.CLINICAL.label()));
    resource.addProperty(RDF.type, MSCDM.StudyCharacteristicAssertion);
    resource.addProperty(MSCDM.inDocument, model.createResource(Iris.document(document.id())));
    resource.addProperty(MSCDM.study, model.createResource(MSCDM.ID + study));
    resource.addProperty(MSCDM.polarity, MSCDM.Affirmed);
    resource.addProperty(MSCDM.modality, MSCDM.StatedAsFact);
    resource.addProperty(MSCDM.knowledgeLevel, MSCDM.ReviewTableCell);
    resource.addProperty(MSCDM.status, MSCDM.Proposed);
    resource.addProperty(MSCDM.proposedByRule, Table.Kind.CLINICAL.label());
    evidenceLine(resource, CLINICAL_STUDY_STATEMENT)
        .addProperty(MSCDM.anchor, anchors.anchor(row.span()));
  }

  private static Resource evidenceLine(Resource assertion, String evidenceType) {
    String iri = assertion.getURI().replace("/assertion/", "/evidence/");
    return EvidenceLine.of(assertion, iri, evidenceType, Agents.READER);
  }
}
