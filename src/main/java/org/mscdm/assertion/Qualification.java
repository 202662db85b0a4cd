package org.mscdm.assertion;

/** One qualifier of a claim with the local name of its value, such as {@code tissue=Liver}. */
public record Qualification(Qualifier qualifier, String value)
    implements Comparable<Qualification> {

  @Override
  public int compareTo(Qualification other) {
    int byQualifier = qualifier.compareTo(other.qualifier);
    return byQualifier != 0 ? byQualifier : value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return qualifier.label() + "=" + value;
  }
}
