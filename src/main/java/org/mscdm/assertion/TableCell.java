package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mscdm.source.Column;
import org.mscdm.source.ColumnWords;
import org.mscdm.source.Document;
import org.mscdm.source.TextFolding;
import org.mscdm.source.TextSpan;

/**
 * One cell with the readings that hold in it.
 *
 * @param span where the cell stands in the document
 */
record TableCell(
    Document document, String reference, Column column, TextSpan span, List<Reading> readings) {

  /** Of two strings, one inside the other, the longer one is what stands in the cell. */
  private static final Comparator<Reading> LONGEST_FIRST =
      Comparator.comparingInt((Reading reading) -> reading.verbatim().length())
          .reversed()
          .thenComparing(Comparator.naturalOrder());

  /** A concept or value-set member found in a cell, and the reading through which it was found. */
  record Found(String name, TextSpan span, Set<String> readings, Set<String> flags) {}

  static TableCell of(
      Document document, String reference, Column column, TextSpan span, List<Reading> readings) {
    return new TableCell(
        document,
        reference,
        column,
        span,
        readings.stream()
            .filter(reading -> reading.holdsIn(column, reference))
            .sorted(LONGEST_FIRST)
            .toList());
  }

  String folded() {
    return document.folded().substring(span.start(), span.end());
  }

  TextSpan at(int start, int end) {
    return new TextSpan(span.start() + start, span.start() + end);
  }

  /**
   * Terms of a kind in the cell, first through readings of its strings, then through the lexicon.
   */
  List<Found> terms(Lexicon lexicon, Set<Term.Kind> kinds) {
    List<Found> found = new ArrayList<>();
    List<TextSpan> taken = new ArrayList<>();
    for (Reading reading : readings) {
      for (TextSpan place : placesOf(reading.verbatim())) {
        if (taken.stream().anyMatch(place::overlaps)) {
          continue;
        }
        taken.add(place);
        for (String meaning : reading.meanings()) {
          if (lexicon.term(meaning).filter(term -> kinds.contains(term.kind())).isPresent()) {
            found.add(found(meaning, place, reading));
          }
        }
      }
    }
    for (Mention mention : lexicon.mentions(document.folded(), span)) {
      if (taken.stream().noneMatch(mention.span()::overlaps)) {
        termsOfOneKind(mention, kinds)
            .forEach(term -> found.add(new Found(term.name(), mention.span(), Set.of(), Set.of())));
      }
    }
    found.sort(Comparator.comparing(Found::span).thenComparing(Found::name));
    return found;
  }

  /** A word may stand for two terms of a kind: 随机对照 for randomised and for controlled. */
  private static List<Term> termsOfOneKind(Mention mention, Set<Term.Kind> kinds) {
    List<Term> wanted = mention.terms().stream().filter(t -> kinds.contains(t.kind())).toList();
    return wanted.stream().filter(t -> t.kind() == wanted.get(0).kind()).toList();
  }

  private static Found found(String meaning, TextSpan place, Reading reading) {
    return new Found(
        meaning,
        place,
        Set.of(reading.key()),
        reading.appraisal().flag().map(Set::of).orElse(Set.of()));
  }

  /** Keys of the readings whose string stands in the given part of the cell. */
  Set<String> readingKeysIn(TextSpan part) {
    Set<String> keys = new TreeSet<>();
    for (Reading reading : readings) {
      if (placesOf(reading.verbatim()).stream().anyMatch(part::overlaps)) {
        keys.add(reading.key());
      }
    }
    return keys;
  }

  Set<String> flagsIn(TextSpan part) {
    Set<String> flags = new TreeSet<>();
    for (Reading reading : readings) {
      if (placesOf(reading.verbatim()).stream().anyMatch(part::overlaps)) {
        reading.appraisal().flag().ifPresent(flags::add);
      }
    }
    return flags;
  }

  List<TextSpan> placesOf(String verbatim) {
    return places(document, span, verbatim);
  }

  /** Where a string stands in a stretch of a document, not cutting through a Latin word. */
  static List<TextSpan> places(Document document, TextSpan stretch, String verbatim) {
    String folded = document.folded();
    String wanted = TextFolding.fold(verbatim);
    List<TextSpan> places = new ArrayList<>();
    int start = folded.indexOf(wanted, stretch.start());
    while (start >= 0 && start + wanted.length() <= stretch.end()) {
      TextSpan place = new TextSpan(start, start + wanted.length());
      if (ColumnWords.standsAlone(folded, place.start(), place.end())
          && document.quote(place).equals(verbatim)) {
        places.add(place);
      }
      start = folded.indexOf(wanted, start + 1);
    }
    return places;
  }
}
