package org.mscdm.assertion;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a passage states, with nothing about where it says so.
 *
 * @param agent who or what it is about: local name of a term, or a thing of the data by its short
 *     name, such as {@code study/000-159}
 * @param relation local name of the claim relation, such as {@code Inhibits}
 * @param target what is acted upon, measured or named, in the same form; empty where only words of
 *     the document say it
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

  /**
   * The kinds of claim. The label is the class in the ontology; agent and target role are the
   * properties that lead to what the claim is about.
   */
  public enum Kind {
    MECHANISM("MechanismAssertion", "agent", "target"),
    SECRETION("SecretionAssertion", "agent", "target"),
    PATHWAY("PathwayAssertion", "agent", "target"),
    PRIMING_EFFECT("PrimingEffectAssertion", "agent", "target"),
    OUTCOME("OutcomeAssertion", "study", "outcomeVariable"),
    ADVERSE_EVENT("AdverseEventAssertion", "study", "target"),
    STUDY_CHARACTERISTIC("StudyCharacteristicAssertion", "study", "target"),
    COMPARISON("ComparisonAssertion", "agent", "target"),
    EFFECT_MODIFIER("EffectModifierAssertion", "agent", "target"),
    LIMITATION("LimitationAssertion", "agent", "target"),
    RECOMMENDATION("RecommendationAssertion", "agent", "target"),
    PROSPECT("ProspectAssertion", "agent", "target"),
    DEFINITION("DefinitionAssertion", "agent", "target"),
    DISEASE_MECHANISM("DiseaseMechanismAssertion", "agent", "target"),
    PRODUCT_PROPERTY("ProductPropertyAssertion", "agent", "target"),
    EVIDENCE_SUMMARY("EvidenceSummaryAssertion", "agent", "target"),
    MECHANISM_STUDY_LINK("MechanismStudyLink", "mechanism", "study"),
    CITATION("CitationAssertion", "agent", "citesReference");

    private final String label;
    private final String agentRole;
    private final String targetRole;

    Kind(String label, String agentRole, String targetRole) {
      this.label = label;
      this.agentRole = agentRole;
      this.targetRole = targetRole;
    }

    public String label() {
      return label;
    }

    public String agentRole() {
      return agentRole;
    }

    public String targetRole() {
      return targetRole;
    }

    public static Optional<Kind> ofLabel(String label) {
      return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
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

  /** Whether both are about the same: all but what narrows them down and how surely it is said. */
  public boolean hasCoreOf(Claim other) {
    return kind == other.kind
        && agent.equals(other.agent)
        && relation.equals(other.relation)
        && target.equals(other.target)
        && polarity.equals(other.polarity);
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
