package org.mscdm.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/** What a client accepts (RFC 9110, section 12.5): media types or codings, with their weights. */
final class Negotiation {

  /**
   * @param weight 0 to 1; 0 if the client does not want it
   * @param position in the header, counted from 0
   */
  private record Range(String name, double weight, int position) {

    int specificity() {
      return name.equals("*/*") || name.equals("*") ? 0 : name.endsWith("/*") ? 1 : 2;
    }

    boolean matches(String offer) {
      return switch (specificity()) {
        case 0 -> true;
        case 1 -> offer.startsWith(name.substring(0, name.length() - 1));
        default -> offer.equals(name);
      };
    }
  }

  private final String header;
  private final List<Range> ranges = new ArrayList<>();

  private Negotiation(String header) {
    this.header = header;
    for (String part : header.split(",")) {
      String[] pieces = part.split(";");
      String name = pieces[0].strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        ranges.add(new Range(name, weight(pieces), ranges.size()));
      }
    }
  }

  /**
   * @param header of the request; null or empty if the client takes anything
   */
  static Negotiation of(String header) {
    return new Negotiation(header == null || header.isBlank() ? "*/*" : header);
  }

  private static double weight(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
      if (piece.startsWith("q=")) {
        try {
          return Math.max(0, Math.min(1, Double.parseDouble(piece.substring(2).strip())));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }

  /** The weight of an offer, which its most specific range decides; 0 if there is none. */
  double weight(String offer) {
    return range(offer).map(Range::weight).orElse(0.0);
  }

  private Optional<Range> range(String offer) {
    return ranges.stream()
        .filter(range -> range.matches(offer))
        .max(
            Comparator.comparingInt(Range::specificity)
                .thenComparing(Comparator.comparingInt(Range::position).reversed()));
  }

  /**
   * The best of some offers; of two that are as welcome the one that is named more exactly, then
   * the one that is named first, then the first offer.
   */
  Optional<String> best(List<String> offers) {
    record Match(String offer, Range range) {}
    return offers.stream()
        .flatMap(offer -> range(offer).map(range -> new Match(offer, range)).stream())
        .filter(match -> match.range().weight() > 0)
        .min(
            Comparator.comparingDouble((Match match) -> -match.range().weight())
                .thenComparingInt(match -> -match.range().specificity())
                .thenComparingInt(match -> match.range().position()))
        .map(Match::offer);
  }

  /**
   * The best of some offers.
   *
   * @throws ProblemException with the offers, if none is acceptable
   */
  String choose(List<String> offers) {
    return best(offers)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(ProblemKind.NOT_ACCEPTABLE, header, String.join(", ", offers))));
  }
}
