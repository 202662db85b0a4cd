package org.mscdm.source;

import java.util.List;
import java.util.Optional;

/** A document divided into sections, paragraphs, sentences and tables, each with its place. */
public record Outline(
    Document document,
    List<Section> sections,
    List<Paragraph> paragraphs,
    List<Sentence> sentences,
    List<Table> tables) {

  /** The sentence that contains the span, unless the span lies in a table or crosses sentences. */
  public Optional<Sentence> sentenceAt(TextSpan span) {
    return sentences.stream().filter(sentence -> sentence.span().contains(span)).findFirst();
  }

  public Optional<Table> table(Table.Kind kind) {
    return tables.stream().filter(table -> table.kind() == kind).findFirst();
  }
}
