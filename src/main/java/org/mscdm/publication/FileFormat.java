package org.mscdm.publication;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The formats of published files, by the endings of their names. */
public enum FileFormat {
  N_QUADS("nq", "application/n-quads"),
  N_TRIPLES("nt", "application/n-triples"),
  TURTLE("ttl", "text/turtle"),
  JSON_LD("jsonld", "application/ld+json"),
  RDF_XML("rdf", "application/rdf+xml"),
  OWL("owl", "application/rdf+xml"),
  OWL_FUNCTIONAL_SYNTAX("ofn", "text/owl-functional"),
  OBO("obo", "text/plain"),
  RDF_PATCH("rdfp", "application/rdf-patch"),
  SPARQL_QUERY("rq", "application/sparql-query"),
  CSV("csv", "text/csv"),
  CSVW("csv-metadata.json", "application/csvm+json"),
  JSON("json", "application/json"),
  CITATION("cff", "application/yaml"),
  MARKDOWN("md", "text/markdown"),
  TEXT("txt", "text/plain"),
  CHECKSUMS("sha256", "text/plain"),
  GZIP("gz", "application/gzip"),
  OTHER("", "text/plain");

  private final String ending;
  private final String mediaType;

  FileFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The format of a file by its name, with or without folders. */
  public static FileFormat of(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    return Arrays.stream(values())
        .filter(format -> name.equals(format.ending) || name.endsWith("." + format.ending))
        .findFirst()
        .orElse(OTHER);
  }

  /** What a name ends with, without the point. */
  public String ending() {
    return ending;
  }

  /** Without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The value of {@code Content-Type}; the texts of a release are UTF-8. */
  public String contentType() {
    return this == GZIP ? mediaType : mediaType + "; charset=utf-8";
  }

  boolean isText() {
    return this != GZIP;
  }

  /** Content types by what stands after the last point of a name. */
  public static Map<String, String> contentTypes() {
    return Arrays.stream(values())
        .filter(format -> format.ending.matches("\\w+"))
        .collect(Collectors.toMap(FileFormat::ending, FileFormat::contentType));
  }
}
