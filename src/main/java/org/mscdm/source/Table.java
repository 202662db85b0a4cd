package org.mscdm.source;

import java.util.List;

/**
 * A table that was flattened into lines.
 *
 * @param heading the lines that name the columns
 * @param rows in the order of the document
 */
public record Table(Kind kind, TextSpan heading, List<TableRow> rows) {

  /** The kinds of table that can be read; the label is used in {@code data/curated/}. */
  public enum Kind {
    CLINICAL("clinical-table"),
    PRIMING("priming-table");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public TextSpan span() {
    return new TextSpan(heading.start(), rows.get(rows.size() - 1).span().end());
  }
}
