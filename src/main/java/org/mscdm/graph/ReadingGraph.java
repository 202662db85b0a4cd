package org.mscdm.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.assertion.Reading;
import org.mscdm.assertion.ReadingPlaces;
import org.mscdm.source.Outline;
import org.mscdm.source.TextSpan;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.PROV;

/** What broken strings were read as, with every place where the reading holds. */
final class ReadingGraph {

  private final Model model;
  private final Outline outline;
  private final AnchorGraph anchors;

  ReadingGraph(NamedGraphs graphs, Outline outline, AnchorGraph anchors) {
    this.model = graphs.graph("readings/" + outline.document().id());
    this.outline = outline;
    this.anchors = anchors;
  }

  /**
   * @return a message for each reading whose string stands nowhere in its place
   */
  List<String> describe(List<Reading> readings) {
    List<String> problems = new ArrayList<>();
    for (Reading reading : readings) {
      List<TextSpan> places = ReadingPlaces.of(reading, outline);
      if (places.isEmpty()) {
        problems.add(
            "data/curated/readings.tsv: reading %s: «%s» is not found in document %s, %s%s; copy the string character for character, or take the line out"
                .formatted(
                    reading.key(),
                    reading.verbatim(),
                    reading.documentId(),
                    reading.place(),
                    reading.column().map(c -> ", column " + c.label()).orElse("")));
      }
      describe(reading, places);
    }
    return problems;
  }

  private void describe(Reading reading, List<TextSpan> places) {
    Resource resource = model.createResource(Iris.reading(reading.documentId(), reading.key()));
    resource.addProperty(RDF.type, MSCDM.Reading);
    resource.addProperty(
        MSCDM.inDocument, model.createResource(Iris.document(reading.documentId())));
    resource.addProperty(
        MSCDM.verbatimText, reading.verbatim(), outline.document().entry().languageTag());
    reading.meanings().forEach(name -> resource.addProperty(MSCDM.readAs, MSCDM.resource(name)));
    if (!reading.meaningText().isEmpty()) {
      resource.addProperty(MSCDM.readAsText, reading.meaningText(), "en");
    }
    reading.column().ifPresent(column -> resource.addProperty(MSCDM.column, column.label()));
    Reading.Appraisal appraisal = reading.appraisal();
    resource.addProperty(MSCDM.readingKind, MSCDM.resource(appraisal.kind()));
    resource.addProperty(MSCDM.readingCertainty, MSCDM.resource(appraisal.certainty()));
    resource.addProperty(MSCDM.readingBasis, MSCDM.resource(appraisal.basis()));
    resource.addProperty(MSCDM.rationale, appraisal.rationale(), "en");
    appraisal
        .flag()
        .ifPresent(flag -> resource.addProperty(MSCDM.editorialFlag, MSCDM.resource(flag)));
    resource.addProperty(PROV.wasAttributedTo, model.createResource(Agents.iri(appraisal.who())));
    places.forEach(place -> resource.addProperty(MSCDM.anchor, anchors.anchor(place)));
  }
}
