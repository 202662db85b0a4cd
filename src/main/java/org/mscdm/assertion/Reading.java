package org.mscdm.assertion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mscdm.source.Column;

/**
 * What a broken, shortened or mistranslated string is taken to stand for. It never replaces the
 * string.
 *
 * @param key short name, unique within the document
 * @param place {@code clinical-table}, {@code priming-table}, a heading of these, or {@code prose}
 * @param column the column in whose cells it holds; empty outside tables
 * @param rows reference numbers of the rows in which it holds; empty means every row
 * @param verbatim the string, character for character
 * @param meanings local names of the concepts or value-set members that it stands for
 * @param meaningText what it stands for in plain English; may be empty
 */
public record Reading(
    String key,
    String documentId,
    String place,
    Optional<Column> column,
    Set<String> rows,
    String verbatim,
    List<String> meanings,
    String meaningText,
    Appraisal appraisal)
    implements Comparable<Reading> {

  /**
   * How sure the reading is, and why.
   *
   * @param kind local name of the reading kind, such as {@code MachineTranslationError}
   * @param certainty local name of the reading certainty
   * @param basis local name of the reading basis
   * @param flag local name of an editorial flag, if the place deserves one
   * @param who who decided
   */
  public record Appraisal(
      String kind,
      String certainty,
      String basis,
      Optional<String> flag,
      String rationale,
      String who) {}

  public boolean holdsIn(Column cellColumn, String reference) {
    return place.endsWith("-table")
        && column.filter(c -> c == cellColumn).isPresent()
        && (rows.isEmpty() || rows.contains(reference));
  }

  /** Whether values may rest on it in the plain layer: certainty high or medium, and a meaning. */
  public boolean isUsable() {
    return !appraisal.certainty().equals("UnresolvedCertainty")
        && !appraisal.certainty().equals("LowCertainty");
  }

  @Override
  public int compareTo(Reading other) {
    return (documentId + " " + key).compareTo(other.documentId + " " + other.key);
  }
}
