package org.mscdm.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A format in which an answer is available; for each shape the first is the usual one. */
public enum Format {
  JSON(Shape.TABLE, ResultSetLang.RS_JSON, "application/sparql-results+json", "json", "srj"),
  XML(Shape.TABLE, ResultSetLang.RS_XML, "application/sparql-results+xml", "xml", "srx"),
  CSV(Shape.TABLE, ResultSetLang.RS_CSV, "text/csv", "csv"),
  TSV(Shape.TABLE, ResultSetLang.RS_TSV, "text/tab-separated-values", "tsv"),
  HTML(Shape.TABLE, null, "text/html", "html"),
  TURTLE(Shape.GRAPH, Lang.TURTLE, "text/turtle", "ttl", "turtle", "n3"),
  N_TRIPLES(Shape.GRAPH, Lang.NTRIPLES, "application/n-triples", "nt", "ntriples"),
  JSON_LD(Shape.GRAPH, Lang.JSONLD, "application/ld+json", "jsonld", "json-ld", "json"),
  RDF_XML(Shape.GRAPH, Lang.RDFXML, "application/rdf+xml", "rdf", "rdf+xml", "xml"),
  TRIG(Shape.GRAPH, Lang.TRIG, "application/trig", "trig"),
  N_QUADS(Shape.GRAPH, Lang.NQUADS, "application/n-quads", "nq", "nquads");

  private final Shape shape;
  private final Lang language;
  private final String mediaType;
  private final List<String> names;

  Format(Shape shape, Lang language, String mediaType, String... names) {
    this.shape = shape;
    this.language = language;
    this.mediaType = mediaType;
    this.names = List.of(names);
  }

  public Shape shape() {
    return shape;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The short name, such as {@code ttl}. */
  public String shortName() {
    return names.get(0);
  }

  /** Other media types that clients ask for and mean this one. */
  public List<String> aliases() {
    return switch (this) {
      case JSON, JSON_LD -> List.of("application/json");
      case XML, RDF_XML -> List.of("application/xml", "text/xml");
      default -> List.of();
    };
  }

  Lang language() {
    return language;
  }

  /** The formats of a shape, the usual one first. */
  public static List<Format> of(Shape shape) {
    return Arrays.stream(values()).filter(format -> format.shape == shape).toList();
  }

  /** The format of a short name or media type; {@code json} and {@code xml} depend on the shape. */
  public static Optional<Format> named(String name, Shape shape) {
    return Arrays.stream(values())
        .filter(
            format ->
                format.names.contains(name)
                    || format.mediaType.equals(name)
                    || format.aliases().contains(name))
        .min((a, b) -> Boolean.compare(a.shape != shape, b.shape != shape));
  }
}
