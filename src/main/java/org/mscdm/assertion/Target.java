package org.mscdm.assertion;

import java.util.Set;
import java.util.TreeSet;

/** One thing that a verb acts upon, with what its phrase says about it: aspect, tissue, disease. */
record Target(Term concept, Set<Qualification> qualifications) {

  Target with(Set<Qualification> more) {
    Set<Qualification> all = new TreeSet<>(qualifications);
    all.addAll(more);
    return new Target(concept, all);
  }
}
