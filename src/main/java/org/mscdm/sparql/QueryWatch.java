package org.mscdm.sparql;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Watches over one evaluation: whatever could take long asks {@link #check()} again and again,
 * whatever is kept is charged.
 */
final class QueryWatch {

  /** Bytes of a row that is kept, besides its values; and of each value. */
  private static final int ROW = 64;

  private static final int VALUE = 48;

  /** Shorter texts are mostly those of the graph, which are held once. */
  private static final int LONG_TEXT = 256;

  private final Limits limits;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private long charged;

  QueryWatch(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** The signal that ARQ sets when the time is over, and that its own iterators ask. */
  AtomicBoolean cancelled() {
    return cancelled;
  }

  void check() {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
  }

  void charge(Binding row) {
    long bytes = ROW;
    for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
      bytes += VALUE + textBytes(row.get(variables.next()));
    }
    charge(bytes);
  }

  void charge(Node value) {
    charge(VALUE + textBytes(value));
  }

  void charge(long bytes) {
    charged += bytes;
    if (charged > limits.memoryBytes()) {
      throw new ProblemException(
          Problem.of(ProblemKind.TOO_MUCH_MEMORY, limits.memoryBytes() >> 20));
    }
  }

  /**
   * @throws ProblemException if a text of this length is longer than one query may make
   */
  void checkText(long length) {
    if (length > limits.textLength()) {
      throw new ProblemException(Problem.of(ProblemKind.TEXT_TOO_LONG, limits.textLength()));
    }
  }

  private static long textBytes(Node value) {
    if (value == null || !value.isLiteral()) {
      return 0;
    }
    int length = value.getLiteralLexicalForm().length();
    return length < LONG_TEXT ? 0 : 2L * length;
  }
}
