package org.mscdm.source;

import java.util.Optional;

/**
 * One captured text, exactly as its bytes decode: nothing is normalised, trimmed or repaired.
 *
 * @see TextFolding for the view on which words are matched
 */
public final class Document {

  private final CatalogueEntry entry;
  private final String text;
  private final int[] codePoints;
  private final String folded;

  public Document(CatalogueEntry entry, String text) {
    this.entry = entry;
    this.text = text;
    this.codePoints = text.codePoints().toArray();
    this.folded = TextFolding.fold(text);
  }

  /** The short name by which the catalogue lists the document, such as {@code 000}. */
  public String id() {
    return entry.id();
  }

  public CatalogueEntry entry() {
    return entry;
  }

  public String text() {
    return text;
  }

  /** Length in Unicode code points. */
  public int length() {
    return codePoints.length;
  }

  /** The text with one {@code char} for each code point, folded for matching. */
  public String folded() {
    return folded;
  }

  /** The words that stand in the span, character for character. */
  public String quote(TextSpan span) {
    return new String(codePoints, span.start(), span.end() - span.start());
  }

  /** Up to {@code length} code points before the span. */
  public String before(TextSpan span, int length) {
    int from = Math.max(0, span.start() - length);
    return new String(codePoints, from, span.start() - from);
  }

  /** Up to {@code length} code points after the span. */
  public String after(TextSpan span, int length) {
    int to = Math.min(codePoints.length, span.end() + length);
    return new String(codePoints, span.end(), to - span.end());
  }

  /** The first place between two offsets where just these words stand. */
  public Optional<TextSpan> find(String words, int from, int to) {
    String wanted = TextFolding.fold(words);
    int start = folded.indexOf(wanted, from);
    while (start >= 0 && start + wanted.length() <= to) {
      TextSpan span = new TextSpan(start, start + wanted.length());
      if (quote(span).equals(words)) {
        return Optional.of(span);
      }
      start = folded.indexOf(wanted, start + 1);
    }
    return Optional.empty();
  }

  /** The last place that ends at or before an offset where just these words stand. */
  public Optional<TextSpan> findLast(String words, int before) {
    String wanted = TextFolding.fold(words);
    int start = folded.lastIndexOf(wanted, before - wanted.length());
    while (start >= 0) {
      TextSpan span = new TextSpan(start, start + wanted.length());
      if (quote(span).equals(words)) {
        return Optional.of(span);
      }
      start = start == 0 ? -1 : folded.lastIndexOf(wanted, start - 1);
    }
    return Optional.empty();
  }
}
