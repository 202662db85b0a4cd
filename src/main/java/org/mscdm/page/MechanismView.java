package org.mscdm.page;

import java.util.List;
import java.util.Optional;

/**
 * One mechanism: what rises and falls, through what, where and in which model.
 *
 * @param picture nothing if no assertion is left by the filters
 * @param pictureAddress of the picture by itself
 */
public record MechanismView(
    Frame frame,
    Term mechanism,
    String definition,
    List<TrialsView.Filter> filters,
    List<Section> sections,
    Optional<Picture> picture,
    String pictureAddress,
    String evidence,
    int assertions) {

  /** Things of one kind, each with the assertions that tell of it. */
  public record Section(String title, List<Item> items) {}

  /** A thing with the assertions that tell of it. */
  public record Item(Assertion.Part thing, List<Assertion> assertions) {}
}
