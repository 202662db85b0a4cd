package org.mscdm.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mscdm.assertion.ReportedValue;
import org.mscdm.source.Document;
import org.mscdm.source.Table;
import org.mscdm.source.TableRow;
import org.mscdm.vocabulary.MSCDM;

/** The values that tables state, under the studies and priming strategies that they are about. */
final class ValueGraph {

  private final Model model;
  private final Document document;
  private final AnchorGraph anchors;

  ValueGraph(NamedGraphs graphs, Document document, AnchorGraph anchors) {
    this.model = graphs.graph("values/" + document.id());
    this.document = document;
    this.anchors = anchors;
  }

  void describeTrial(TableRow row, List<ReportedValue> values) {
    Resource trial =
        subject(values.get(0).subject(), MSCDM.ClinicalTrial, row, Table.Kind.CLINICAL);
    trial.addProperty(
        RDFS.label,
        "trial cited as %s in document %s".formatted(row.reference(), document.id()),
        "en");
    addValues(trial, row, values);
  }

  void describeStrategy(String name, TableRow row, List<ReportedValue> values) {
    Resource strategy = subject(name, MSCDM.PrimingStrategy, row, Table.Kind.PRIMING);
    strategy.addProperty(
        RDFS.label,
        "priming strategy cited as %s in document %s".formatted(row.reference(), document.id()),
        "en");
    addValues(strategy, row, values);
  }

  private Resource subject(String name, Resource type, TableRow row, Table.Kind table) {
    Resource subject = model.createResource(MSCDM.ID + name);
    subject.addProperty(RDF.type, type);
    subject.addProperty(MSCDM.referenceNumber, row.reference());
    subject.addProperty(
        MSCDM.statedInRow,
        model.createResource(Iris.row(document.id(), table.label(), row.reference())));
    return subject;
  }

  private void addValues(Resource subject, TableRow row, List<ReportedValue> values) {
    Map<String, Integer> counts = new HashMap<>();
    for (ReportedValue value : values) {
      int count = counts.merge(value.property(), 1, Integer::sum);
      String name = value.property().replaceFirst("Value$", "") + (count == 1 ? "" : "-" + count);
      String local = subject.getURI().substring(MSCDM.ID.length()).replace('/', '-');
      Resource node = model.createResource(MSCDM.ID + "value/" + local + "-" + name);
      subject.addProperty(MSCDM.property(value.property()), node);
      describe(node, value);
      addCell(node, row, value);
    }
  }

  /** The cell as printed, of which the value's words may be a part: «BM 或 UC». */
  private void addCell(Resource node, TableRow row, ReportedValue value) {
    row.cells().values().stream()
        .filter(cell -> cell.contains(value.verbatim()))
        .forEach(cell -> node.addProperty(MSCDM.contextAnchor, anchors.anchor(cell)));
  }

  private void describe(Resource node, ReportedValue value) {
    node.addProperty(
        MSCDM.verbatimText, document.quote(value.verbatim()), document.entry().languageTag());
    node.addProperty(MSCDM.anchor, anchors.anchor(value.verbatim()));
    value
        .readings()
        .forEach(
            key ->
                node.addProperty(
                    MSCDM.restsOn, model.createResource(Iris.reading(document.id(), key))));
    value.flags().forEach(f -> node.addProperty(MSCDM.editorialFlag, MSCDM.resource(f)));
    value
        .scope()
        .products()
        .forEach(product -> node.addProperty(MSCDM.ofProduct, MSCDM.resource(product)));
    value.scope().groupSize().ifPresent(n -> ValueContent.addInteger(node, MSCDM.groupSize, n));
    value.scope().groupShare().ifPresent(n -> ValueContent.addDecimal(node, MSCDM.groupShare, n));
    ValueContent.describe(node, value.content());
  }
}
