package org.mscdm.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.mscdm.query.CannedQuery;

/** Whether a server has seen a query before. */
public enum Asking {

  /** Every query is another one, so that no cache of results can answer it. */
  FIRST_TIME("first time") {
    @Override
    Supplier<String> of(CannedQuery query) {
      String text = withoutComments(query);
      boolean ownLimit = query.parsed().hasLimit();
      return () -> {
        int number = ASKED.incrementAndGet();
        // A limit that is never reached makes another query of it, whatever a cache compares.
        return ownLimit ? text + "# " + number : text + "LIMIT " + number;
      };
    }
  },

  /** Always the same query. */
  REPEATED("repeated") {
    @Override
    Supplier<String> of(CannedQuery query) {
      String text = withoutComments(query);
      return () -> text;
    }
  };

  /** Beyond the rows of any answer, and beyond 1,000, below which ARQ sorts in another way. */
  private static final int FIRST_LIMIT = 1_000_000;

  private static final AtomicInteger ASKED = new AtomicInteger(FIRST_LIMIT);

  private final String label;

  Asking(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The texts to send, one for each call; may be called by many threads. */
  abstract Supplier<String> of(CannedQuery query);

  private static String withoutComments(CannedQuery query) {
    return query.text().replaceAll("(?m)^\\s*#.*\\R", "");
  }
}
