package org.mscdm;

import java.util.List;
import java.util.Optional;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.AssertionReader;
import org.mscdm.assertion.Lexicon;
import org.mscdm.assertion.NewNames;
import org.mscdm.assertion.Studies;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.OutlineReader;
import org.mscdm.source.UnreadableTableException;

/** Reads documents that nobody has seen: there are no decisions and no readings of them. */
final class DocumentReader {

  /**
   * What was read.
   *
   * @param newNames names of a known shape that no label of the ontology is
   * @param problem why a flattened table was taken for running text
   */
  record Proposal(
      Outline outline,
      Lexicon lexicon,
      List<Assertion> assertions,
      List<NewNames.Name> newNames,
      Optional<String> problem) {

    Document document() {
      return outline.document();
    }
  }

  private final Lexicon lexicon;
  private final OutlineReader outlines;

  DocumentReader(Lexicon lexicon, OutlineReader outlines) {
    this.lexicon = lexicon;
    this.outlines = outlines;
  }

  /** Several threads may read at a time. */
  Proposal read(Document document) {
    try {
      return read(outlines.read(document), Optional.empty());
    } catch (UnreadableTableException e) {
      return read(outlines.readWithoutFlattenedTables(document), Optional.of(e.getMessage()));
    }
  }

  private Proposal read(Outline outline, Optional<String> problem) {
    Document document = outline.document();
    Lexicon words = lexicon.withAbbreviationsOf(document.folded());
    List<Assertion> assertions =
        new AssertionReader(words).read(outline, Studies.in(outline), List.of());
    return new Proposal(
        outline,
        words,
        assertions.stream().distinct().sorted().toList(),
        NewNames.in(document, words),
        problem);
  }
}
