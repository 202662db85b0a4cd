package org.mscdm.curation;

import java.util.SortedSet;

/** The terms of the ontology, as the curated files may write them: by name or by English label. */
public interface TermNames {

  /** Whether the ontology declares a term of that local name. */
  boolean hasTerm(String localName);

  /** Local names of the terms whose English preferred label this is, in upper or lower case. */
  SortedSet<String> termsLabelled(String label);
}
