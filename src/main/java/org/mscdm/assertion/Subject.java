package org.mscdm.assertion;

import java.util.List;
import org.mscdm.source.TextSpan;

/**
 * A study or a body of studies of which running text speaks from a place on.
 *
 * @param name its short name, such as {@code study/000-izadi-2022}
 * @param place the words that first speak of it
 */
public record Subject(String name, TextSpan place) {

  /** Where one reads of whom a clause speaks, if not in the clause itself. */
  List<TextSpan> contextOf(TextSpan clause) {
    return clause.overlaps(place) ? List.of() : List.of(place);
  }

  public boolean isEvidenceBody() {
    return name.startsWith("evidence-body/");
  }
}
