package org.mscdm.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** A query as its file has it, defaults and all. */
record StoreQuery(Path file, String name, String text) implements Comparable<StoreQuery> {

  /** The namespace of Jena's text search, which no other store has. */
  private static final String TEXT_SEARCH = "http://jena.apache.org/text#";

  static StoreQuery read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".rq", "");
      return new StoreQuery(file, name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it keeps to SPARQL 1.1 and is a question with rows. */
  boolean isForEveryStore() {
    return !text.contains(TEXT_SEARCH) && query().isSelectType();
  }

  boolean namesGraphs() {
    boolean[] found = {false};
    ElementWalker.walk(
        query().getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementNamedGraph element) {
            found[0] = true;
          }
        });
    return found[0];
  }

  private Query query() {
    return QueryFactory.create(text);
  }

  @Override
  public int compareTo(StoreQuery other) {
    return name.compareTo(other.name);
  }
}
