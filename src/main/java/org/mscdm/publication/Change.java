package org.mscdm.publication;

import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Statement;

/**
 * What became of one thing in one graph between two releases.
 *
 * @param graph the graph's short name
 * @param subject the IRI of the thing
 * @param removed statements that the earlier release had and the later one has not
 * @param added statements that only the later release has
 * @param successor the thing that takes its place, if it was withdrawn and there is one
 */
record Change(
    String graph,
    String subject,
    Kind kind,
    List<Statement> removed,
    List<Statement> added,
    Reason reason,
    Optional<String> successor) {

  enum Kind {
    ADDED,
    CHANGED,
    DEPRECATED,
    WITHDRAWN
  }

  /**
   * Why the thing changed.
   *
   * @param kind {@code document}, {@code reading}, {@code decision}, {@code rule}, {@code
   *     ontology}, {@code reader} or {@code metadata}
   * @param cause the IRI of that document, reading, decision or graph of a rule
   */
  record Reason(String kind, Optional<String> cause) {

    @Override
    public String toString() {
      return cause.map(iri -> kind + " <" + iri + ">").orElse(kind);
    }
  }

  /** Whether people know the thing by its IRI, unlike an anchor or an inferred statement. */
  boolean isOfInterest() {
    return !graph.startsWith("anchors/")
        && !graph.startsWith("documents/")
        && !graph.startsWith("inferred/")
        && !graph.equals("plain");
  }
}
