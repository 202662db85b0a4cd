package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mscdm.source.Column;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.Table;
import org.mscdm.source.TableRow;
import org.mscdm.source.TextSpan;

/** Where in a document the string of a reading stands, within the place for which it was made. */
public final class ReadingPlaces {

  private ReadingPlaces() {}

  public static List<TextSpan> of(Reading reading, Outline outline) {
    return of(outline, reading.place(), reading.column(), reading.rows(), reading.verbatim());
  }

  /** The places of any string that a decision names by table, column and rows. */
  public static List<TextSpan> of(
      Outline outline, String place, Optional<Column> column, Set<String> rows, String verbatim) {
    List<TextSpan> places = new ArrayList<>();
    for (TextSpan stretch : stretches(outline, place, column, rows)) {
      places.addAll(TableCell.places(outline.document(), stretch, verbatim));
    }
    return places.stream().distinct().sorted().toList();
  }

  private static List<TextSpan> stretches(
      Outline outline, String place, Optional<Column> column, Set<String> rows) {
    if (place.equals("prose")) {
      return proseStretches(outline);
    }
    List<TextSpan> stretches = new ArrayList<>();
    for (Table table : outline.tables()) {
      if (place.equals(table.kind().label().replace("-table", "-heading"))) {
        stretches.add(table.heading());
      }
      if (place.equals(table.kind().label())) {
        table.rows().stream()
            .filter(row -> rows.isEmpty() || rows.contains(row.reference()))
            .forEach(row -> stretches.add(stretch(row, column)));
      }
    }
    return stretches;
  }

  /** A reading of a missing cell stands somewhere else in its row. */
  private static TextSpan stretch(TableRow row, Optional<Column> column) {
    return column.flatMap(row::cell).orElse(row.span());
  }

  /** Everything but the tables. */
  private static List<TextSpan> proseStretches(Outline outline) {
    Document document = outline.document();
    List<TextSpan> stretches = new ArrayList<>();
    int start = 0;
    for (Table table :
        outline.tables().stream().sorted(Comparator.comparing(Table::span)).toList()) {
      if (table.span().start() > start) {
        stretches.add(new TextSpan(start, table.span().start()));
      }
      start = table.span().end();
    }
    if (start < document.length()) {
      stretches.add(new TextSpan(start, document.length()));
    }
    return stretches;
  }
}
