package org.mscdm.page;

import java.util.List;

/** The ontology: its tree of classes, its properties, and what it says of itself. */
public record OntologyView(
    Frame frame,
    List<Branch> tree,
    List<Term> properties,
    List<EntityView.Fact> header,
    int classes) {

  /** A class with those below it. */
  public record Branch(Term term, List<Branch> below) {}
}
