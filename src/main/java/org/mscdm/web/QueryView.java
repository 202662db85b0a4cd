package org.mscdm.web;

import java.util.List;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.ResultTable;

/** A canned query with the rows of its answer, the other forms of them, and ways to ask again. */
public record QueryView(
    CannedQuery query,
    List<Field> parameters,
    ResultTable table,
    String sparql,
    List<Link> formats,
    List<QueryCopies.Copy> copies) {

  /** A parameter with its value in this run. */
  public record Field(String name, String value) {}

  /** The same rows in another form. */
  public record Link(String name, String address) {}
}
