package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.source.Outline;
import org.mscdm.source.Paragraph;
import org.mscdm.source.Sentence;
import org.mscdm.source.TextSpan;

/**
 * Reads the claims of a document: paragraph by paragraph, sentence by sentence, clause by clause,
 * each clause with every rule.
 *
 * <p>A heading says what holds under it (preclinical, type 1 diabetes); under the heading of a
 * clinical section a clause reports what a study found, elsewhere what a product does.
 */
public final class AssertionReader {

  private static final String TOGETHER_WITH = "联合";
  private static final String PRONOUNS = "它其这该";
  private static final Pattern CLINICAL_HEADING =
      Pattern.compile("临床(?!前|转化)|案例|疗效总结|结论|应用前景|血糖控制得到|胰岛素需求逐渐|空腹c肽|安全性良好|异体干细胞|自体干细胞");
  private static final Pattern BACK_TO_EVIDENCE = Pattern.compile("^(?:第[一二三],|综上|总之|从上面)");

  private static final Set<Term.Kind> CAUSES =
      Set.of(
          Term.Kind.DISEASE,
          Term.Kind.PROCESS,
          Term.Kind.STATE,
          Term.Kind.MOLECULE,
          Term.Kind.CELL_TYPE);

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

  /**
   * All proposed assertions of the document, sorted; equal ones of one clause once.
   *
   * @param subjects the studies of which the running text speaks, in reading order
   */
  public List<Assertion> read(Outline outline, List<Subject> subjects) {
    Set<Assertion> assertions = new TreeSet<>();
    for (Paragraph paragraph : outline.paragraphs()) {
      if (paragraph.kind() == Paragraph.Kind.CAPTION) {
        assertions.addAll(readCaption(outline, paragraph, subjects));
      }
      if (paragraph.kind() == Paragraph.Kind.TEXT || paragraph.kind() == Paragraph.Kind.LIST_ITEM) {
        boolean clinical = isClinical(outline, paragraph);
        assertions.addAll(
            clinical
                ? readFindings(outline, paragraph, subjects)
                : readParagraph(outline, paragraph, lead(outline, paragraph)));
        assertions.addAll(
            readStatements(outline, paragraph, clinical ? subjects : List.<Subject>of()));
      }
    }
    return List.copyOf(assertions);
  }

  private List<Assertion> readStatements(
      Outline outline, Paragraph paragraph, List<Subject> subjects) {
    String folded = outline.document().folded();
    TextSpan heading = paragraph.section().heading();
    StatementReader reader =
        new StatementReader(
            outline.document().id(),
            folded,
            clauseSplitter,
            lexicon,
            new Clause(heading, lexicon.mentions(folded, heading)));
    return outline.sentences().stream()
        .filter(sentence -> sentence.paragraph().equals(paragraph))
        .flatMap(
            sentence ->
                reader
                    .read(
                        sentence.span(),
                        subject(outline, paragraph, sentence, subjects)
                            .filter(
                                s ->
                                    s.isEvidenceBody()
                                        || s.place().start()
                                            > paragraph.section().heading().start()))
                    .stream())
        .toList();
  }

  private static boolean isClinical(Outline outline, Paragraph paragraph) {
    return CLINICAL_HEADING.matcher(folded(outline, paragraph.section().heading())).find();
  }

  private static String folded(Outline outline, TextSpan span) {
    return outline.document().folded().substring(span.start(), span.end());
  }

  private List<Assertion> readFindings(
      Outline outline, Paragraph paragraph, List<Subject> subjects) {
    String folded = outline.document().folded();
    OutcomeReader reader = new OutcomeReader(outline.document().id());
    CharacteristicReader characteristics =
        new CharacteristicReader(outline.document().id(), folded);
    List<Assertion> assertions = new ArrayList<>();
    for (Sentence sentence : outline.sentences()) {
      if (sentence.paragraph().equals(paragraph)) {
        Optional<Subject> subject = subject(outline, paragraph, sentence, subjects);
        for (Clause clause : clauseSplitter.split(folded, sentence.span())) {
          subject.ifPresent(
              s -> {
                List<Assertion> findings = reader.read(clause, s);
                assertions.addAll(findings);
                if (findings.isEmpty() && !s.isEvidenceBody()) {
                  assertions.addAll(characteristics.read(clause, s));
                }
              });
        }
      }
    }
    return assertions;
  }

  /** Under the picture of a paper stands its title. */
  private List<Assertion> readCaption(Outline outline, Paragraph caption, List<Subject> subjects) {
    String folded = outline.document().folded();
    CharacteristicReader characteristics =
        new CharacteristicReader(outline.document().id(), folded);
    List<Assertion> assertions = new ArrayList<>();
    subjects.stream()
        .filter(subject -> subject.place().start() < caption.span().start())
        .reduce((first, second) -> second)
        .filter(subject -> !subject.isEvidenceBody())
        .ifPresent(
            subject -> {
              assertions.add(characteristics.title(caption.span(), subject));
              for (Clause clause : clauseSplitter.split(folded, caption.span())) {
                assertions.addAll(characteristics.read(clause, subject));
              }
            });
    return assertions;
  }

  /** The study of which the text last spoke; a paragraph that sums up speaks of all of them. */
  private static Optional<Subject> subject(
      Outline outline, Paragraph paragraph, Sentence sentence, List<Subject> subjects) {
    boolean sumsUp = BACK_TO_EVIDENCE.matcher(folded(outline, paragraph.span())).find();
    return subjects.stream()
        .filter(subject -> !sumsUp || subject.isEvidenceBody())
        .filter(subject -> subject.place().start() < sentence.span().end())
        .reduce((first, second) -> second);
  }

  /** The mechanism family named before the first colon of the paragraph. */
  private Optional<Passage.Named> lead(Outline outline, Paragraph paragraph) {
    String folded = outline.document().folded();
    int colon = folded.indexOf(':', paragraph.span().start());
    if (colon <= paragraph.span().start() || colon >= paragraph.span().end()) {
      return Optional.empty();
    }
    int start = paragraph.span().start();
    Matcher number = Pattern.compile("\\d+\\.").matcher(folded).region(start, colon);
    int from = number.lookingAt() ? number.end() : start;
    if (from >= colon) {
      return Optional.empty();
    }
    TextSpan beforeColon = new TextSpan(from, colon);
    return lexicon.mentions(folded, beforeColon).stream()
        .filter(mention -> mention.span().start() == beforeColon.start())
        .flatMap(
            mention ->
                mention.term(Term.Kind.MECHANISM).stream()
                    .map(term -> new Passage.Named(term, beforeColon)))
        .findFirst();
  }

  private List<Assertion> readParagraph(
      Outline outline, Paragraph paragraph, Optional<Passage.Named> lead) {
    List<Assertion> assertions = new ArrayList<>();
    SentenceState state =
        new SentenceState(
            outline.document().id(),
            outline.document().folded(),
            lead,
            paragraph.section().heading());
    for (Sentence sentence : outline.sentences()) {
      if (sentence.paragraph().equals(paragraph)) {
        int start = Math.max(sentence.span().start(), lead.map(l -> l.place().end()).orElse(0));
        if (start < sentence.span().end()) {
          state.readSentence(new TextSpan(start, sentence.span().end()), assertions);
        }
      }
    }
    return assertions;
  }

  /** What one sentence hands on to the next: who acts, and in which intervention. */
  private final class SentenceState {

    private final String documentId;
    private final String folded;
    private final Optional<Passage.Named> lead;
    private final PassageReader passages;
    private final Set<Qualification> standing = new TreeSet<>();
    private final List<TextSpan> standingPlaces = new ArrayList<>();
    private List<Passage.Named> agents = List.of();
    private Optional<Passage.Named> intervention = Optional.empty();

    SentenceState(
        String documentId, String folded, Optional<Passage.Named> lead, TextSpan heading) {
      this.documentId = documentId;
      this.folded = folded;
      this.lead = lead;
      this.passages = new PassageReader(lexicon, folded);
      for (Mention mention : lexicon.mentions(folded, heading)) {
        holdUnderHeading(mention, heading);
      }
    }

    /** A heading names a setting, and one type of diabetes rather than diabetes as such. */
    private void holdUnderHeading(Mention mention, TextSpan heading) {
      mention
          .term(Term.Kind.EVIDENCE_SETTING)
          .ifPresent(t -> stand(Qualifier.EVIDENCE_SETTING, t.name(), heading));
      mention
          .term(Term.Kind.DISEASE)
          .filter(t -> t.name().startsWith("Type"))
          .ifPresent(t -> stand(Qualifier.CONDITION, t.name(), heading));
    }

    private void stand(Qualifier qualifier, String value, TextSpan place) {
      standing.add(new Qualification(qualifier, value));
      if (!standingPlaces.contains(place)) {
        standingPlaces.add(place);
      }
    }

    void readSentence(TextSpan sentence, List<Assertion> assertions) {
      List<Clause> clauses = clauseSplitter.split(folded, sentence);
      if (!refersBack(clauses)) {
        intervention = Optional.empty();
      }
      Optional<Passage.Named> coAgent = Optional.empty();
      for (int i = 0; i < clauses.size(); i++) {
        Clause clause = clauses.get(i);
        holdFromModel(clause);
        agents = agentsOf(clause);
        intervention = interventionOf(clause).or(this::lastIntervention);
        coAgent = coAgentOf(clause).or(noChange(coAgent));
        Optional<Clause> following =
            i + 1 < clauses.size() ? Optional.of(clauses.get(i + 1)) : Optional.empty();
        for (Passage.Named agent : agents) {
          Passage passage = passage(clause, agent, coAgent, following);
          rules.stream().flatMap(rule -> rule.read(passage)).forEach(assertions::add);
        }
      }
    }

    /** 在1型糖尿病模型中,…: the model holds for the rest of the paragraph. */
    private void holdFromModel(Clause clause) {
      if (folded.charAt(clause.span().start()) == '在') {
        clause.mentionsIn(clause.span().start(), passages.startOfFirstVerb(clause)).stream()
            .filter(mention -> mention.term(Term.Kind.ANIMAL_MODEL).isPresent())
            .forEach(
                mention ->
                    stand(
                        Qualifier.MODEL_SYSTEM,
                        mention.term(Term.Kind.ANIMAL_MODEL).orElseThrow().name(),
                        mention.span()));
      }
    }

    /**
     * The products that a clause names before its verb; else those that acted before; else causes.
     */
    private List<Passage.Named> agentsOf(Clause clause) {
      List<Mention> before =
          clause.mentionsIn(clause.span().start(), passages.startOfFirstVerb(clause));
      List<Passage.Named> products = new ArrayList<>();
      List<Passage.Named> causes = new ArrayList<>();
      for (Mention mention : before) {
        mention
            .term(Term.Kind.PRODUCT)
            .or(() -> mention.term(Term.Kind.CELL_FREE_PRODUCT))
            .ifPresent(t -> products.add(new Passage.Named(t, mention.span())));
        mention
            .concept()
            .filter(t -> CAUSES.contains(t.kind()))
            .ifPresent(t -> causes.add(new Passage.Named(t, mention.span())));
      }
      if (!products.isEmpty()) {
        return List.of(products.get(0));
      }
      boolean productActs =
          agents.stream()
              .anyMatch(
                  a ->
                      a.term().kind() == Term.Kind.PRODUCT
                          || a.term().kind() == Term.Kind.CELL_FREE_PRODUCT);
      return productActs || causes.isEmpty() ? agents : causes;
    }

    private Optional<Passage.Named> lastIntervention() {
      return intervention;
    }

    private Supplier<Optional<Passage.Named>> noChange(Optional<Passage.Named> value) {
      return () -> value;
    }

    private boolean refersBack(List<Clause> clauses) {
      return !clauses.isEmpty()
          && PRONOUNS.indexOf(folded.charAt(clauses.get(0).span().start())) >= 0;
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
        Clause clause,
        Passage.Named agent,
        Optional<Passage.Named> coAgent,
        Optional<Clause> following) {
      List<TextSpan> places = new ArrayList<>(standingPlaces);
      Set<Qualification> carried = new TreeSet<>(standing);
      intervention.ifPresent(named -> carry(Qualifier.INTERVENTION, named, carried, places));
      coAgent.ifPresent(named -> carry(Qualifier.CO_AGENT, named, carried, places));
      Set<Set<Qualification>> combinations = new LinkedHashSet<>();
      for (Set<Qualification> circumstances : passages.circumstances(clause)) {
        Set<Qualification> all = new TreeSet<>(circumstances);
        all.addAll(carried);
        combinations.add(all);
      }
      return new Passage(
          documentId,
          folded,
          clause,
          agent,
          lead,
          combinations,
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
