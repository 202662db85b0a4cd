package org.mscdm.source;

/** The columns of the two kinds of table, named by what they mean and not by where they stand. */
public enum Column {
  REFERENCE("reference"),
  COUNTRY("country"),
  DESIGN("design"),
  CELL_SOURCE("cellSource"),
  CONDITION("condition"),
  TREATED_PARTICIPANTS("treatedParticipants"),
  AGE("age"),
  BODY_MASS_INDEX("bodyMassIndex"),
  DISEASE_DURATION("diseaseDuration"),
  DOSE("dose"),
  DONOR_RELATION("donorRelation"),
  ROUTE("route"),
  FOLLOW_UP("followUp"),
  CELL_TYPE("cellType"),
  STRATEGY("strategy"),
  EFFECT("effect"),
  ANIMAL_EVIDENCE("animalEvidence");

  private final String label;

  Column(String label) {
    this.label = label;
  }

  /** The name used in {@code data/curated/} and in the graph. */
  public String label() {
    return label;
  }
}
