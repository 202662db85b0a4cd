package org.mscdm.vocabulary;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** The few terms of PROV-O that the graph uses. */
public final class PROV {

  public static final String NAMESPACE = "http://www.w3.org/ns/prov#";

  public static final Property wasAttributedTo =
      ResourceFactory.createProperty(NAMESPACE, "wasAttributedTo");
  public static final Property wasGeneratedBy =
      ResourceFactory.createProperty(NAMESPACE, "wasGeneratedBy");

  private PROV() {}
}
