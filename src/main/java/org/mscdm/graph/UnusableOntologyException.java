package org.mscdm.graph;

/** A file of the ontology, the catalogue or the rules cannot be used; the message names it. */
public final class UnusableOntologyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnusableOntologyException(String message) {
    super(message);
  }
}
