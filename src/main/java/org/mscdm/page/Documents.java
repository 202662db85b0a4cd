package org.mscdm.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.vocabulary.MSCDM;

/** The list of documents, and each document as it is, with what was made of it. */
public final class Documents implements Content {

  private static final Pattern ANCHOR = Pattern.compile("(\\d{1,7})-(\\d{1,7})");

  private final Library library;
  private final Texts texts;

  public Documents(Library library, Texts texts) {
    this.library = library;
    this.texts = texts;
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    if (visit.rest().isEmpty()) {
      return Optional.of(list(visit));
    }
    return entries(visit).stream()
        .filter(entry -> entry.number().equals(visit.rest()))
        .findFirst()
        .flatMap(entry -> texts.of(entry.number()).map(text -> reader(visit, entry, text)));
  }

  private Shown list(Visit visit) {
    Sentences say = library.sentences(visit.language());
    Frame frame = Frame.of(visit, say.of("part.documents"), say.of("documents.about"));
    return new Shown("documents.jte", new DocumentsView(frame, entries(visit)));
  }

  private List<DocumentsView.Entry> entries(Visit visit) {
    Names names = library.names(visit.language());
    return Statements.grouped(library.questions().ask("documents"), "document").stream()
        .map(rows -> entry(rows, names))
        .toList();
  }

  private static DocumentsView.Entry entry(List<Row> rows, Names names) {
    Row row = rows.get(0);
    return new DocumentsView.Entry(
        Statements.local(row.text("document")),
        names.term(row.text("document")),
        row.text("title"),
        row.text("publisher"),
        row.text("language"),
        names.term(row.text("genre")),
        row.text("file"),
        row.text("checksum"),
        row.number("characters"),
        row.text("rights"),
        row.text("comment"));
  }

  private Shown reader(Visit visit, DocumentsView.Entry about, String text) {
    Marked marked = new Marked(about.number(), text, visit);
    boolean showsUnused = visit.parameter("show").filter("unused"::equals).isPresent();
    List<Passage> all = marked.passages();
    long unused = all.stream().filter(passage -> !passage.isUsed()).count();
    Frame frame =
        Frame.of(
            visit,
            about.title(),
            library.sentences(visit.language()).of("document.about", about.number()),
            Optional.of(about.self().address() + ".ttl"),
            "Article");
    return new Shown(
        "document.jte",
        new DocumentView(
            frame,
            about.number(),
            about,
            showsUnused ? all.stream().filter(passage -> !passage.isUsed()).toList() : all,
            marked.assertions.size(),
            marked.readings.size(),
            marked.elsewhere.size(),
            (int) unused,
            showsUnused));
  }

  /** A stretch of the text in code points, with the kind of what stands there. */
  private record Span(int start, int end, String kind) {

    boolean covers(int from, int to) {
      return start <= from && to <= end;
    }

    boolean overlaps(Span other) {
      return start < other.end && other.start < end;
    }
  }

  /** A text with all spans that mean something in it. */
  private final class Marked {

    private final Sentences say;
    private final int[] text;
    private final List<Assertion> assertions;
    private final List<Value> values;
    private final List<Reading> readings;
    private final List<Elsewhere> elsewhere;
    private final List<Span> rows = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final Optional<Span> found;

    Marked(String number, String text, Visit visit) {
      Statements statements = library.statements(visit.language());
      this.say = library.sentences(visit.language());
      this.text = text.codePoints().toArray();
      assertions =
          statements.assertions().stream().filter(one -> isOf(one.quote(), number)).toList();
      values = statements.values().stream().filter(one -> isOf(one.printed(), number)).toList();
      readings = statements.readings().stream().filter(one -> isOf(one.place(), number)).toList();
      elsewhere = statements.elsewhere().stream().filter(one -> isOf(one.place(), number)).toList();
      String document = MSCDM.ID + "document/" + number;
      for (Row row : library.questions().ask("document-rows", "document", document)) {
        rows.add(new Span(row.number("start"), row.number("end"), row.text("reference")));
      }
      for (Row row : library.questions().ask("document-contexts", "document", document)) {
        spans.add(new Span(row.number("start"), row.number("end"), "context"));
      }
      assertions.forEach(one -> add(one.quote(), "assertion"));
      values.stream().filter(one -> !one.isMissing()).forEach(one -> add(one.printed(), "value"));
      readings.forEach(one -> add(one.place(), "reading"));
      elsewhere.forEach(one -> add(one.place(), "elsewhere"));
      found = visit.parameter("anchor").flatMap(this::anchor);
    }

    private static boolean isOf(Quote quote, String number) {
      return quote.document().equals(number);
    }

    private void add(Quote quote, String kind) {
      spans.add(new Span(quote.start(), quote.end(), kind));
    }

    private Optional<Span> anchor(String wanted) {
      Matcher numbers = ANCHOR.matcher(wanted);
      if (!numbers.matches()) {
        return Optional.empty();
      }
      int start = Integer.parseInt(numbers.group(1));
      int end = Math.min(Integer.parseInt(numbers.group(2)), text.length);
      return start < end ? Optional.of(new Span(start, end, "found")) : Optional.empty();
    }

    List<Passage> passages() {
      List<Passage> passages = new ArrayList<>();
      int at = 0;
      while (at < text.length) {
        if (text[at] == '\n') {
          at++;
          continue;
        }
        Span stretch = stretch(at);
        passages.add(passage(stretch));
        at = stretch.end();
      }
      return passages;
    }

    /** The row that begins here, or else the line. */
    private Span stretch(int at) {
      Optional<Span> row =
          rows.stream().filter(one -> one.start() <= at && at < one.end()).findFirst();
      if (row.isPresent()) {
        return new Span(at, row.get().end(), row.get().kind());
      }
      int end = at;
      while (end < text.length && text[end] != '\n' && !isStartOfRow(end)) {
        end++;
      }
      return new Span(at, end, "");
    }

    private boolean isStartOfRow(int at) {
      return rows.stream().anyMatch(row -> row.start() == at);
    }

    private Passage passage(Span stretch) {
      return new Passage(
          stretch.kind().isEmpty() ? "" : say.of("document.row", stretch.kind()),
          pieces(stretch),
          assertions.stream().filter(one -> begins(one.quote(), stretch)).toList(),
          values.stream().filter(one -> begins(one.printed(), stretch)).toList(),
          readings.stream().filter(one -> begins(one.place(), stretch)).toList(),
          elsewhere.stream().filter(one -> begins(one.place(), stretch)).toList(),
          found.filter(stretch::overlaps).isPresent());
    }

    private static boolean begins(Quote quote, Span stretch) {
      return stretch.start() <= quote.start() && quote.start() < stretch.end();
    }

    private List<Passage.Piece> pieces(Span stretch) {
      List<Span> within = spans.stream().filter(stretch::overlaps).toList();
      TreeSet<Integer> cuts = new TreeSet<>(Set.of(stretch.start(), stretch.end()));
      within.forEach(span -> addCuts(span, stretch, cuts));
      found.ifPresent(span -> addCuts(span, stretch, cuts));
      List<Passage.Piece> pieces = new ArrayList<>();
      List<Integer> places = List.copyOf(cuts);
      for (int i = 0; i + 1 < places.size(); i++) {
        pieces.add(piece(places.get(i), places.get(i + 1), within));
      }
      return pieces;
    }

    private static void addCuts(Span span, Span stretch, Set<Integer> cuts) {
      if (span.overlaps(stretch)) {
        cuts.add(Math.max(span.start(), stretch.start()));
        cuts.add(Math.min(span.end(), stretch.end()));
      }
    }

    private Passage.Piece piece(int from, int to, List<Span> within) {
      Set<String> kinds = new LinkedHashSet<>();
      within.stream().filter(span -> span.covers(from, to)).forEach(span -> kinds.add(span.kind()));
      boolean isFound = found.filter(span -> span.covers(from, to)).isPresent();
      return new Passage.Piece(
          new String(text, from, to - from),
          String.join(" ", kinds),
          isFound,
          isFound && found.get().start() == from);
    }
  }
}
