package org.mscdm.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.List;
import java.util.Optional;
import org.mscdm.sparql.Format;
import org.mscdm.sparql.Hint;
import org.mscdm.sparql.Shape;

/** Keeps finished answers, as many as fit: a release does not change. */
final class AnswerCache {

  /** Bytes of an entry beside its body and its question, as a guess. */
  private static final int ENTRY = 512;

  /** Characters of questions whose shape is remembered. */
  private static final long QUESTIONS = 8L << 20;

  /** A query with the dataset that the request chose. */
  record Question(String text, List<String> defaultGraphs, List<String> namedGraphs) {}

  private record Key(Question question, Format format, String mediaType) {}

  /**
   * An answer as it is sent.
   *
   * @param hints why it may be empty
   */
  record Kept(Body body, List<Hint> hints) {}

  private final Cache<Key, Kept> answers;
  private final Cache<Question, Shape> shapes =
      Caffeine.newBuilder()
          .maximumWeight(QUESTIONS)
          .weigher((Question question, Shape shape) -> ENTRY + question.text().length())
          .build();

  AnswerCache(long bytes, MeterRegistry meters) {
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher(
                (Key key, Kept kept) ->
                    ENTRY + 2 * key.question().text().length() + kept.body().size())
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, answers, "answers");
  }

  /** The shape of a question of which some answer was kept. */
  Optional<Shape> shape(Question question) {
    return Optional.ofNullable(shapes.getIfPresent(question));
  }

  Optional<Kept> answer(Question question, Format format, String mediaType) {
    return Optional.ofNullable(answers.getIfPresent(new Key(question, format, mediaType)));
  }

  void keep(Question question, Format format, String mediaType, Kept kept) {
    shapes.put(question, format.shape());
    answers.put(new Key(question, format, mediaType), kept);
  }
}
