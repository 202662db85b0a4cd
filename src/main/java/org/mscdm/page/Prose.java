package org.mscdm.page;

import java.util.Optional;

/**
 * A page of sentences that does not depend on the data.
 *
 * @param name of its template and of its part in the navigation
 */
public record Prose(String name) implements Content {

  @Override
  public Optional<Shown> shown(Visit visit) {
    Sentences say = new Sentences(visit.language());
    Frame frame = Frame.of(visit, say.of("part." + name), say.of(name + ".about"));
    return Optional.of(new Shown(name + ".jte", frame));
  }
}
