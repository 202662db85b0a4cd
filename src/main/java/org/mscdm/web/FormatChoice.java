package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mscdm.sparql.Format;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;
import org.mscdm.sparql.Shape;

/**
 * In which format a request is answered.
 *
 * @param mediaType with which it is labelled: the one that the client named
 */
record FormatChoice(Format format, String mediaType) {

  /**
   * By the parameter {@code format} or {@code output}, or else by the header Accept.
   *
   * @throws ProblemException with the list of formats, if none is acceptable
   */
  static FormatChoice of(HttpServletRequest request, Parameters parameters, Shape shape) {
    Optional<String> named = parameters.first("format").or(() -> parameters.first("output"));
    return named.isPresent()
        ? named(named.get(), shape)
        : accepted(request.getHeader("Accept"), shape);
  }

  /** Whether the request wants a page rather than the triples of it. */
  static boolean isPagePreferred(HttpServletRequest request, Parameters parameters) {
    List<String> offers = List.of(Format.TURTLE.mediaType(), Format.HTML.mediaType());
    return parameters.first("format").isEmpty()
        && parameters.first("output").isEmpty()
        && Negotiation.of(request.getHeader("Accept"))
            .best(offers)
            .filter(Format.HTML.mediaType()::equals)
            .isPresent();
  }

  private static FormatChoice named(String name, Shape shape) {
    Format format =
        Format.named(name, shape)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.of(
                            ProblemKind.BAD_PARAMETER,
                            "format",
                            name,
                            Format.of(shape).stream()
                                .map(Format::shortName)
                                .collect(Collectors.joining(", ")))));
    if (format.shape() != shape) {
      throw notAcceptable(name, shape);
    }
    return new FormatChoice(format, labelled(format.mediaType()));
  }

  private static FormatChoice accepted(String header, Shape shape) {
    Map<String, Format> offers = new LinkedHashMap<>();
    Format.of(shape).forEach(format -> offers.put(format.mediaType(), format));
    Format.of(shape)
        .forEach(format -> format.aliases().forEach(alias -> offers.putIfAbsent(alias, format)));
    String best =
        Negotiation.of(header)
            .best(new ArrayList<>(offers.keySet()))
            .orElseThrow(() -> notAcceptable(header, shape));
    return new FormatChoice(offers.get(best), labelled(best));
  }

  private static ProblemException notAcceptable(String wanted, Shape shape) {
    List<String> available = Format.of(shape).stream().map(Format::mediaType).toList();
    return new ProblemException(
        Problem.of(ProblemKind.NOT_ACCEPTABLE, wanted, String.join(", ", available)));
  }

  /** Texts name their charset; the other types have only one. */
  static String labelled(String mediaType) {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }
}
