package org.mscdm.graph;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.assertion.ReportedValue.Content;
import org.mscdm.assertion.ReportedValue.Measure;
import org.mscdm.vocabulary.MSCDM;

/** What the words of a value were read as: a class of values, with numbers, unit and bounds. */
final class ValueContent {

  private ValueContent() {}

  static void describe(Resource node, Content content) {
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

  static void addInteger(Resource node, Property property, BigDecimal number) {
    node.addLiteral(
        property,
        ResourceFactory.createTypedLiteral(
            number.toBigIntegerExact().toString(), XSDDatatype.XSDinteger));
  }
}
