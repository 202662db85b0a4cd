package org.mscdm.page;

import java.util.List;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.Parameter;

/**
 * A canned query with the rows of its answer.
 *
 * @param sparql as it was run
 * @param total of the rows, of which a page shows some
 * @param formats in which the rows can be fetched
 * @param copies of the request in languages of programs
 */
public record AnswerView(
    Frame frame,
    CannedQuery query,
    List<Field> fields,
    List<String> heading,
    List<List<Cell>> rows,
    int total,
    Pages pages,
    String sparql,
    List<Format> formats,
    List<Copy> copies) {

  /** A parameter with its value in this run. */
  public record Field(Parameter parameter, String value) {}

  /**
   * A cell of the answer.
   *
   * @param term the term as SPARQL has it, if the text is its name
   * @param address of what it names, or of the place where the words stand; empty if of neither
   */
  public record Cell(String text, String term, String address) {}

  /** The request as a program in one language makes it. */
  public record Copy(String language, String text) {}

  /** A form of the rows with its address. */
  public record Format(String name, String address) {}
}
