package org.mscdm.assertion;

import org.mscdm.source.TextSpan;

/**
 * A study or a body of studies of which running text speaks from a place on.
 *
 * @param name its short name, such as {@code study/000-izadi-2022}
 * @param place the words that first speak of it
 */
public record Subject(String name, TextSpan place) {

  public boolean isEvidenceBody() {
    return name.startsWith("evidence-body/");
  }
}
