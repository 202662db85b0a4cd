package org.mscdm.graph;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.TextSpan;
import org.mscdm.vocabulary.MSCDM;

/**
 * The places of one document to which statements lead back: each with its words, the words around
 * them, and its offsets in Unicode code points (Web Annotation).
 */
final class AnchorGraph {

  /** Code points before and after the quote that tell apart equal quotes. */
  private static final int SURROUNDINGS = 12;

  private final Model model;
  private final Outline outline;
  private final Resource documentResource;

  AnchorGraph(NamedGraphs graphs, Outline outline) {
    this.outline = outline;
    this.model = graphs.graph("anchors/" + outline.document().id());
    this.documentResource = ResourceFactory.createResource(Iris.document(outline.document().id()));
  }

  /** The anchor of a span, described when it is first asked for. */
  Resource anchor(TextSpan span) {
    Document document = outline.document();
    Resource anchor = model.createResource(Iris.anchor(document.id(), span));
    if (anchor.hasProperty(RDF.type)) {
      return anchor;
    }
    String language = document.entry().languageTag();
    Resource quote = model.createResource(anchor.getURI() + "/quote");
    quote.addProperty(RDF.type, OA.TextQuoteSelector);
    quote.addProperty(OA.exact, document.quote(span), language);
    quote.addProperty(OA.prefix, document.before(span, SURROUNDINGS), language);
    quote.addProperty(OA.suffix, document.after(span, SURROUNDINGS), language);
    Resource position = model.createResource(anchor.getURI() + "/position");
    position.addProperty(RDF.type, OA.TextPositionSelector);
    addOffset(position, OA.start, span.start());
    addOffset(position, OA.end, span.end());
    anchor.addProperty(RDF.type, MSCDM.Anchor);
    anchor.addProperty(RDF.type, OA.SpecificResource);
    anchor.addProperty(OA.hasSource, documentResource);
    anchor.addProperty(OA.hasSelector, quote);
    anchor.addProperty(OA.hasSelector, position);
    anchor.addProperty(MSCDM.inDocument, documentResource);
    addOffset(anchor, MSCDM.start, span.start());
    addOffset(anchor, MSCDM.end, span.end());
    anchor.addProperty(MSCDM.quote, document.quote(span), language);
    outline
        .sentenceAt(span)
        .ifPresent(
            sentence ->
                anchor.addProperty(
                    MSCDM.inSentence,
                    model.createResource(Iris.sentence(document.id(), sentence.span()))));
    return anchor;
  }

  static void addOffset(Resource resource, Property property, int offset) {
    resource.addLiteral(
        property,
        ResourceFactory.createTypedLiteral(Integer.toString(offset), XSDDatatype.XSDinteger));
  }
}
