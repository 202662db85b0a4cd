package org.mscdm.page;

import java.util.List;

/** The canned queries by the subject of the questions that they answer. */
public record CatalogueView(Frame frame, List<Group> groups, List<StartView.Question> others) {

  /** Questions on one subject. */
  public record Group(String title, List<Item> items) {}

  /** A question with the queries that answer it. */
  public record Item(int number, String question, List<StartView.Question> queries) {}
}
