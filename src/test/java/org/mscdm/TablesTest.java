package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mscdm.source.Column;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.Table;
import org.mscdm.source.TableRow;

/** The two flattened tables of document 000, cell by cell, against what a reader sees in them. */
class TablesTest {

  private static Outline outline;

  @BeforeAll
  static void readDocument() {
    outline = new Build(Project.at(Folders.HOME), message -> {}).outline("000");
  }

  @Test
  void everyCellOfTheClinicalTableIsFoundByWhatItMeans() {
    assertThat(cells(Table.Kind.CLINICAL))
        .containsExactlyElementsOf(Expectations.of("tables/clinical.tsv").records());
  }

  @Test
  void everyCellOfThePrimingTableIsFoundByWhatItMeans() {
    assertThat(cells(Table.Kind.PRIMING))
        .containsExactlyElementsOf(Expectations.of("tables/priming.tsv").records());
  }

  @Test
  void theSourceCellOfRow152IsMissingAndNoOtherCellTakesItsPlace() {
    TableRow row =
        outline.table(Table.Kind.CLINICAL).orElseThrow().rows().stream()
            .filter(r -> r.reference().equals("152"))
            .findFirst()
            .orElseThrow();
    assertThat(row.cell(Column.CELL_SOURCE)).isEmpty();
    assertThat(outline.document().quote(row.cell(Column.DESIGN).orElseThrow()))
        .isEqualTo("前瞻性、随机对照试验、单中心、开放标签试验、II期");
  }

  private static List<Map<String, String>> cells(Table.Kind kind) {
    List<Column> columns =
        Arrays.stream(Column.values())
            .filter(
                column ->
                    Expectations.of("tables/" + fileName(kind)).columns().contains(column.label()))
            .toList();
    return outline.table(kind).orElseThrow().rows().stream()
        .map(row -> cells(row, columns, outline.document()))
        .toList();
  }

  private static String fileName(Table.Kind kind) {
    return kind == Table.Kind.CLINICAL ? "clinical.tsv" : "priming.tsv";
  }

  private static Map<String, String> cells(TableRow row, List<Column> columns, Document document) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Column column : columns) {
      cells.put(
          column.label(),
          Optional.ofNullable(row.cells().get(column)).map(document::quote).orElse(""));
    }
    return cells;
  }
}
