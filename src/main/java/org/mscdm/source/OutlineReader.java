package org.mscdm.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a document into sections, paragraphs, sentences and tables. */
public final class OutlineReader {

  private static final Pattern LINE = Pattern.compile("[^\\n]*\\S[^\\n]*");

  private static final Pattern IMAGE_NAME = Pattern.compile("screenshot [\\d ]+");

  private static final Pattern NUMBERED_HEADING =
      Pattern.compile("(?:[一二三四五六七八九十]+、|\\d+\\.).{1,40}");

  /** A heading has no sentence mark and no comma, unless it ends as a question. */
  private static final Pattern HEADING = Pattern.compile("[^。,;!]{2,60}(?<![。:;.])");

  /** A line that ends so goes on in the next one. */
  private static final Pattern OPEN_END = Pattern.compile("[的和与及、,(\\[/]$|[^。!?:;.”」)\\]…]$");

  private static final Pattern WITHIN_SENTENCE = Pattern.compile("[,。;]");

  private static final Pattern ENGLISH_CONTINUATION = Pattern.compile("[a-z].*");

  private final TableReader tableReader;
  private final TabbedTableReader tabbedTableReader;

  public OutlineReader(ColumnWords words, ColumnNames names) {
    this.tableReader = new TableReader(words);
    this.tabbedTableReader = new TabbedTableReader(names);
  }

  /**
   * @throws UnreadableTableException if a row of a table cannot be divided into cells
   */
  public Outline read(Document document) {
    List<TextSpan> lines = lines(document.folded());
    List<Table> tables = new ArrayList<>(tableReader.tables(document, lines));
    tables.addAll(tabbedTableReader.tables(document, lines));
    return outline(document, lines, tables);
  }

  /** The same with tables in columns only: a flattened one is taken for running text. */
  public Outline readWithoutFlattenedTables(Document document) {
    List<TextSpan> lines = lines(document.folded());
    return outline(document, lines, tabbedTableReader.tables(document, lines));
  }

  private static Outline outline(Document document, List<TextSpan> lines, List<Table> tables) {
    List<TextSpan> textLines =
        joinBroken(
            document,
            lines.stream()
                .filter(line -> tables.stream().noneMatch(table -> table.span().overlaps(line)))
                .toList());
    List<Section> sections = sections(document, textLines);
    List<Paragraph> paragraphs = paragraphs(document, textLines, sections);
    return new Outline(
        document, sections, paragraphs, SentenceSplitter.split(document, paragraphs), tables);
  }

  private static List<TextSpan> lines(String folded) {
    List<TextSpan> lines = new ArrayList<>();
    Matcher line = LINE.matcher(folded);
    while (line.find()) {
      int start = line.start();
      int end = line.end();
      while (folded.charAt(start) == ' ') {
        start++;
      }
      while (folded.charAt(end - 1) == ' ') {
        end--;
      }
      lines.add(new TextSpan(start, end));
    }
    return lines;
  }

  /** Joins a line with the next one if it breaks off within a sentence. */
  private static List<TextSpan> joinBroken(Document document, List<TextSpan> lines) {
    List<TextSpan> joined = new ArrayList<>();
    for (TextSpan line : lines) {
      int last = joined.size() - 1;
      if (last >= 0 && isBroken(document, joined.get(last), line)) {
        joined.set(last, new TextSpan(joined.get(last).start(), line.end()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean isBroken(Document document, TextSpan line, TextSpan next) {
    String folded = foldedLine(document, line);
    String words = document.quote(next);
    if (lineBreaks(document.folded(), line.end(), next.start()) != 1
        || IMAGE_NAME.matcher(folded).matches()
        || !OPEN_END.matcher(folded).find()
        || folded.indexOf('\n') < 0 && folded.startsWith("- ")
        || words.startsWith("- ")
        || folded.startsWith("[")
        || words.startsWith("[")
        || words.indexOf('\t') >= 0
        || document.quote(line).indexOf('\t') >= 0
        || NUMBERED_HEADING.matcher(foldedLine(document, next)).lookingAt()) {
      return false;
    }
    return WITHIN_SENTENCE.matcher(folded).find()
        || "的和与及、(".indexOf(folded.charAt(folded.length() - 1)) >= 0
        || ENGLISH_CONTINUATION.matcher(words).lookingAt()
            && Character.isLetterOrDigit(folded.charAt(folded.length() - 1));
  }

  private static long lineBreaks(String folded, int from, int to) {
    return folded.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  private static List<Section> sections(Document document, List<TextSpan> lines) {
    List<TextSpan> headings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0 || kind(document, lines, i) == Paragraph.Kind.HEADING) {
        headings.add(lines.get(i));
      }
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : document.length();
      sections.add(new Section(i + 1, headings.get(i), new TextSpan(headings.get(i).start(), end)));
    }
    return sections;
  }

  private static List<Paragraph> paragraphs(
      Document document, List<TextSpan> lines, List<Section> sections) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int section = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextSpan line = lines.get(i);
      while (!sections.get(section).span().contains(line)) {
        section++;
      }
      paragraphs.add(new Paragraph(line, kind(document, lines, i), sections.get(section)));
    }
    return paragraphs;
  }

  private static Paragraph.Kind kind(Document document, List<TextSpan> lines, int index) {
    String line = foldedLine(document, lines.get(index));
    if (IMAGE_NAME.matcher(line).matches()) {
      return Paragraph.Kind.IMAGE_NAME;
    }
    if (line.startsWith("- ")) {
      return Paragraph.Kind.LIST_ITEM;
    }
    boolean looksLikeHeading =
        NUMBERED_HEADING.matcher(line).matches() && line.indexOf('。') < 0
            || HEADING.matcher(line).matches();
    if (!looksLikeHeading) {
      return Paragraph.Kind.TEXT;
    }
    boolean underImage =
        index > 0 && IMAGE_NAME.matcher(foldedLine(document, lines.get(index - 1))).matches();
    return underImage ? Paragraph.Kind.CAPTION : Paragraph.Kind.HEADING;
  }

  private static String foldedLine(Document document, TextSpan line) {
    return document.folded().substring(line.start(), line.end());
  }
}
