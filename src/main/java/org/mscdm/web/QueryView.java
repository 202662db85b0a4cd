package org.mscdm.web;

import java.util.List;

/** A canned query with the rows of its answer. */
public record QueryView(
    String english,
    String chinese,
    String description,
    List<Field> parameters,
    List<String> heading,
    List<List<String>> rows,
    String sparql,
    String csvLink,
    String jsonLink) {

  /** A parameter with its value in this run. */
  public record Field(String name, String value) {}
}
