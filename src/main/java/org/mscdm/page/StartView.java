package org.mscdm.page;

import java.util.List;

/** What the start page shows. */
public record StartView(
    Frame frame,
    List<Number> numbers,
    EvidenceMap map,
    EvidenceMap further,
    List<Rank> ranks,
    List<Question> questions) {

  /** How many there are of something. */
  public record Number(Term kind, int count, String address) {}

  /** A canned query with its title. */
  public record Question(String address, String title, String description) {}
}
