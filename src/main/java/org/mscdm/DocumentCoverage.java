package org.mscdm;

import java.util.ArrayList;
import java.util.List;
import org.mscdm.assertion.ClinicalValues;
import org.mscdm.assertion.PrimingValues;
import org.mscdm.assertion.Reading;
import org.mscdm.assertion.ReadingPlaces;
import org.mscdm.assertion.ReportedValue;
import org.mscdm.check.Violation;
import org.mscdm.curation.Coverage;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.Table;
import org.mscdm.source.TextSpan;

/** A document's sentences and cells with what is made of them. */
record DocumentCoverage(
    String documentId,
    List<Coverage.Stretch> stretches,
    int assertions,
    int mentions,
    int omittedMentions) {

  static DocumentCoverage of(Sources.Decided decided, Sources sources) {
    Document document = decided.document();
    Outline outline = decided.outline();
    List<Reading> readings = sources.readingsOf(document);
    Coverage coverage =
        new Coverage(
            outline,
            sources.lexicon(),
            decided.assertions(),
            valuePlaces(sources, outline, readings),
            readings.stream().flatMap(r -> ReadingPlaces.of(r, outline).stream()).toList(),
            sources.omissionsOf(document));
    List<Coverage.Stretch> stretches = coverage.stretches();
    return new DocumentCoverage(
        document.id(),
        stretches,
        decided.assertions().size(),
        coverage.mentions(),
        coverage.omittedMentions());
  }

  private static List<TextSpan> valuePlaces(
      Sources sources, Outline outline, List<Reading> readings) {
    List<TextSpan> places = new ArrayList<>();
    ClinicalValues clinical = new ClinicalValues(sources.lexicon(), outline.document(), readings);
    PrimingValues priming = new PrimingValues(sources.lexicon(), outline.document(), readings);
    outline
        .table(Table.Kind.CLINICAL)
        .ifPresent(
            table ->
                table.rows().forEach(row -> clinical.read(row).forEach(v -> addPlace(v, places))));
    outline
        .table(Table.Kind.PRIMING)
        .ifPresent(
            table ->
                table
                    .rows()
                    .forEach(
                        row ->
                            priming
                                .read(row)
                                .values()
                                .forEach(list -> list.forEach(v -> addPlace(v, places)))));
    return places;
  }

  /** A missing value stands for its whole row, and so accounts for nothing in it. */
  private static void addPlace(ReportedValue value, List<TextSpan> places) {
    if (!(value.content() instanceof ReportedValue.Content.Missing missing)
        || missing.reason().equals("NotDeterminedAsMarked")) {
      places.add(value.verbatim());
    }
  }

  boolean isComplete() {
    return stretches.stream().allMatch(stretch -> stretch.unaccounted().isEmpty());
  }

  /** One for each sentence or cell of which something is not accounted for. */
  List<Violation> violations() {
    return stretches.stream()
        .filter(stretch -> !stretch.unaccounted().isEmpty())
        .map(
            stretch ->
                new Violation(
                    "coverage",
                    "document %s, %s".formatted(documentId, stretch.place()),
                    "not accounted for: %s, in «%s»; state it in assertions.tsv, or leave it out with a reason in not-modelled.tsv"
                        .formatted(
                            String.join(", ", stretch.unaccounted()),
                            stretch.text().replaceAll("\\s+", " "))))
        .toList();
  }

  String totals() {
    return "document %s: %d sentences and cells, %d of them left out; %d assertions; %d numbers, concepts, negations and hedges, %d of them left out, %d not accounted for"
        .formatted(
            documentId,
            stretches.size(),
            stretches.stream().filter(Coverage.Stretch::omitted).count(),
            assertions,
            mentions,
            omittedMentions,
            stretches.stream().mapToInt(stretch -> stretch.unaccounted().size()).sum());
  }
}
