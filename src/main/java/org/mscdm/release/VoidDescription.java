package org.mscdm.release;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.Prefixes;

/**
 * What a release holds, counted exactly, in VoID and DCAT: the default graph as the data set, and
 * each named graph as a subset of it; their classes, properties and datatypes; the links between
 * classes of the default graph; the files. The description does not count itself.
 */
public final class VoidDescription {

  /** The short name of the graph that holds the description. */
  public static final String GRAPH = "void";

  private static final String VOID_EXT = "http://ldf.fi/void-ext#";
  private static final Property DATATYPE_PARTITION =
      ResourceFactory.createProperty(VOID_EXT, "datatypePartition");
  private static final Property DATATYPE = ResourceFactory.createProperty(VOID_EXT, "datatype");

  private static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");

  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  private final NamedGraphs graphs;
  private final Model described;
  private final Model model = ModelFactory.createDefaultModel();
  private final Set<String> terms = new TreeSet<>();

  private VoidDescription(NamedGraphs graphs) {
    this.graphs = graphs;
    this.described = graphs.defaultGraph();
    model.setNsPrefixes(Prefixes.mapping());
  }

  /** The description of graphs among which it does not yet stand. */
  public static Model of(NamedGraphs graphs) {
    VoidDescription description = new VoidDescription(graphs);
    description.describeDataset();
    graphs.all().keySet().forEach(description::describeGraph);
    description.describeService();
    description.addLabels();
    return description.model;
  }

  private void describeDataset() {
    Resource dataset = model.createResource(MSCDM.DATASET);
    model.add(graphs.graph("metadata").listStatements(dataset, null, (RDFNode) null));
    dataset.addProperty(RDF.type, VOID.Dataset);
    dataset.addProperty(RDF.type, DCAT.Dataset);
    dataset.addProperty(VOID.uriSpace, MSCDM.ID);
    dataset.addProperty(VOID.sparqlEndpoint, model.createResource(MSCDM.ENDPOINT));
    dataset.addProperty(RDFS.seeAlso, model.createResource(MSCDM.EXAMPLES));
    addFile(dataset, "mscdm.nt", "application/n-triples");
    addFile(dataset, "mscdm.nq", "application/n-quads");
    Partitions partitions = new Partitions(described.getGraph());
    addPartitions(dataset, MSCDM.DATASET, partitions);
    partitions.links().forEach((link, triples) -> addLinkset(dataset, link, triples));
  }

  private void describeGraph(String name) {
    Resource subset = model.createResource(MSCDM.graph(name));
    subset.addProperty(RDF.type, VOID.Dataset);
    subset.addProperty(DCTerms.title, name, "en");
    addFile(subset, "graphs/" + Release.turtleFile(name), "text/turtle");
    addPartitions(
        subset, MSCDM.DATASET + "/graph/" + name, new Partitions(graphs.graph(name).getGraph()));
    model.createResource(MSCDM.DATASET).addProperty(VOID.subset, subset);
  }

  private void describeService() {
    Resource service = model.createResource(MSCDM.ENDPOINT);
    service.addProperty(RDF.type, DCAT.DataService);
    service.addProperty(DCTerms.title, "mscdm SPARQL", "en");
    service.addProperty(DCAT.endpointURL, service);
    service.addProperty(DCAT.servesDataset, model.createResource(MSCDM.DATASET));
  }

  /** The file's size and checksum cannot stand here: the description is part of the file. */
  private void addFile(Resource dataset, String name, String mediaType) {
    String folder = MSCDM.RELEASES + version() + "/";
    Resource file = model.createResource(folder + name);
    Resource distribution = model.createResource(MSCDM.DATASET + "/distribution/" + name);
    distribution.addProperty(RDF.type, DCAT.Distribution);
    distribution.addProperty(DCTerms.title, name, "en");
    distribution.addProperty(DCAT.downloadURL, file);
    distribution.addProperty(DCAT.mediaType, model.createResource(MEDIA_TYPES + mediaType));
    dataset.addProperty(DCAT.distribution, distribution);
    dataset.addProperty(VOID.dataDump, file);
  }

  private String version() {
    return graphs
        .graph("metadata")
        .getRequiredProperty(ResourceFactory.createResource(MSCDM.DATASET), VERSION)
        .getString();
  }

  /**
   * @param base the IRIs of the partitions begin with it
   */
  private void addPartitions(Resource dataset, String base, Partitions partitions) {
    addCount(dataset, VOID.triples, partitions.all().triples());
    addCount(dataset, VOID.distinctSubjects, partitions.all().subjects());
    addCount(dataset, VOID.distinctObjects, partitions.all().objects());
    addCount(dataset, VOID.properties, partitions.properties().size());
    addCount(dataset, VOID.classes, partitions.classes().size());
    partitions
        .properties()
        .forEach((property, count) -> addProperty(dataset, base, property, count));
    partitions
        .classes()
        .forEach(
            (type, count) -> {
              Resource partition = classPartition(base, type);
              partition.addProperty(VOID._class, term(type));
              addCount(partition, VOID.entities, count.entities());
              count
                  .properties()
                  .forEach(
                      (property, triples) ->
                          addProperty(partition, partition.getURI(), property, triples));
              dataset.addProperty(VOID.classPartition, partition);
            });
  }

  private void addProperty(
      Resource whole, String base, String property, Partitions.PropertyCount count) {
    Resource partition = model.createResource(base + "/property/" + key(property));
    partition.addProperty(VOID.property, term(property));
    addCount(partition, VOID.triples, count.triples());
    count
        .datatypes()
        .forEach(
            (datatype, triples) -> {
              Resource typed =
                  model.createResource(partition.getURI() + "/datatype/" + key(datatype));
              typed.addProperty(DATATYPE, model.createResource(datatype));
              addCount(typed, VOID.triples, triples);
              partition.addProperty(DATATYPE_PARTITION, typed);
            });
    whole.addProperty(VOID.propertyPartition, partition);
  }

  private void addLinkset(Resource dataset, Partitions.Link link, long triples) {
    Resource linkset =
        model.createResource(
            "%s/link/%s/%s/%s"
                .formatted(
                    MSCDM.DATASET,
                    key(link.subjectClass()),
                    key(link.property()),
                    key(link.objectClass())));
    linkset.addProperty(RDF.type, VOID.Linkset);
    linkset.addProperty(VOID.subjectsTarget, classPartition(MSCDM.DATASET, link.subjectClass()));
    linkset.addProperty(VOID.linkPredicate, term(link.property()));
    linkset.addProperty(VOID.objectsTarget, classPartition(MSCDM.DATASET, link.objectClass()));
    addCount(linkset, VOID.triples, triples);
    dataset.addProperty(VOID.subset, linkset);
  }

  private Resource classPartition(String base, String type) {
    return model.createResource(base + "/class/" + key(type));
  }

  private Resource term(String iri) {
    terms.add(iri);
    return model.createResource(iri);
  }

  /** The names of classes and properties, as the ontology has them. */
  private void addLabels() {
    for (String iri : terms) {
      Resource term = described.createResource(iri);
      for (Property naming : new Property[] {RDFS.label, SKOS.prefLabel}) {
        described
            .listStatements(term, naming, (RDFNode) null)
            .filterKeep(statement -> statement.getLanguage().matches("en|zh-Hans"))
            .forEach(model::add);
      }
    }
  }

  /** A part of an IRI that stands for a term: {@code ClinicalTrial}, {@code rdfs-label}. */
  private static String key(String iri) {
    return iri.startsWith(MSCDM.NAMESPACE)
        ? iri.substring(MSCDM.NAMESPACE.length())
        : Prefixes.shorten(iri).replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9._-]", "-");
  }

  private static void addCount(Resource resource, Property property, long count) {
    resource.addLiteral(
        property, ResourceFactory.createTypedLiteral(Long.toString(count), XSDDatatype.XSDinteger));
  }
}
