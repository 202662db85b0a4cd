package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.mscdm.sparql.Format;

/** A form in which rows are sent. */
enum RowFormat {
  JSON("json", "application/sparql-results+json", ResultSetLang.RS_JSON),
  XML("xml", "application/sparql-results+xml", ResultSetLang.RS_XML),
  CSV("csv", "text/csv", ResultSetLang.RS_CSV),
  TSV("tsv", "text/tab-separated-values", ResultSetLang.RS_TSV),
  HTML("html", "text/html", null);

  private static final String PLAIN_JSON = "application/json";

  private final String shortName;
  private final String mediaType;
  private final transient Lang language;

  RowFormat(String shortName, String mediaType, Lang language) {
    this.shortName = shortName;
    this.mediaType = mediaType;
    this.language = language;
  }

  /** The same form of an answer to a query of a client. */
  Format format() {
    return Format.valueOf(name());
  }

  String shortName() {
    return shortName;
  }

  String mediaType() {
    return mediaType;
  }

  /** All short names, for a sentence. */
  static String shortNames() {
    return Arrays.stream(values()).map(RowFormat::shortName).collect(Collectors.joining(", "));
  }

  /** The format of that short name; none if there is no such format. */
  static Optional<RowFormat> named(String shortName) {
    return Arrays.stream(values()).filter(f -> f.shortName.equals(shortName)).findFirst();
  }

  /** What the request's {@code Accept} likes best; none if it likes none of the formats. */
  static Optional<RowFormat> accepted(HttpServletRequest request) {
    List<String> offers = Arrays.stream(values()).map(RowFormat::mediaType).toList();
    return Negotiation.of(request.getHeader("Accept"))
        .best(Stream.concat(offers.stream(), Stream.of(PLAIN_JSON)).toList())
        .map(
            mediaType ->
                mediaType.equals(PLAIN_JSON)
                    ? JSON
                    : Arrays.stream(values())
                        .filter(f -> f.mediaType.equals(mediaType))
                        .findFirst()
                        .orElseThrow());
  }

  /** The rows in this format, which is not the page. */
  String write(ResultSet rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultSetFormatter.output(bytes, rows, language);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
