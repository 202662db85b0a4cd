package org.mscdm.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.mscdm.source.TextFolding;
import org.mscdm.vocabulary.MSCDM;

/**
 * The names of terms and the quotes of a graph, in Chinese of both scripts and English, ready to be
 * searched. It is made when it is first asked.
 */
public final class SearchIndex {

  static final String THING = "thing";
  static final String WORDS = "words";
  private static final String PROPERTY = "property";
  static final String LANGUAGE = "language";
  private static final String TEXT = "text";

  /** The properties whose texts are found. */
  public static final List<Node> PROPERTIES =
      List.of(
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.hiddenLabel.asNode(),
          RDFS.label.asNode(),
          MSCDM.quote.asNode());

  /** More texts than these are not looked at for one question. */
  private static final int MOST_TEXTS = 2000;

  /** A text of a thing, as it was found. */
  record Found(String thing, String property, String language, String text, float score) {}

  private record Opened(
      IndexSearcher searcher, Names names, Map<String, Map<String, String>> labels) {}

  private final Graph graph;
  private Opened opened;

  public SearchIndex(Graph graph) {
    this.graph = graph;
  }

  private synchronized Opened opened() {
    if (opened == null) {
      try {
        opened = open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return opened;
  }

  private Opened open() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Names names = new Names();
    Map<String, Map<String, String>> labels = new TreeMap<>();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(WordAnalyzer.ofTexts()))) {
      for (Triple triple : texts()) {
        writer.addDocument(document(triple));
        if (isName(triple)) {
          names.add(triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm());
        }
        if (triple.getPredicate().equals(SKOS.prefLabel.asNode())) {
          labels
              .computeIfAbsent(triple.getSubject().getURI(), key -> new TreeMap<>())
              .put(
                  triple.getObject().getLiteralLanguage(),
                  triple.getObject().getLiteralLexicalForm());
        }
      }
    }
    return new Opened(new IndexSearcher(DirectoryReader.open(directory)), names, labels);
  }

  private static boolean isName(Triple triple) {
    return triple.getSubject().getURI().startsWith(MSCDM.NAMESPACE)
        && !triple.getPredicate().equals(MSCDM.quote.asNode());
  }

  /** In order, so that hits of one score always come in the same. */
  private List<Triple> texts() {
    List<Triple> triples = new ArrayList<>();
    for (Node property : PROPERTIES) {
      graph
          .find(Node.ANY, property, Node.ANY)
          .filterKeep(triple -> triple.getSubject().isURI() && triple.getObject().isLiteral())
          .forEachRemaining(triples::add);
    }
    triples.sort(
        Comparator.comparing((Triple triple) -> triple.getSubject().getURI())
            .thenComparing(triple -> triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getObject().getLiteralLexicalForm())
            .thenComparing(triple -> triple.getObject().getLiteralLanguage()));
    return triples;
  }

  private static Document document(Triple triple) {
    String text = triple.getObject().getLiteralLexicalForm();
    Document document = new Document();
    document.add(new StringField(THING, triple.getSubject().getURI(), Field.Store.YES));
    document.add(new StringField(PROPERTY, triple.getPredicate().getURI(), Field.Store.YES));
    document.add(
        new StringField(LANGUAGE, triple.getObject().getLiteralLanguage(), Field.Store.YES));
    document.add(new TextField(WORDS, TextFolding.fold(text), Field.Store.NO));
    document.add(new StoredField(TEXT, text));
    return document;
  }

  /**
   * The texts that have all words of the question, or if none has, those that have some; best
   * first.
   *
   * @param language a tag such as {@code en} or {@code zh}, which stands for both scripts; empty
   *     for every language
   * @param properties the IRIs of the properties wanted; none for all
   */
  List<Found> texts(String question, String language, List<String> properties) {
    Question asked = new Question(question, opened().names());
    try {
      List<Found> found = found(asked.all(), language, properties);
      return found.isEmpty() ? found(asked.some(), language, properties) : found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Found> found(Query query, String language, List<String> properties)
      throws IOException {
    IndexSearcher searcher = opened().searcher();
    StoredFields stored = searcher.storedFields();
    List<Found> found = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(limited(query, language, properties), MOST_TEXTS).scoreDocs) {
      Document document = stored.document(hit.doc);
      found.add(
          new Found(
              document.get(THING),
              document.get(PROPERTY),
              document.get(LANGUAGE),
              document.get(TEXT),
              hit.score));
    }
    return found;
  }

  private static Query limited(Query query, String language, List<String> properties) {
    BooleanQuery.Builder limited = new BooleanQuery.Builder();
    limited.add(query, BooleanClause.Occur.MUST);
    if (!language.isEmpty()) {
      limited.add(new PrefixQuery(new Term(LANGUAGE, language)), BooleanClause.Occur.FILTER);
    }
    if (!properties.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      properties.forEach(
          p -> any.add(new TermQuery(new Term(PROPERTY, p)), BooleanClause.Occur.SHOULD));
      limited.add(any.build(), BooleanClause.Occur.FILTER);
    }
    return limited.build();
  }

  /**
   * What was found, best first: each term once by its best name, each quote once with all that have
   * it.
   *
   * @param language as for {@link #texts}
   */
  public List<Hit> search(String question, String language) {
    Map<String, List<Found>> groups = new LinkedHashMap<>();
    for (Found found : texts(question, language, List.of())) {
      String key = isQuote(found) ? found.text() : found.thing();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(found);
    }
    Query query = new Question(question, opened().names()).some();
    return groups.values().stream().map(group -> hit(group, query)).toList();
  }

  private static boolean isQuote(Found found) {
    return found.property().equals(MSCDM.quote.getURI());
  }

  private Hit hit(List<Found> group, Query query) {
    Found best = group.get(0);
    return new Hit(
        isQuote(best) ? Hit.Kind.QUOTE : Hit.Kind.TERM,
        group.stream().map(Found::thing).distinct().sorted().toList(),
        best.property(),
        isQuote(best) ? Map.of() : opened().labels().getOrDefault(best.thing(), Map.of()),
        best.text(),
        best.language(),
        marks(best.text(), query),
        best.score());
  }

  /** The folded text has one character for each code point of the text. */
  private static List<Hit.Mark> marks(String text, Query query) {
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(WordAnalyzer.ofTexts())
            .withBreakIterator(WholeBreakIterator::new)
            .withFormatter(new Marking())
            .withMaxLength(Integer.MAX_VALUE - 1)
            .build();
    try {
      Object marks = highlighter.highlightWithoutSearcher(WORDS, query, TextFolding.fold(text), 1);
      return marks instanceof Marks found ? found.list() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Marks(List<Hit.Mark> list) {}

  /** Joins the places that overlap, as neighbouring pairs of characters do. */
  private static final class Marking extends PassageFormatter {

    @Override
    public Object format(Passage[] passages, String content) {
      List<Hit.Mark> marks = new ArrayList<>();
      for (Passage passage : passages) {
        for (int i = 0; i < passage.getNumMatches(); i++) {
          marks.add(new Hit.Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
        }
      }
      marks.sort(Comparator.comparingInt(Hit.Mark::start));
      List<Hit.Mark> joined = new ArrayList<>();
      for (Hit.Mark mark : marks) {
        Hit.Mark last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        if (last != null && mark.start() <= last.end()) {
          joined.set(
              joined.size() - 1, new Hit.Mark(last.start(), Math.max(last.end(), mark.end())));
        } else {
          joined.add(mark);
        }
      }
      return new Marks(joined);
    }
  }
}
