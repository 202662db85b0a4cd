package org.mscdm.source;

import java.util.Map;

/** Divides the text of one table row into cells, by what the cells mean. */
interface RowReader {

  /**
   * @param row the folded text of the row, beginning with its reference number
   * @return for each column found, where its cell stands, counted from the beginning of the row
   * @throws UnreadableRowException if a column without which the row means nothing is not found
   */
  Map<Column, TextSpan> cells(String row);

  /** Whether a heading line of a table of this kind begins here. */
  boolean opensTable(String foldedLine);

  /** A row cannot be divided; the message says which column was looked for, and where. */
  final class UnreadableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRowException(String message) {
      super(message);
    }
  }
}
