package org.mscdm.graph;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;
import org.mscdm.source.Document;
import org.mscdm.source.Table;
import org.mscdm.source.TableRow;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.PROV;

/** What a document asserts, each assertion with the evidence line that leads to its words. */
final class AssertionGraph {

  /** Author statement without traceable support, used in automatic assertion. */
  private static final String AUTHOR_STATEMENT = "http://purl.obolibrary.org/obo/ECO_0007320";

  /** Author statement supported from a referenced clinical study, used in automatic assertion. */
  private static final String CLINICAL_STUDY_STATEMENT =
      "http://purl.obolibrary.org/obo/ECO_0007539";

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
    String content = claim.line() + "\t" + document.quote(assertion.quote());
    Resource resource = model.createResource(Iris.ofContent("assertion", document.id(), content));
    resource.addProperty(RDF.type, MSCDM.resource(claim.kind().label()));
    resource.addProperty(MSCDM.inDocument, model.createResource(Iris.document(document.id())));
    resource.addProperty(MSCDM.agent, MSCDM.resource(claim.agent()));
    resource.addProperty(MSCDM.relation, MSCDM.resource(claim.relation()));
    resource.addProperty(MSCDM.target, MSCDM.resource(claim.target()));
    claim
        .qualifications()
        .forEach(
            q ->
                resource.addProperty(
                    MSCDM.property(q.qualifier().label()), MSCDM.resource(q.value())));
    ontology
        .listObjectsOfProperty(MSCDM.resource(claim.relation()), MSCDM.direction)
        .forEach(direction -> resource.addProperty(MSCDM.direction, direction));
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
    resource.addProperty(MSCDM.knowledgeLevel, MSCDM.ReviewSummary);
    resource.addProperty(MSCDM.status, MSCDM.resource(assertion.status()));
    assertion.origin().rule().ifPresent(rule -> resource.addProperty(MSCDM.proposedByRule, rule));
    assertion
        .origin()
        .decidedBy()
        .ifPresent(
            who -> resource.addProperty(MSCDM.decidedBy, model.createResource(Agents.iri(who))));
    Resource evidence = evidenceLine(resource, AUTHOR_STATEMENT);
    evidence.addProperty(MSCDM.anchor, anchors.anchor(assertion.quote()));
    assertion
        .context()
        .forEach(place -> evidence.addProperty(MSCDM.contextAnchor, anchors.anchor(place)));
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

  private Resource evidenceLine(Resource assertion, String evidenceType) {
    Resource evidence =
        model.createResource(assertion.getURI().replace("/assertion/", "/evidence/"));
    evidence.addProperty(RDF.type, MSCDM.EvidenceLine);
    evidence.addProperty(MSCDM.evidenceDirection, MSCDM.Supports);
    evidence.addProperty(MSCDM.evidenceType, model.createResource(evidenceType));
    evidence.addProperty(PROV.wasAttributedTo, model.createResource(Agents.READER));
    assertion.addProperty(MSCDM.hasEvidenceLine, evidence);
    return evidence;
  }
}
