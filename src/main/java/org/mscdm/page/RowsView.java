package org.mscdm.page;

import java.util.List;

/** A table of terms, in no language. */
public record RowsView(List<String> heading, List<List<AnswerView.Cell>> rows) {}
