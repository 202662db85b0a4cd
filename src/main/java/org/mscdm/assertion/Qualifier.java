package org.mscdm.assertion;

import java.util.Arrays;
import java.util.Optional;

/** What narrows a claim down; the label is the property's local name in the ontology. */
public enum Qualifier {
  AGENT_PRODUCT("agentProduct", Form.TERM),
  ASPECT("aspect", Form.TERM),
  AUTHOR_STANCE("authorStance", Form.TERM),
  BASELINE_VALUE("baselineValue", Form.WORDS),
  CO_AGENT("coAgent", Form.TERM),
  COMPARATOR("comparator", Form.TERM),
  COMPARATOR_VALUE("comparatorValue", Form.WORDS),
  CONDITION("condition", Form.TERM),
  CONFLICT_SET("conflictSet", Form.KEY),
  CONFLICTS_WITH("conflictsWith", Form.TERM),
  DIRECTION("direction", Form.TERM),
  EVIDENCE_SETTING("evidenceSetting", Form.TERM),
  INDUCED_BY("inducedBy", Form.TERM),
  INDUCER_DOSE("inducerDose", Form.WORDS),
  INTERVENTION("intervention", Form.TERM),
  KNOWLEDGE_LEVEL("knowledgeLevel", Form.TERM),
  MECHANISM("mechanism", Form.TERM),
  MEDIATOR("mediator", Form.TERM),
  MODEL_SYSTEM("modelSystem", Form.TERM),
  OUTCOME_VARIABLE("outcomeVariable", Form.TERM),
  PARTLY_DEPENDS_ON("partlyDependsOn", Form.TERM),
  QUANTIFIER("quantifier", Form.TERM),
  RESPECT("respect", Form.TERM),
  RESULT_DIRECTION("resultDirection", Form.TERM),
  RESULT_VALUE("resultValue", Form.WORDS),
  SEVERITY("severity", Form.WORDS),
  STATISTICAL_SIGNIFICANCE("statisticalSignificance", Form.TERM),
  STRATEGY("strategy", Form.TERM),
  STUDY("study", Form.TERM),
  SUBGROUP("subgroup", Form.WORDS),
  TIME_POINT("timePoint", Form.WORDS),
  TISSUE("tissue", Form.TERM),
  VALUE("value", Form.WORDS);

  /** What the value of a qualifier is. */
  public enum Form {
    /** A term of the ontology, or a thing of the data by its short name ({@code study/000-159}). */
    TERM,
    /** Words of the document, from which a reported value is made. */
    WORDS,
    /** A short name that joins what contradicts one another. */
    KEY
  }

  private final String label;
  private final Form form;

  Qualifier(String label, Form form) {
    this.label = label;
    this.form = form;
  }

  public String label() {
    return label;
  }

  public Form form() {
    return form;
  }

  public static Optional<Qualifier> ofLabel(String label) {
    return Arrays.stream(values()).filter(q -> q.label.equals(label)).findFirst();
  }
}
