package org.mscdm.vocabulary;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms of the ontology that Java names. A constant is spelt as the term, so that one search
 * finds Java, ontology, shapes and queries.
 */
public final class MSCDM {

  public static final String NAMESPACE = "https://w3id.org/mscdm/ontology/";
  public static final String ID = "https://w3id.org/mscdm/id/";

  /** The data set as a whole. */
  public static final String DATASET = "https://w3id.org/mscdm/dataset";

  /** Under this name the service is known, wherever it runs. */
  public static final String ENDPOINT = "https://w3id.org/mscdm/sparql";

  /** An example of SPARQL is this and the name of its canned query. */
  public static final String EXAMPLES = "https://w3id.org/mscdm/.well-known/sparql-examples/";

  /** A published release is this, its version and a slash. */
  public static final String RELEASES = "https://w3id.org/mscdm/releases/";

  public static final String GRAPH = "https://w3id.org/mscdm/graph/";

  public static final Resource Anchor = resource("Anchor");
  public static final Resource Assertion = resource("Assertion");
  public static final Resource CategoricalValue = resource("CategoricalValue");
  public static final Resource CoreferenceAssertion = resource("CoreferenceAssertion");
  public static final Resource ClinicalTrial = resource("ClinicalTrial");
  public static final Resource Document = resource("Document");
  public static final Resource ElsewhereStatement = resource("ElsewhereStatement");
  public static final Resource EvidenceLine = resource("EvidenceLine");
  public static final Resource MeanWithDispersion = resource("MeanWithDispersion");
  public static final Resource MissingValue = resource("MissingValue");
  public static final Resource OneSidedBound = resource("OneSidedBound");
  public static final Resource PrimingStrategy = resource("PrimingStrategy");
  public static final Resource QuantityValue = resource("QuantityValue");
  public static final Resource RangeValue = resource("RangeValue");
  public static final Resource Reading = resource("Reading");
  public static final Resource Section = resource("Section");
  public static final Resource Sentence = resource("Sentence");
  public static final Resource StudyCharacteristicAssertion =
      resource("StudyCharacteristicAssertion");
  public static final Resource TableRow = resource("TableRow");
  public static final Resource TextValue = resource("TextValue");

  public static final Resource Affirmed = resource("Affirmed");
  public static final Resource ConflictSet = resource("ConflictSet");
  public static final Resource CuratorInference = resource("CuratorInference");
  public static final Resource CuratorInferenceLevel = resource("CuratorInferenceLevel");
  public static final Resource DisputedElsewhere = resource("DisputedElsewhere");
  public static final Resource DispersionTypeNotStated = resource("DispersionTypeNotStated");
  public static final Resource Proposed = resource("Proposed");
  public static final Resource ReviewSummary = resource("ReviewSummary");
  public static final Resource ReviewTableCell = resource("ReviewTableCell");
  public static final Resource StatedAsFact = resource("StatedAsFact");
  public static final Resource Supports = resource("Supports");
  public static final Resource UnresolvedCertainty = resource("UnresolvedCertainty");

  public static final Property agent = property("agent");
  public static final Property anchor = property("anchor");
  public static final Property category = property("category");
  public static final Property characterCount = property("characterCount");
  public static final Property claim = property("claim");
  public static final Property column = property("column");
  public static final Property comparisonOperator = property("comparisonOperator");
  public static final Property conflictsWith = property("conflictsWith");
  public static final Property contextAnchor = property("contextAnchor");
  public static final Property decidedBy = property("decidedBy");
  public static final Property decision = property("decision");
  public static final Property direction = property("direction");
  public static final Property dispersionType = property("dispersionType");
  public static final Property dispersionValue = property("dispersionValue");
  public static final Property disputedBy = property("disputedBy");
  public static final Property doseBasis = property("doseBasis");
  public static final Property editorialFlag = property("editorialFlag");
  public static final Property end = property("end");
  public static final Property evidenceDirection = property("evidenceDirection");
  public static final Property evidenceType = property("evidenceType");
  public static final Property fileName = property("fileName");
  public static final Property groupShare = property("groupShare");
  public static final Property groupSize = property("groupSize");
  public static final Property hasEvidenceLine = property("hasEvidenceLine");
  public static final Property hedgeCue = property("hedgeCue");
  public static final Property equates = property("equates");
  public static final Property inConflictSet = property("inConflictSet");
  public static final Property inDocument = property("inDocument");
  public static final Property inSection = property("inSection");
  public static final Property inSentence = property("inSentence");
  public static final Property inTable = property("inTable");
  public static final Property knowledgeLevel = property("knowledgeLevel");
  public static final Property lowerBound = property("lowerBound");
  public static final Property matchBasis = property("matchBasis");
  public static final Property meanValue = property("meanValue");
  public static final Property member = property("member");
  public static final Property missingReason = property("missingReason");
  public static final Property modality = property("modality");
  public static final Property negationCue = property("negationCue");
  public static final Property numericValue = property("numericValue");
  public static final Property ofProduct = property("ofProduct");
  public static final Property polarity = property("polarity");
  public static final Property proposedByRule = property("proposedByRule");
  public static final Property quote = property("quote");
  public static final Property rationale = property("rationale");
  public static final Property readAs = property("readAs");
  public static final Property readAsText = property("readAsText");
  public static final Property readingBasis = property("readingBasis");
  public static final Property readingCertainty = property("readingCertainty");
  public static final Property readingKind = property("readingKind");
  public static final Property referenceNumber = property("referenceNumber");
  public static final Property relation = property("relation");
  public static final Property reportedDecimals = property("reportedDecimals");
  public static final Property restsOn = property("restsOn");
  public static final Property rowNumber = property("rowNumber");
  public static final Property sectionNumber = property("sectionNumber");
  public static final Property sha256 = property("sha256");
  public static final Property start = property("start");
  public static final Property statedInRow = property("statedInRow");
  public static final Property statisticType = property("statisticType");
  public static final Property status = property("status");
  public static final Property study = property("study");
  public static final Property target = property("target");
  public static final Property text = property("text");
  public static final Property unit = property("unit");
  public static final Property unitBasis = property("unitBasis");
  public static final Property upperBound = property("upperBound");
  public static final Property verbatimText = property("verbatimText");

  private MSCDM() {}

  public static Resource resource(String localName) {
    return ResourceFactory.createResource(NAMESPACE + localName);
  }

  public static Property property(String localName) {
    return ResourceFactory.createProperty(NAMESPACE, localName);
  }

  /** The IRI of a named graph, such as {@code anchors/000}. */
  public static String graph(String name) {
    return GRAPH + name;
  }
}
