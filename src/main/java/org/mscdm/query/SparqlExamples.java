package org.mscdm.query;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.Prefixes;

/**
 * The canned queries as RDF, in the form in which editors of SPARQL look for examples, with the
 * parameters beside it. Everything has an IRI.
 */
public final class SparqlExamples {

  /** An example's IRI is this and the name of its query. */
  public static final String NAMESPACE = MSCDM.EXAMPLES;

  /** The prefixes of all queries. */
  public static final String PREFIXES = NAMESPACE + "prefixes";

  private static final String SCHEMA = "https://schema.org/";
  private static final Property KEYWORDS = ResourceFactory.createProperty(SCHEMA, "keywords");
  private static final Property TARGET = ResourceFactory.createProperty(SCHEMA, "target");

  private static final Resource EXECUTABLE = shacl("SPARQLExecutable");
  private static final Resource SELECT_EXECUTABLE = shacl("SPARQLSelectExecutable");

  private final Model model = ModelFactory.createDefaultModel();

  private SparqlExamples() {
    model.setNsPrefixes(Prefixes.mapping());
  }

  /** All queries and their prefixes. */
  public static Model of(QueryFolder queries) {
    SparqlExamples examples = new SparqlExamples();
    examples.addPrefixes();
    queries.all().forEach(examples::add);
    return examples.model;
  }

  /** One query, without the prefixes to which it refers. */
  public static Model of(CannedQuery query) {
    SparqlExamples examples = new SparqlExamples();
    examples.add(query);
    return examples.model;
  }

  private void addPrefixes() {
    Resource prefixes = model.createResource(PREFIXES).addProperty(RDF.type, OWL.Ontology);
    Prefixes.namespaces()
        .forEach(
            (prefix, namespace) -> {
              Resource declaration = model.createResource(PREFIXES + "#" + prefix);
              declaration.addProperty(property(SHACL.prefix), prefix);
              declaration.addProperty(property(SHACL.namespace), namespace, XSDDatatype.XSDanyURI);
              prefixes.addProperty(property(SHACL.declare), declaration);
            });
  }

  private void add(CannedQuery query) {
    Resource example = model.createResource(NAMESPACE + query.name());
    example.addProperty(RDF.type, EXECUTABLE);
    example.addProperty(RDF.type, SELECT_EXECUTABLE);
    query.title().forEach((language, text) -> example.addProperty(RDFS.comment, text, language));
    query
        .description()
        .forEach((language, text) -> example.addProperty(DCTerms.description, text, language));
    query.keywords().forEach(keyword -> example.addProperty(KEYWORDS, keyword));
    example.addProperty(property(SHACL.prefixes), model.createResource(PREFIXES));
    example.addProperty(property(SHACL.select), query.sparql());
    example.addProperty(TARGET, model.createResource(MSCDM.ENDPOINT));
    query.parameters().forEach(parameter -> add(parameter, example));
  }

  private void add(Parameter parameter, Resource example) {
    Resource shape = model.createResource(example.getURI() + "#" + parameter.name());
    shape.addProperty(RDF.type, shacl("Parameter"));
    shape.addProperty(property(SHACL.name), parameter.name());
    // SHACL takes a parameter's name from the last part of its path.
    shape.addProperty(
        property(SHACL.path), model.createResource(NAMESPACE + "parameter/" + parameter.name()));
    switch (parameter.kind()) {
      case TERM -> shape.addProperty(property(SHACL.nodeKind), shacl("IRI"));
      case TEXT -> shape.addProperty(property(SHACL.datatype), datatype(XSDDatatype.XSDstring));
      case NUMBER -> shape.addProperty(property(SHACL.datatype), datatype(XSDDatatype.XSDinteger));
    }
    if (!parameter.many()) {
      shape.addProperty(
          property(SHACL.maxCount), model.createTypedLiteral("1", XSDDatatype.XSDinteger));
    }
    for (RDFNode value : defaults(parameter)) {
      shape.addProperty(property(SHACL.defaultValue), value);
    }
    example.addProperty(property(SHACL.parameter), shape);
  }

  private List<RDFNode> defaults(Parameter parameter) {
    return parameter.defaults().stream()
        .map(value -> model.asRDFNode(parameter.node(value)))
        .toList();
  }

  private Resource datatype(XSDDatatype type) {
    return model.createResource(type.getURI());
  }

  private static Property property(org.apache.jena.graph.Node node) {
    return ResourceFactory.createProperty(node.getURI());
  }

  private static Resource shacl(String localName) {
    return ResourceFactory.createResource(SHACL.getURI() + localName);
  }
}
