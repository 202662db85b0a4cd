package org.mscdm.assertion;

import java.util.stream.Stream;

/** Reads in a clause what is said about a product or a therapy, or about things in general. */
interface StatementRule {

  String name();

  Stream<Assertion> read(Statement statement);
}
