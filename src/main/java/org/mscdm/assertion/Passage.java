package org.mscdm.assertion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mscdm.source.TextSpan;

/**
 * A clause as a rule sees it: its verbs with what they act upon, and what the sentences before it
 * have settled.
 *
 * @param agent who acts, and where the text names it
 * @param ofProduct whether the text speaks of what a product does, be it by way of the agent
 * @param clinical whether the paragraph tells of clinical studies
 * @param mechanism the family under which the paragraph stands, and where it says so
 * @param standing what holds for every verb of the clause: intervention, setting, disease, co-agent
 * @param standingPlaces where the standing qualifications are said
 * @param following the next clause of the sentence, where a dependence may be said
 */
record Passage(
    String documentId,
    String folded,
    Clause clause,
    Named agent,
    boolean ofProduct,
    boolean clinical,
    Optional<Named> mechanism,
    Set<Set<Qualification>> standing,
    List<TextSpan> standingPlaces,
    List<VerbPhrase> verbs,
    Optional<Clause> following) {

  /** A term with the place where the text names it. */
  record Named(Term term, TextSpan place) {}

  /**
   * A verb with its object.
   *
   * @param mediators what the text says the verb works through (通过…)
   * @param negation the negating word before the verb
   * @param hedge the hedging word before the verb, with the modality that it gives
   */
  record VerbPhrase(
      Term relation,
      TextSpan verb,
      List<Target> targets,
      Set<Qualification> mediators,
      Optional<TextSpan> negation,
      Optional<Named> hedge) {}
}
