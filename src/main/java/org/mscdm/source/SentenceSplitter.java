package org.mscdm.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides paragraphs into sentences. */
final class SentenceSplitter {

  /**
   * A sentence ends with 。 or !, or with a question mark after a Chinese character: elsewhere a
   * question mark stands for a lost character. In English a full stop before a space ends it,
   * unless it closes an abbreviation. References and notes in brackets belong to the sentence that
   * they follow.
   */
  private static final Pattern SENTENCE_END = sentenceEnd("[。!]|(?<=\\p{IsHan})\\?");

  private static final Pattern SENTENCE_END_OR_FULL_STOP =
      sentenceEnd(
          "[。!]|(?<=\\p{IsHan})\\?|(?<=[a-z0-9)%])(?<!(?<![a-z0-9])[a-z])(?<!(?<![a-z])(?:al|vs|no|fig|dr|approx))\\.(?=[ \\n]+[a-z(])");

  /** An entry of a list of references, whose full stops divide no sentences. */
  private static final Pattern BIBLIOGRAPHIC = Pattern.compile("\\[\\d+\\]");

  private static Pattern sentenceEnd(String mark) {
    return Pattern.compile("(?:" + mark + ")[”’」』)]*(?:\\[\\d+\\]|\\?? *\\(图[^()]*\\))*");
  }

  private SentenceSplitter() {}

  static List<Sentence> split(Document document, List<Paragraph> paragraphs) {
    List<Sentence> sentences = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.kind() == Paragraph.Kind.IMAGE_NAME) {
        continue;
      }
      for (TextSpan span : spans(document.folded(), paragraph.span())) {
        sentences.add(new Sentence(sentences.size() + 1, span, paragraph));
      }
    }
    return sentences;
  }

  private static List<TextSpan> spans(String folded, TextSpan paragraph) {
    List<TextSpan> spans = new ArrayList<>();
    Matcher entry = BIBLIOGRAPHIC.matcher(folded).region(paragraph.start(), paragraph.end());
    Pattern pattern = entry.lookingAt() ? SENTENCE_END : SENTENCE_END_OR_FULL_STOP;
    Matcher end = pattern.matcher(folded).region(paragraph.start(), paragraph.end());
    end.useTransparentBounds(true);
    int start = paragraph.start();
    while (end.find()) {
      start = add(folded, start, end.end(), spans);
    }
    if (start < paragraph.end()) {
      add(folded, start, paragraph.end(), spans);
    }
    return spans;
  }

  /** Adds the sentence without leading space and returns where the next one may start. */
  private static int add(String folded, int from, int to, List<TextSpan> spans) {
    int start = from;
    while (start < to && folded.charAt(start) == ' ') {
      start++;
    }
    if (start < to) {
      spans.add(new TextSpan(start, to));
    }
    return to;
  }
}
