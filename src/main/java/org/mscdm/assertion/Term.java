package org.mscdm.assertion;

import java.util.Optional;
import java.util.Set;

/**
 * A concept or a value-set member of the ontology, as far as reading needs to know it.
 *
 * @param name local name in the ontology, such as {@code RegulatoryTCell}
 * @param kind what sort of thing it is
 * @param mechanisms the mechanisms that the concept is by itself about; mostly none
 * @param usage in what kind of assertion texts speak of it
 */
public record Term(String name, Kind kind, Set<String> mechanisms, Usage usage)
    implements Comparable<Term> {

  /**
   * How texts speak of a term, as the ontology says with {@code statedIn}, {@code statedWith} and
   * {@code statedOf}.
   *
   * @param assertion the kind of assertion that they make; empty where the ontology names none
   * @param relation local name of the relation that joins it to a product; empty likewise
   * @param subject local name of the class of things of which they state it; empty: of a product
   * @param forms regular expressions whose first group stands for the words of its value
   */
  public record Usage(
      Optional<Claim.Kind> assertion,
      Optional<String> relation,
      Optional<String> subject,
      Set<String> forms) {}

  private static final Set<Claim.Kind> EFFECTS =
      Set.of(Claim.Kind.MECHANISM, Claim.Kind.SECRETION, Claim.Kind.PRODUCT_PROPERTY);

  /** Whether it is a relation that says what a thing does or holds; others compare or define. */
  boolean isEffect() {
    return kind == Kind.RELATION && usage.assertion().filter(EFFECTS::contains).isPresent();
  }

  public boolean isStatedIn(Claim.Kind assertion) {
    return usage.assertion().filter(assertion::equals).isPresent();
  }

  /** Sorts of things; each is a class of the ontology, and a term belongs to the nearest one. */
  public enum Kind {
    PRODUCT("CellTherapyProduct"),
    CELL_FREE_PRODUCT("CellFreeProduct"),
    MECHANISM("TherapeuticMechanism"),
    CELL_TYPE("CellType"),
    CELL_COMPONENT("CellComponent"),
    ANATOMY("AnatomicalStructure"),
    DISEASE("Disease"),
    MOLECULE("Molecule"),
    PATHWAY("Pathway"),
    PROCESS("BiologicalProcess"),
    STATE("BiologicalState"),
    CAPACITY("BiologicalCapacity"),
    OUTCOME_VARIABLE("OutcomeVariable"),
    CHARACTERISTIC("ParticipantCharacteristic"),
    ADVERSE_EVENT("AdverseEventType"),
    ANIMAL_MODEL("AnimalModel"),
    INTERVENTION("Intervention"),
    TOPIC("DocumentedTopic"),
    RELATION("ClaimRelation"),
    ASPECT("Aspect"),
    POLARITY("Polarity"),
    MODALITY("Modality"),
    UNIT("Unit"),
    COUNTRY("Country"),
    ROUTE("RouteOfAdministration"),
    DONOR_RELATION("DonorRelation"),
    DESIGN_FEATURE("DesignFeature"),
    EVIDENCE_SETTING("EvidenceSetting"),
    DONOR_HEALTH("DonorHealth"),
    PRIMING_METHOD("PrimingMethod"),
    RESULT_DIRECTION("ResultDirection"),
    SIGNIFICANCE("StatisticalSignificance"),
    QUANTIFIER("Quantifier"),
    CUE("TextCue"),
    STUDY_TYPE("Study"),
    ARM_ROLE("ArmRole");

    private final String ontologyClass;

    Kind(String ontologyClass) {
      this.ontologyClass = ontologyClass;
    }

    /** Local name of the class of the ontology. */
    public String ontologyClass() {
      return ontologyClass;
    }

    /** Whether claims can be about it: a concept, and not a word of the model itself. */
    public boolean isConcept() {
      return compareTo(TOPIC) <= 0 && this != MECHANISM;
    }
  }

  @Override
  public int compareTo(Term other) {
    return name.compareTo(other.name);
  }
}
