package org.mscdm.page;

import java.util.Optional;

/** What one address, or all that begin alike, show. */
@FunctionalInterface
public interface Content {

  /** The page, or nothing if there is none at this address. */
  Optional<Shown> shown(Visit visit);
}
