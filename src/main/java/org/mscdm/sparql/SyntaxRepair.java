package org.mscdm.sparql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.mscdm.sparql.QueryText.Kind;
import org.mscdm.sparql.QueryText.Token;
import org.mscdm.vocabulary.Prefixes;

/**
 * Finds what is wrong in a text that is not SPARQL, and one change after which it is: changes are
 * tried, and only those that help are suggested.
 */
final class SyntaxRepair {

  /** A longer query is not repaired: each try reads it again. */
  private static final int LONGEST = 20_000;

  private static final Pattern UNRESOLVED = Pattern.compile("Unresolved prefixed name: (\\S+)");
  private static final Pattern EXPECTATION = Pattern.compile("(?s)\\s*Was expecting.*");

  private static final Map<Character, String> WIDE_MARKS =
      Map.ofEntries(
          Map.entry('，', ","),
          Map.entry('。', "."),
          Map.entry('．', "."),
          Map.entry('；', ";"),
          Map.entry('：', ":"),
          Map.entry('（', "("),
          Map.entry('）', ")"),
          Map.entry('｛', "{"),
          Map.entry('｝', "}"),
          Map.entry('？', "?"),
          Map.entry('＝', "="),
          Map.entry('＜', "<"),
          Map.entry('＞', ">"),
          Map.entry('！', "!"),
          Map.entry('＂', "\""),
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('‘', "'"),
          Map.entry('’', "'"));

  private static final List<String> MARKS =
      List.of(".", ";", "}", ")", "{", "(", ",", "\"", ") }", "}}", "}}}");

  private static final List<String> KEYWORDS =
      List.of(
              "BASE PREFIX SELECT DISTINCT REDUCED AS CONSTRUCT DESCRIBE ASK WHERE FROM NAMED GROUP BY",
              "HAVING ORDER ASC DESC LIMIT OFFSET VALUES UNDEF OPTIONAL GRAPH SERVICE SILENT BIND UNION",
              "MINUS FILTER EXISTS NOT IN STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS",
              "CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS",
              "STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5",
              "SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT SAMETERM ISIRI ISURI ISBLANK",
              "ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT",
              "SEPARATOR A TRUE FALSE")
          .stream()
          .flatMap(line -> List.of(line.split(" ")).stream())
          .toList();

  private final QueryText text;
  private final QueryParseException failure;
  private final Predicate<String> isSparql;

  /**
   * @param isSparql tells whether a changed text can be read
   */
  SyntaxRepair(QueryText text, QueryParseException failure, Predicate<String> isSparql) {
    this.text = text;
    this.failure = failure;
    this.isSparql = isSparql;
  }

  /** A stretch of the text, and what could stand there instead. */
  private record Change(int start, int end, String better) {}

  Problem problem() {
    Matcher unresolved = UNRESOLVED.matcher(failure.getMessage());
    if (unresolved.find()) {
      return undeclared(unresolved.group(1));
    }
    List<Change> changes = text.toString().length() > LONGEST ? List.of() : helpful();
    Token unexpected = unexpected();
    if (changes.isEmpty()) {
      return sentence(unexpected).at(text.place(unexpected), List.of());
    }
    Change first = changes.get(0);
    String wrong = text.toString().substring(first.start(), first.end());
    List<String> suggestions =
        changes.stream()
            .filter(c -> c.start() == first.start() && c.end() == first.end())
            .map(Change::better)
            .limit(3)
            .toList();
    Token shown = wrong.isBlank() ? unexpected : new Token(Kind.MARK, first.start(), wrong);
    return sentence(shown).at(text.place(first.start(), wrong), suggestions);
  }

  private Problem undeclared(String name) {
    String prefix = name.substring(0, name.indexOf(':'));
    String local = name.substring(prefix.length());
    int reported = text.offset(failure.getLine(), failure.getColumn());
    Token token =
        text.terms().stream()
            .filter(term -> term.text().equals(name))
            .findFirst()
            .orElse(new Token(Kind.NAME, reported, name));
    List<String> declared =
        text.declarations().stream()
            .filter(declaration -> declaration.kind() == Kind.NAME)
            .map(declaration -> declaration.text().replace(":", ""))
            .toList();
    Problem problem = Problem.of(ProblemKind.UNDECLARED_PREFIX, name);
    String namespace = Prefixes.namespaces().get(prefix);
    if (namespace != null) {
      String line = "PREFIX %s: <%s>\n".formatted(prefix, namespace);
      return problem.at(new Place(1, 1, ""), List.of(line));
    }
    List<String> alike = new ArrayList<>(KnownTerms.nearest(prefix, declared));
    if (alike.isEmpty() && declared.size() == 1) {
      alike.addAll(declared);
    }
    return problem.at(text.place(token), alike.stream().map(p -> p + local).toList());
  }

  private Problem sentence(Token unexpected) {
    boolean isSyntax =
        failure.getMessage().contains("Encountered") || failure.getMessage().contains("Lexical");
    if (!isSyntax) {
      return Problem.of(
          ProblemKind.INVALID_QUERY, EXPECTATION.matcher(failure.getMessage()).replaceFirst(""));
    }
    return unexpected.text().isEmpty()
        ? Problem.of(ProblemKind.INCOMPLETE_QUERY)
        : Problem.of(ProblemKind.NOT_SPARQL, unexpected.text());
  }

  /** The token at the place that the parser names; an empty one at the end of the text. */
  private Token unexpected() {
    int offset = text.offset(Math.max(1, failure.getLine()), Math.max(1, failure.getColumn()));
    int end = text.toString().stripTrailing().length();
    // The parser names the place after the letters that it could not make a word of.
    return text.tokenAt(failure.getMessage().contains("Lexical") ? Math.max(0, offset - 1) : offset)
        .filter(token -> !failure.getMessage().contains("<EOF>"))
        .orElse(new Token(Kind.MARK, end, ""));
  }

  private List<Change> helpful() {
    Set<Change> candidates = new LinkedHashSet<>();
    addWideMarks(candidates);
    addWords(candidates);
    addQuotes(candidates);
    addMarks(candidates);
    return candidates.stream().filter(this::helps).toList();
  }

  private boolean helps(Change change) {
    String whole = text.toString();
    return isSparql.test(
        whole.substring(0, change.start()) + change.better() + whole.substring(change.end()));
  }

  /** Chinese punctuation, from its first to its last mark outside texts and comments. */
  private void addWideMarks(Set<Change> candidates) {
    List<Token> wide =
        text.tokens().stream()
            .filter(t -> t.kind() != Kind.STRING)
            .filter(t -> t.text().chars().anyMatch(c -> WIDE_MARKS.containsKey((char) c)))
            .toList();
    if (wide.isEmpty()) {
      return;
    }
    int start = wide.get(0).start();
    int end = wide.get(wide.size() - 1).end();
    StringBuilder better = new StringBuilder();
    for (char c : text.toString().substring(start, end).toCharArray()) {
      better.append(WIDE_MARKS.getOrDefault(c, String.valueOf(c)));
    }
    candidates.add(new Change(start, end, better.toString()));
  }

  private void addWords(Set<Change> candidates) {
    for (Token token : text.tokens()) {
      if (token.kind() == Kind.WORD && !KEYWORDS.contains(token.text().toUpperCase(Locale.ROOT))) {
        for (String keyword : KnownTerms.nearest(token.text().toUpperCase(Locale.ROOT), KEYWORDS)) {
          candidates.add(new Change(token.start(), token.end(), keyword));
        }
        candidates.add(new Change(token.start(), token.end(), "?" + token.text()));
        candidates.add(new Change(token.start(), token.end(), ":" + token.text()));
        candidates.add(new Change(token.start(), token.end(), "\"" + token.text() + "\""));
      }
    }
  }

  /** A text or an IRI that does not end: it may end anywhere in its line. */
  private void addQuotes(Set<Change> candidates) {
    for (Token token : text.tokens()) {
      if (token.kind() == Kind.MARK && List.of("\"", "'", "<").contains(token.text())) {
        String closing = token.text().equals("<") ? ">" : token.text();
        int lineEnd = text.toString().indexOf('\n', token.start());
        int end = lineEnd < 0 ? text.toString().length() : lineEnd;
        for (int i = end; i > token.start(); i--) {
          String stretch = text.toString().substring(token.start(), i);
          if (stretch.equals(stretch.strip())) {
            candidates.add(new Change(token.start(), i, stretch + closing));
          }
        }
      }
    }
  }

  /** A mark too few or too many at the place of the failure, or before the token before it. */
  private void addMarks(Set<Change> candidates) {
    Token token = unexpected();
    int previous = text.tokens().indexOf(token) - 1;
    for (String mark : MARKS) {
      String spaced = token.text().isEmpty() ? mark : mark + " ";
      candidates.add(new Change(token.start(), token.start(), spaced));
    }
    if (token.text().isEmpty()) {
      return;
    }
    candidates.add(new Change(token.start(), token.end(), ""));
    for (String mark : MARKS) {
      candidates.add(new Change(token.start(), token.end(), mark));
    }
    if (previous >= 0) {
      Token before = text.tokens().get(previous);
      candidates.add(new Change(before.start(), before.end(), ""));
      for (String mark : MARKS) {
        candidates.add(new Change(before.start(), before.end(), mark));
        candidates.add(new Change(before.start(), before.start(), mark + " "));
      }
    }
  }
}
