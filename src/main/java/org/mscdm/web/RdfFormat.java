package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/** A form in which triples are sent. */
enum RdfFormat {
  TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
  N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
  JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
  RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PRETTY);

  /** Not a form of triples: a page that a reader is sent to. */
  private static final String PAGE = "text/html";

  private final String shortName;
  private final String mediaType;
  private final transient RDFFormat format;

  RdfFormat(String shortName, String mediaType, RDFFormat format) {
    this.shortName = shortName;
    this.mediaType = mediaType;
    this.format = format;
  }

  String mediaType() {
    return mediaType;
  }

  /** All media types, first that for a request without a wish. */
  static List<String> mediaTypes() {
    return Arrays.stream(values()).map(RdfFormat::mediaType).toList();
  }

  static Optional<RdfFormat> named(String shortName) {
    return Arrays.stream(values()).filter(f -> f.shortName.equals(shortName)).findFirst();
  }

  /** What the request likes best; none if it likes none of the formats, or a page more. */
  static Optional<RdfFormat> accepted(HttpServletRequest request) {
    return best(request)
        .flatMap(
            mediaType ->
                Arrays.stream(values()).filter(f -> f.mediaType.equals(mediaType)).findFirst());
  }

  /** Whether the request likes a page more than any form of triples. */
  static boolean isPageWanted(HttpServletRequest request) {
    return best(request).filter(PAGE::equals).isPresent();
  }

  String write(Model model) {
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, model, format);
    return text.toString();
  }

  private static Optional<String> best(HttpServletRequest request) {
    return Negotiation.of(request.getHeader("Accept"))
        .best(Stream.concat(mediaTypes().stream(), Stream.of(PAGE)).toList());
  }
}
