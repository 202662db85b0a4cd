package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mscdm.source.Outline;
import org.mscdm.source.Paragraph;
import org.mscdm.source.Sentence;
import org.mscdm.source.TextSpan;

/**
 * Reads the claims of a document: paragraph by paragraph, sentence by sentence, clause by clause,
 * each clause with every rule.
 *
 * <p>So far it reads the paragraphs that name a mechanism family before their first colon.
 */
public final class AssertionReader {

  private static final String TOGETHER_WITH = "联合";
  private static final String PRONOUNS = "它其这该";

  private final Lexicon lexicon;
  private final List<AssertionRule> rules;
  private final ClauseSplitter clauseSplitter;

  public AssertionReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.rules =
        List.of(
            new EffectRule(),
            new SecretionRule(),
            new PathwayRule(),
            new PathwayMediationRule(lexicon));
    this.clauseSplitter = new ClauseSplitter(lexicon);
  }

  /** All proposed assertions of the document, sorted; equal ones of one clause once. */
  public List<Assertion> read(Outline outline) {
    Set<Assertion> assertions = new TreeSet<>();
    for (Paragraph paragraph : outline.paragraphs()) {
      lead(outline, paragraph)
          .ifPresent(lead -> assertions.addAll(readParagraph(outline, paragraph, lead)));
    }
    return List.copyOf(assertions);
  }

  /** The mechanism family named before the first colon of the paragraph. */
  private Optional<Passage.Named> lead(Outline outline, Paragraph paragraph) {
    String folded = outline.document().folded();
    int colon = folded.indexOf(':', paragraph.span().start());
    if (paragraph.kind() != Paragraph.Kind.TEXT
        || colon <= paragraph.span().start()
        || colon >= paragraph.span().end()) {
      return Optional.empty();
    }
    TextSpan beforeColon = new TextSpan(paragraph.span().start(), colon);
    return lexicon.mentions(folded, beforeColon).stream()
        .filter(mention -> mention.span().start() == beforeColon.start())
        .flatMap(
            mention ->
                mention.term(Term.Kind.MECHANISM).stream()
                    .map(term -> new Passage.Named(term, beforeColon)))
        .findFirst();
  }

  private List<Assertion> readParagraph(Outline outline, Paragraph paragraph, Passage.Named lead) {
    List<Assertion> assertions = new ArrayList<>();
    SentenceState state =
        new SentenceState(outline.document().id(), outline.document().folded(), lead);
    for (Sentence sentence : outline.sentences()) {
      if (sentence.paragraph().equals(paragraph)) {
        int start = Math.max(sentence.span().start(), lead.place().end());
        state.readSentence(new TextSpan(start, sentence.span().end()), assertions);
      }
    }
    return assertions;
  }

  /** What one sentence hands on to the next: who acts, and in which intervention. */
  private final class SentenceState {

    private final String documentId;
    private final String folded;
    private final Passage.Named lead;
    private final PassageReader passages;
    private Optional<Passage.Named> agent = Optional.empty();
    private Optional<Passage.Named> intervention = Optional.empty();

    SentenceState(String documentId, String folded, Passage.Named lead) {
      this.documentId = documentId;
      this.folded = folded;
      this.lead = lead;
      this.passages = new PassageReader(lexicon, folded);
    }

    void readSentence(TextSpan sentence, List<Assertion> assertions) {
      List<Clause> clauses = clauseSplitter.split(folded, sentence);
      if (!refersBack(clauses)) {
        intervention = Optional.empty();
      }
      Optional<Passage.Named> coAgent = Optional.empty();
      for (int i = 0; i < clauses.size(); i++) {
        Clause clause = clauses.get(i);
        agent = agentOf(clause).or(this::lastAgent);
        intervention = interventionOf(clause).or(this::lastIntervention);
        coAgent = coAgentOf(clause).or(noChange(coAgent));
        if (agent.isPresent()) {
          Optional<Clause> following =
              i + 1 < clauses.size() ? Optional.of(clauses.get(i + 1)) : Optional.empty();
          Passage passage = passage(clause, coAgent, following);
          rules.stream().flatMap(rule -> rule.read(passage)).forEach(assertions::add);
        }
      }
    }

    private Optional<Passage.Named> lastAgent() {
      return agent;
    }

    private Optional<Passage.Named> lastIntervention() {
      return intervention;
    }

    private java.util.function.Supplier<Optional<Passage.Named>> noChange(
        Optional<Passage.Named> value) {
      return () -> value;
    }

    private boolean refersBack(List<Clause> clauses) {
      return !clauses.isEmpty()
          && PRONOUNS.indexOf(folded.charAt(clauses.get(0).span().start())) >= 0;
    }

    private Optional<Passage.Named> agentOf(Clause clause) {
      return clause.mentionsIn(clause.span().start(), passages.startOfFirstVerb(clause)).stream()
          .flatMap(
              mention ->
                  mention
                      .term(Term.Kind.PRODUCT)
                      .or(() -> mention.term(Term.Kind.CELL_FREE_PRODUCT))
                      .map(term -> new Passage.Named(term, mention.span()))
                      .stream())
          .findFirst();
    }

    private Optional<Passage.Named> interventionOf(Clause clause) {
      return clause.mentionsIn(clause.span().start(), passages.startOfFirstVerb(clause)).stream()
          .filter(mention -> folded.startsWith("时", mention.span().end()))
          .flatMap(
              mention ->
                  mention.term(Term.Kind.INTERVENTION).stream()
                      .map(term -> new Passage.Named(term, mention.span())))
          .findFirst();
    }

    private Optional<Passage.Named> coAgentOf(Clause clause) {
      return clause.mentions().stream()
          .filter(
              mention ->
                  mention.span().start() >= TOGETHER_WITH.length()
                      && folded.startsWith(
                          TOGETHER_WITH, mention.span().start() - TOGETHER_WITH.length()))
          .flatMap(
              mention ->
                  mention.concept().stream().map(term -> new Passage.Named(term, mention.span())))
          .findFirst();
    }

    private Passage passage(
        Clause clause, Optional<Passage.Named> coAgent, Optional<Clause> following) {
      List<TextSpan> places = new ArrayList<>();
      Set<Qualification> carried = new TreeSet<>();
      intervention.ifPresent(named -> carry(Qualifier.INTERVENTION, named, carried, places));
      coAgent.ifPresent(named -> carry(Qualifier.CO_AGENT, named, carried, places));
      Set<Set<Qualification>> standing = new LinkedHashSet<>();
      for (Set<Qualification> circumstances : passages.circumstances(clause)) {
        Set<Qualification> all = new TreeSet<>(circumstances);
        all.addAll(carried);
        standing.add(all);
      }
      return new Passage(
          documentId,
          folded,
          clause,
          agent.orElseThrow(),
          Optional.of(lead),
          standing,
          places,
          passages.verbPhrases(clause),
          following);
    }

    private void carry(
        Qualifier qualifier,
        Passage.Named named,
        Set<Qualification> carried,
        List<TextSpan> places) {
      carried.add(new Qualification(qualifier, named.term().name()));
      places.add(named.place());
    }
  }
}
