package org.mscdm.vocabulary;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes of everything that is written, printed or shown. */
public final class Prefixes {

  private static final Map<String, String> NAMESPACES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("mscdm", MSCDM.NAMESPACE),
              Map.entry("mscdm-id", MSCDM.ID),
              Map.entry("mscdm-graph", MSCDM.GRAPH),
              Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
              Map.entry("dcterms", "http://purl.org/dc/terms/"),
              Map.entry("oa", "http://www.w3.org/ns/oa#"),
              Map.entry("obo", "http://purl.obolibrary.org/obo/"),
              Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
              Map.entry("prov", PROV.NAMESPACE),
              Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
              Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
              Map.entry("sd", SD.NAMESPACE),
              Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
              Map.entry("void", "http://rdfs.org/ns/void#"),
              Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

  private Prefixes() {}

  public static PrefixMapping mapping() {
    PrefixMapping mapping = PrefixMapping.Factory.create();
    NAMESPACES.forEach(mapping::setNsPrefix);
    return mapping.lock();
  }

  public static Map<String, String> namespaces() {
    return Map.copyOf(NAMESPACES);
  }

  /** {@code mscdm:UmbilicalCordMSC} for its IRI; an IRI without a prefix stays as it is. */
  public static String shorten(String iri) {
    return NAMESPACES.entrySet().stream()
        .filter(entry -> iri.startsWith(entry.getValue()))
        .max((a, b) -> Integer.compare(a.getValue().length(), b.getValue().length()))
        .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length()))
        .orElse(iri);
  }
}
