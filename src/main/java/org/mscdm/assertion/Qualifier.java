package org.mscdm.assertion;

import java.util.Arrays;
import java.util.Optional;

/** What narrows a claim down; the label is the property's local name in the ontology. */
public enum Qualifier {
  ASPECT("aspect"),
  CO_AGENT("coAgent"),
  CONDITION("condition"),
  EVIDENCE_SETTING("evidenceSetting"),
  INDUCED_BY("inducedBy"),
  INTERVENTION("intervention"),
  MECHANISM("mechanism"),
  MEDIATOR("mediator"),
  MODEL_SYSTEM("modelSystem"),
  PARTLY_DEPENDS_ON("partlyDependsOn"),
  TISSUE("tissue");

  private final String label;

  Qualifier(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<Qualifier> ofLabel(String label) {
    return Arrays.stream(values()).filter(q -> q.label.equals(label)).findFirst();
  }
}
