package org.mscdm.web;

import java.util.List;

/** What the start page shows. */
public record StartView(String address, List<Number> numbers, List<Question> questions) {

  /** How many there are of something. */
  public record Number(String label, long count) {}

  /** A canned query by its name and its title in both languages. */
  public record Question(String name, String english, String chinese) {}
}
