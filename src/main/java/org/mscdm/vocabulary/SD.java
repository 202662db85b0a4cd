package org.mscdm.vocabulary;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of the SPARQL service description that the service uses. */
public final class SD {

  public static final String NAMESPACE = "http://www.w3.org/ns/sparql-service-description#";

  public static final Resource BasicFederatedQuery = resource("BasicFederatedQuery");
  public static final Resource Dataset = resource("Dataset");
  public static final Resource Graph = resource("Graph");
  public static final Resource NamedGraph = resource("NamedGraph");
  public static final Resource SPARQL11Query = resource("SPARQL11Query");
  public static final Resource Service = resource("Service");

  public static final Property defaultDataset = property("defaultDataset");
  public static final Property defaultEntailmentRegime = property("defaultEntailmentRegime");
  public static final Property defaultGraph = property("defaultGraph");
  public static final Property endpoint = property("endpoint");
  public static final Property feature = property("feature");
  public static final Property graph = property("graph");
  public static final Property name = property("name");
  public static final Property namedGraph = property("namedGraph");
  public static final Property resultFormat = property("resultFormat");
  public static final Property supportedLanguage = property("supportedLanguage");

  private SD() {}

  private static Resource resource(String localName) {
    return ResourceFactory.createResource(NAMESPACE + localName);
  }

  private static Property property(String localName) {
    return ResourceFactory.createProperty(NAMESPACE, localName);
  }
}
