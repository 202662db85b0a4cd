package org.mscdm.source;

import java.util.Map;
import java.util.Optional;

/**
 * One row: all that a document says in one table about one cited work.
 *
 * @param number position in the table, counting from 1
 * @param reference the number by which the document cites the work
 * @param cells where each column's cell stands; a column without a cell is missing in the row
 */
public record TableRow(int number, String reference, TextSpan span, Map<Column, TextSpan> cells) {

  public Optional<TextSpan> cell(Column column) {
    return Optional.ofNullable(cells.get(column));
  }
}
