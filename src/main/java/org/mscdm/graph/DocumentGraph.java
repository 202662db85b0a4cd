package org.mscdm.graph;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.Section;
import org.mscdm.source.Sentence;
import org.mscdm.source.Table;
import org.mscdm.source.TableRow;
import org.mscdm.source.TextSpan;
import org.mscdm.vocabulary.MSCDM;

/** A document with its sections, sentences and table rows, and what the catalogue says of it. */
final class DocumentGraph {

  private final Model model;
  private final Document document;
  private final Outline outline;

  DocumentGraph(NamedGraphs graphs, Outline outline) {
    this.outline = outline;
    this.document = outline.document();
    this.model = graphs.graph("documents/" + document.id());
  }

  void describe(Model catalogue) {
    Resource resource = model.createResource(Iris.document(document.id()));
    model.add(catalogue.listStatements(resource, null, (RDFNode) null));
    AnchorGraph.addOffset(resource, MSCDM.characterCount, document.length());
    outline.sections().forEach(section -> describe(section, resource));
    outline.sentences().forEach(sentence -> describe(sentence, resource));
    outline.tables().forEach(table -> table.rows().forEach(row -> describe(table, row, resource)));
  }

  private void describe(Section section, Resource documentResource) {
    Resource resource =
        part(Iris.section(document.id(), section.number()), MSCDM.Section, section.span());
    resource.addProperty(MSCDM.inDocument, documentResource);
    AnchorGraph.addOffset(resource, MSCDM.sectionNumber, section.number());
    addText(resource, section.heading());
  }

  private void describe(Sentence sentence, Resource documentResource) {
    Resource resource =
        part(Iris.sentence(document.id(), sentence.span()), MSCDM.Sentence, sentence.span());
    resource.addProperty(MSCDM.inDocument, documentResource);
    resource.addProperty(
        MSCDM.inSection,
        model.createResource(Iris.section(document.id(), sentence.paragraph().section().number())));
    addText(resource, sentence.span());
  }

  private void describe(Table table, TableRow row, Resource documentResource) {
    Resource resource =
        part(
            Iris.row(document.id(), table.kind().label(), row.reference()),
            MSCDM.TableRow,
            row.span());
    resource.addProperty(MSCDM.inDocument, documentResource);
    resource.addProperty(MSCDM.inTable, table.kind().label());
    resource.addProperty(MSCDM.referenceNumber, row.reference());
    AnchorGraph.addOffset(resource, MSCDM.rowNumber, row.number());
    addText(resource, row.span());
  }

  private Resource part(String iri, Resource type, TextSpan span) {
    Resource resource = model.createResource(iri);
    resource.addProperty(RDF.type, type);
    AnchorGraph.addOffset(resource, MSCDM.start, span.start());
    AnchorGraph.addOffset(resource, MSCDM.end, span.end());
    return resource;
  }

  private void addText(Resource resource, TextSpan span) {
    resource.addProperty(MSCDM.text, document.quote(span), document.entry().languageTag());
  }
}
