package org.mscdm.assertion;

import java.util.stream.Stream;

/** Reads assertions of one kind out of one clause. A rule keeps no state. */
interface AssertionRule {

  /** The name under which the graph says which rule proposed an assertion. */
  String name();

  Stream<Assertion> read(Passage passage);
}
