package org.mscdm.release;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.Prefixes;

/** What a release holds, counted: the dataset, its graphs, and how many things of each class. */
final class VoidDescription {

  private VoidDescription() {}

  static Model of(NamedGraphs graphs) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(Prefixes.mapping());
    Model defaultGraph = graphs.defaultGraph();
    Resource dataset = model.createResource(MSCDM.DATASET);
    dataset.addProperty(RDF.type, VOID.Dataset);
    dataset.addProperty(VOID.uriSpace, MSCDM.ID);
    addCount(dataset, VOID.triples, defaultGraph.size());
    model.add(
        graphs
            .graph("metadata")
            .listStatements(dataset, null, (org.apache.jena.rdf.model.RDFNode) null));
    graphs
        .all()
        .forEach(
            (name, graph) -> {
              Resource subset = model.createResource(MSCDM.graph(name));
              subset.addProperty(RDF.type, VOID.Dataset);
              subset.addProperty(DCTerms.title, name, "en");
              addCount(subset, VOID.triples, graph.size());
              dataset.addProperty(VOID.subset, subset);
            });
    addClasses(dataset, defaultGraph, model);
    return model;
  }

  private static void addClasses(Resource dataset, Model defaultGraph, Model model) {
    Map<String, Long> counts = new TreeMap<>();
    defaultGraph
        .listStatements(null, RDF.type, (org.apache.jena.rdf.model.RDFNode) null)
        .filterKeep(statement -> statement.getSubject().getURI().startsWith(MSCDM.ID))
        .filterKeep(statement -> statement.getResource().getURI().startsWith(MSCDM.NAMESPACE))
        .forEach(statement -> counts.merge(statement.getResource().getURI(), 1L, Long::sum));
    counts.forEach(
        (type, count) -> {
          Resource partition =
              model.createResource(
                  MSCDM.DATASET + "/class/" + type.substring(MSCDM.NAMESPACE.length()));
          partition.addProperty(VOID._class, model.createResource(type));
          addCount(partition, VOID.entities, count);
          dataset.addProperty(VOID.classPartition, partition);
        });
  }

  private static void addCount(Resource resource, Property property, long count) {
    resource.addLiteral(
        property, ResourceFactory.createTypedLiteral(Long.toString(count), XSDDatatype.XSDinteger));
  }
}
