package org.mscdm.sparql;

import java.util.Locale;

/**
 * What can be wrong with a request, or keep it from being answered. The sentences stand in {@code
 * problems_en.properties} and {@code problems_zh.properties}, under the name of the kind.
 */
public enum ProblemKind {
  NOT_SPARQL(400),
  INCOMPLETE_QUERY(400),
  INVALID_QUERY(400),
  UNDECLARED_PREFIX(400),
  UNKNOWN_TERM(400),
  UNKNOWN_GRAPH(400),
  BAD_EXPRESSION(400),
  TOO_DEEP(400),
  NUMBER_TOO_LONG(400),
  SERVICE_REFUSED(400),
  FUNCTION_REFUSED(400),
  NO_QUERY(400),
  TWO_QUERIES(400),
  UPDATE_REFUSED(400),
  BAD_PARAMETER(400),
  MISSING_PARAMETER(400),
  UNKNOWN_PARAMETER(400),
  NO_PARAMETERS(400),
  ONE_VALUE_ONLY(400),
  NOT_A_NUMBER(400),
  NOT_A_TERM(400),
  UNKNOWN_PREFIX(400),
  UNKNOWN_VALUE(400),
  QUESTION_TOO_LONG(400),
  BAD_ENCODING(400),
  BAD_REQUEST(400),
  NOT_FOUND(404),
  UNKNOWN_QUERY(404),
  NO_WORDS(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  TOO_SLOW_REQUEST(408),
  REQUEST_TOO_LARGE(413),
  TOO_MANY_ROWS(413),
  ANSWER_TOO_LARGE(413),
  TEXT_TOO_LONG(413),
  TOO_MUCH_MEMORY(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  UNFORESEEN(500),
  TIMEOUT(503),
  TOO_BUSY(503);

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The last part of the IRI of this kind, such as {@code not-sparql}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
