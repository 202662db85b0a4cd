package org.mscdm.assertion;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a passage says a cell product does, with nothing about where it says so.
 *
 * @param agent local name of the product that acts
 * @param relation local name of the claim relation, such as {@code Inhibits}
 * @param target local name of the concept acted upon
 * @param qualifications what narrows the claim down, sorted
 * @param polarity {@code Affirmed} or {@code Negated}
 * @param modality how the passage says it, such as {@code StatedAsFact}
 */
public record Claim(
    Kind kind,
    String agent,
    String relation,
    String target,
    SortedSet<Qualification> qualifications,
    String polarity,
    String modality)
    implements Comparable<Claim> {

  /** The kinds of claim that rules read so far; the label is the class in the ontology. */
  public enum Kind {
    MECHANISM("MechanismAssertion"),
    SECRETION("SecretionAssertion"),
    PATHWAY("PathwayAssertion");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Claim {
    qualifications = Collections.unmodifiableSortedSet(new TreeSet<>(qualifications));
  }

  public Claim with(Qualifier qualifier, String value) {
    SortedSet<Qualification> more = new TreeSet<>(qualifications);
    more.add(new Qualification(qualifier, value));
    return new Claim(kind, agent, relation, target, more, polarity, modality);
  }

  /** Everything the claim says, in one line: equal claims have equal lines. */
  public String line() {
    return String.join(
        "\t",
        kind.label(),
        agent,
        relation,
        target,
        String.join(";", qualifications.stream().map(Qualification::toString).toList()),
        polarity,
        modality);
  }

  @Override
  public int compareTo(Claim other) {
    return line().compareTo(other.line());
  }
}
