package org.mscdm.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a query as a row of tokens with their places, even where it is not SPARQL. */
final class QueryText {

  enum Kind {
    STRING,
    IRI,
    VARIABLE,
    LANGUAGE,
    NAME,
    WORD,
    NUMBER,
    MARK
  }

  /**
   * @param start offset of its first character in the text
   */
  record Token(Kind kind, int start, String text) {

    int end() {
      return start + text.length();
    }

    boolean isWord(String word) {
      return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
  }

  private static final String LONG_STRING = "\"\"\"(?s:.)*?\"\"\"|'''(?s:.)*?'''";
  private static final String SHORT_STRING =
      "\"[^\"\\\\\\n\\r]*+(?:\\\\.[^\"\\\\\\n\\r]*+)*+\"|'[^'\\\\\\n\\r]*+(?:\\\\.[^'\\\\\\n\\r]*+)*+'";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>#[^\\n\\r]*+)"
              + "|(?<STRING>"
              + LONG_STRING
              + "|"
              + SHORT_STRING
              + ")"
              + "|(?<IRI><[^<>\"{}|^`\\\\\\x00-\\x20]*+>)"
              + "|(?<VARIABLE>[?$][\\p{L}\\p{N}_]++)"
              + "|(?<LANGUAGE>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)"
              + "|(?<NAME>(?:\\p{L}[\\p{L}\\p{N}_.-]*+|_)?:(?:(?:[\\p{L}\\p{N}_:%-]|\\\\.)(?:[\\p{L}\\p{N}_:%.-]|\\\\.)*(?<!\\.))?)"
              + "|(?<NUMBER>[+-]?(?:\\p{N}++(?:\\.\\p{N}*+)?|\\.\\p{N}++)(?:[eE][+-]?\\p{N}++)?)"
              + "|(?<WORD>[\\p{L}_][\\p{L}\\p{N}_]*+)"
              + "|(?<MARK>\\S)");

  private static final Set<String> VOLATILE =
      Set.of("NOW", "RAND", "UUID", "STRUUID", "BNODE", "SERVICE");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  QueryText(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      for (Kind kind : Kind.values()) {
        if (matcher.group(kind.name()) != null) {
          tokens.add(new Token(kind, matcher.start(), matcher.group()));
        }
      }
    }
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Whether two runs of the query may give two answers. */
  boolean isVolatile() {
    return tokens.stream()
        .anyMatch(
            token ->
                token.kind() == Kind.WORD
                    && VOLATILE.contains(token.text().toUpperCase(Locale.ROOT)));
  }

  /** The IRIs and prefixed names outside the declarations of prefixes. */
  List<Token> terms() {
    List<Token> terms = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isWord("PREFIX")) {
        i += 2;
      } else if (token.isWord("BASE")) {
        i += 1;
      } else if (token.isWord("CONSTRUCT")) {
        i = endOfTemplate(i);
      } else if (token.kind() == Kind.IRI || token.kind() == Kind.NAME) {
        terms.add(token);
      }
    }
    return terms;
  }

  /** A template may name what does not exist yet. */
  private int endOfTemplate(int construct) {
    int open = 0;
    for (int i = construct + 1; i < tokens.size(); i++) {
      String mark = tokens.get(i).kind() == Kind.MARK ? tokens.get(i).text() : "";
      open += mark.equals("{") ? 1 : mark.equals("}") ? -1 : 0;
      if (open == 0) {
        return tokens.get(i).text().equals("}") ? i : construct;
      }
    }
    return construct;
  }

  /** The names and IRIs of the declarations of prefixes, in turn. */
  List<Token> declarations() {
    List<Token> declared = new ArrayList<>();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).isWord("PREFIX")
          && tokens.get(i + 1).kind() == Kind.NAME
          && tokens.get(i + 2).kind() == Kind.IRI) {
        declared.add(tokens.get(i + 1));
        declared.add(tokens.get(i + 2));
      }
    }
    return declared;
  }

  /** The first token that starts at or after an offset. */
  Optional<Token> tokenAt(int offset) {
    return tokens.stream().filter(token -> token.end() > offset).findFirst();
  }

  Place place(Token token) {
    return place(token.start(), token.text());
  }

  /** The place of what stands at an offset. */
  Place place(int offset, String what) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(line, offset - before.lastIndexOf('\n'), what);
  }

  /** The offset of a place, both counted from 1; the end of the text if it lies beyond it. */
  int offset(int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int next = text.indexOf('\n', start);
      if (next < 0) {
        return text.length();
      }
      start = next + 1;
    }
    return Math.min(start + Math.max(0, column - 1), text.length());
  }

  @Override
  public String toString() {
    return text;
  }
}
