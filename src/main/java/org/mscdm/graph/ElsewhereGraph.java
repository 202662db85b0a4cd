package org.mscdm.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mscdm.assertion.ReadingPlaces;
import org.mscdm.curation.ElsewhereFile.Elsewhere;
import org.mscdm.source.Outline;
import org.mscdm.source.TextSpan;
import org.mscdm.vocabulary.MSCDM;

/**
 * What other sources say otherwise than a document. Whoever leaves this graph out still has all
 * that the documents state.
 */
final class ElsewhereGraph {

  private final Model model;
  private final NamedGraphs graphs;
  private final Outline outline;
  private final AnchorGraph anchors;

  ElsewhereGraph(NamedGraphs graphs, Outline outline, AnchorGraph anchors) {
    this.graphs = graphs;
    this.model = graphs.graph("elsewhere");
    this.outline = outline;
    this.anchors = anchors;
  }

  /**
   * @return a message for each statement whose words of the document are not found
   */
  List<String> describe(List<Elsewhere> statements) {
    List<String> problems = new ArrayList<>();
    for (Elsewhere statement : statements) {
      List<TextSpan> places =
          ReadingPlaces.of(
              outline,
              statement.place(),
              statement.column(),
              statement.rows(),
              statement.verbatim());
      if (places.isEmpty()) {
        problems.add(
            "data/curated/elsewhere.tsv: %s: «%s» is not found in document %s, %s; copy the words character for character"
                .formatted(
                    statement.key(),
                    statement.verbatim(),
                    statement.documentId(),
                    statement.place()));
      }
      describe(statement, places);
    }
    return problems;
  }

  private void describe(Elsewhere statement, List<TextSpan> places) {
    Resource resource =
        model.createResource(Iris.elsewhere(statement.documentId(), statement.key()));
    resource.addProperty(RDF.type, MSCDM.ElsewhereStatement);
    resource.addProperty(
        MSCDM.inDocument, model.createResource(Iris.document(statement.documentId())));
    resource.addProperty(
        MSCDM.verbatimText, statement.verbatim(), outline.document().entry().languageTag());
    resource.addProperty(MSCDM.claim, statement.claim(), "en");
    resource.addProperty(DCTerms.source, statement.source());
    resource.addLiteral(
        DCTerms.date, ResourceFactory.createTypedLiteral(statement.seen(), XSDDatatype.XSDdate));
    if (!statement.note().isEmpty()) {
      resource.addProperty(RDFS.comment, statement.note(), "en");
    }
    for (TextSpan place : places) {
      Resource anchor = anchors.anchor(place);
      resource.addProperty(MSCDM.anchor, anchor);
      if (statement.disagrees()) {
        valuesAt(place).stream()
            .filter(value -> isDisputed(value, statement))
            .forEach(value -> dispute(value, resource));
      }
    }
  }

  private static boolean isDisputed(Resource value, Elsewhere statement) {
    return statement.disputes().isEmpty()
        || statement.disputes().stream()
            .anyMatch(name -> value.hasProperty(MSCDM.category, MSCDM.resource(name)));
  }

  /** The dispute stands in this graph; that there is one, with the value. */
  private void dispute(Resource value, Resource statement) {
    model.add(value, MSCDM.disputedBy, statement);
    value.addProperty(MSCDM.editorialFlag, MSCDM.DisputedElsewhere);
  }

  /** Values whose words lie in the place, or in whose words it lies. */
  private List<Resource> valuesAt(TextSpan place) {
    Model values = graphs.graph("values/" + outline.document().id());
    Model anchorModel = graphs.graph("anchors/" + outline.document().id());
    return values.listStatements(null, MSCDM.anchor, (RDFNode) null).toList().stream()
        .filter(
            statement -> {
              Resource anchor = anchorModel.createResource(statement.getResource().getURI());
              TextSpan span =
                  new TextSpan(
                      anchor.getProperty(MSCDM.start).getInt(),
                      anchor.getProperty(MSCDM.end).getInt());
              return span.contains(place) || place.contains(span);
            })
        .filter(statement -> !statement.getSubject().hasProperty(RDF.type, MSCDM.MissingValue))
        .map(statement -> statement.getSubject())
        .distinct()
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }
}
