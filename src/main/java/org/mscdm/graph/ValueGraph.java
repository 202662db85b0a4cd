package org.mscdm.graph;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mscdm.assertion.ReportedValue;
import org.mscdm.assertion.ReportedValue.Content;
import org.mscdm.assertion.ReportedValue.Measure;
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
    value.scope().groupSize().ifPresent(n -> addInteger(node, MSCDM.groupSize, n));
    value.scope().groupShare().ifPresent(n -> addDecimal(node, MSCDM.groupShare, n));
    describeContent(node, value.content());
  }

  private void describeContent(Resource node, Content content) {
    if (content instanceof Content.Category category) {
      node.addProperty(RDF.type, MSCDM.CategoricalValue);
      node.addProperty(MSCDM.category, MSCDM.resource(category.name()));
    } else if (content instanceof Content.Quantity quantity) {
      node.addProperty(RDF.type, MSCDM.QuantityValue);
      addDecimal(node, MSCDM.numericValue, quantity.number());
      addDecimals(node, quantity.number());
      addMeasure(node, quantity.measure());
    } else if (content instanceof Content.MeanWithDispersion mean) {
      node.addProperty(RDF.type, MSCDM.MeanWithDispersion);
      addDecimal(node, MSCDM.meanValue, mean.mean());
      addDecimal(node, MSCDM.dispersionValue, mean.dispersion());
      node.addProperty(MSCDM.dispersionType, MSCDM.DispersionTypeNotStated);
      addDecimals(node, mean.mean());
      addMeasure(node, mean.measure());
    } else if (content instanceof Content.Range range) {
      node.addProperty(RDF.type, MSCDM.RangeValue);
      addDecimal(node, MSCDM.lowerBound, range.lower());
      addDecimal(node, MSCDM.upperBound, range.upper());
      addMeasure(node, range.measure());
    } else if (content instanceof Content.Bound bound) {
      node.addProperty(RDF.type, MSCDM.OneSidedBound);
      node.addProperty(MSCDM.comparisonOperator, MSCDM.resource(bound.operator()));
      addDecimal(node, MSCDM.numericValue, bound.bound());
      addMeasure(node, bound.measure());
    } else if (content instanceof Content.Missing missing) {
      node.addProperty(RDF.type, MSCDM.MissingValue);
      node.addProperty(MSCDM.missingReason, MSCDM.resource(missing.reason()));
    } else if (content instanceof Content.Text) {
      node.addProperty(RDF.type, MSCDM.TextValue);
    } else {
      throw new IllegalStateException("A kind of content without triples: " + content);
    }
  }

  private static void addMeasure(Resource node, Measure measure) {
    node.addProperty(MSCDM.unit, MSCDM.resource(measure.unit()));
    node.addProperty(MSCDM.unitBasis, MSCDM.resource(measure.unitBasis()));
    node.addProperty(MSCDM.statisticType, MSCDM.resource(measure.statistic()));
    measure.doseBasis().ifPresent(b -> node.addProperty(MSCDM.doseBasis, MSCDM.resource(b)));
    measure
        .operator()
        .ifPresent(o -> node.addProperty(MSCDM.comparisonOperator, MSCDM.resource(o)));
  }

  /** How many decimals the document prints: 50.00 has two. */
  private static void addDecimals(Resource node, BigDecimal number) {
    if (number.scale() > 0) {
      AnchorGraph.addOffset(node, MSCDM.reportedDecimals, number.scale());
    }
  }

  /** In canonical form, {@code 50.0} for 50.00: other forms change when a store loads them. */
  static void addDecimal(Resource node, Property property, BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    String lexical =
        stripped.scale() <= 0 ? stripped.toPlainString() + ".0" : stripped.toPlainString();
    node.addLiteral(property, ResourceFactory.createTypedLiteral(lexical, XSDDatatype.XSDdecimal));
  }

  private static void addInteger(Resource node, Property property, BigDecimal number) {
    node.addLiteral(
        property,
        ResourceFactory.createTypedLiteral(
            number.toBigIntegerExact().toString(), XSDDatatype.XSDinteger));
  }
}
