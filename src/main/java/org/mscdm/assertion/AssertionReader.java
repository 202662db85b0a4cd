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
import org.mscdm.source.Section;
import org.mscdm.source.Sentence;
import org.mscdm.source.Table;
import org.mscdm.source.TextSpan;

/**
 * Reads the claims of a document: paragraph by paragraph, sentence by sentence, clause by clause,
 * each clause with every rule.
 *
 * <p>A heading says what holds under it (preclinical, type 1 diabetes); under the heading of a
 * clinical section a clause reports what a study found, elsewhere what a product does.
 */
public final class AssertionReader {

  private static final String TOGETHER_WITH = "TogetherWithCue";
  private static final String REFERS_BACK = "RefersBackCue";
  private static final String SUMS_UP = "SumsUpCue";
  private static final String EXAMPLE = "ExampleCue";

  /** What studies of a therapy are about. */
  private static final Set<String> STUDIED = Set.of("Efficacy", "Safety");

  private static final Set<Term.Kind> CAUSES =
      Set.of(
          Term.Kind.DISEASE,
          Term.Kind.PROCESS,
          Term.Kind.STATE,
          Term.Kind.MOLECULE,
          Term.Kind.CELL_TYPE);

  /** What may stand between a thing and its verb: 能够, 还能直接. */
  private static final int LONGEST_ADVERB = 4;

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
   * All proposed assertions of the document: of its running text, and then of the rows of its
   * priming table.
   *
   * @param subjects the studies of which the running text speaks, in reading order
   * @param readings of broken strings in tables
   */
  public List<Assertion> read(Outline outline, List<Subject> subjects, List<Reading> readings) {
    List<Assertion> assertions = new ArrayList<>(read(outline, subjects));
    PrimingEffectReader effects = new PrimingEffectReader(lexicon, outline.document(), readings);
    outline
        .table(Table.Kind.PRIMING)
        .ifPresent(table -> table.rows().forEach(row -> assertions.addAll(effects.read(row))));
    return assertions;
  }

  /**
   * The proposed assertions of the running text, sorted; equal ones of one clause once.
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
        if (clinical) {
          assertions.addAll(readFindings(outline, paragraph, subjects));
        }
        assertions.addAll(readParagraph(outline, paragraph, lead(outline, paragraph), clinical));
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
                    .read(sentence.span(), subject(outline, paragraph, sentence, subjects))
                    .stream())
        .toList();
  }

  /**
   * A heading tells of clinical studies if it names the clinic, the efficacy, a conclusion, or
   * nothing but what studies measure.
   */
  private boolean isClinical(Outline outline, Paragraph paragraph) {
    Clause heading = heading(outline, paragraph.section());
    return isFinding(heading)
        || heading.mentions().stream()
            .anyMatch(
                mention ->
                    mention.isCue(SUMS_UP)
                        || mention
                            .term(Term.Kind.TOPIC)
                            .filter(AssertionReader::isStudied)
                            .isPresent()
                        || mention
                            .term(Term.Kind.EVIDENCE_SETTING)
                            .filter(setting -> setting.name().equals("Clinical"))
                            .isPresent());
  }

  private static boolean isStudied(Term topic) {
    return STUDIED.contains(topic.name());
  }

  /** 血糖控制得到改善, 安全性良好: a heading below that of the study, which names a finding of it. */
  private static boolean isFinding(Clause heading) {
    return heading.mentions().stream().allMatch(mention -> Discourse.product(mention).isEmpty())
        && heading.mentions().stream()
            .anyMatch(
                mention ->
                    mention.term(Term.Kind.OUTCOME_VARIABLE).isPresent()
                        || mention
                            .term(Term.Kind.TOPIC)
                            .filter(AssertionReader::isStudied)
                            .isPresent());
  }

  private Clause heading(Outline outline, Section section) {
    TextSpan heading = section.heading();
    return new Clause(heading, lexicon.mentions(outline.document().folded(), heading));
  }

  /** Where the section begins to which the headings of findings above the paragraph belong. */
  private int startOfStudies(Outline outline, Section section) {
    return outline.sections().stream()
        .filter(s -> s.number() <= section.number())
        .filter(s -> !isFinding(heading(outline, s)))
        .mapToInt(s -> s.span().start())
        .max()
        .orElse(0);
  }

  private static String folded(Outline outline, TextSpan span) {
    return outline.document().folded().substring(span.start(), span.end());
  }

  private List<Assertion> readFindings(
      Outline outline, Paragraph paragraph, List<Subject> subjects) {
    String folded = outline.document().folded();
    OutcomeReader reader = new OutcomeReader(outline.document().id());
    CharacteristicReader characteristics =
        new CharacteristicReader(lexicon, outline.document().id(), folded);
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
                  assertions.addAll(characteristics.read(clause, s, false));
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
        new CharacteristicReader(lexicon, outline.document().id(), folded);
    List<Assertion> assertions = new ArrayList<>();
    subjects.stream()
        .filter(subject -> subject.place().start() < caption.span().start())
        .reduce((first, second) -> second)
        .filter(subject -> !subject.isEvidenceBody())
        .ifPresent(
            subject -> {
              assertions.add(characteristics.title(caption.span(), subject));
              for (Clause clause : clauseSplitter.split(folded, caption.span())) {
                assertions.addAll(characteristics.read(clause, subject, true));
              }
            });
    return assertions;
  }

  /**
   * The study of which the text last spoke under this heading; a paragraph that sums up speaks of
   * all studies.
   */
  private Optional<Subject> subject(
      Outline outline, Paragraph paragraph, Sentence sentence, List<Subject> subjects) {
    TextSpan span = paragraph.span();
    boolean sumsUp =
        lexicon.mentions(outline.document().folded(), span).stream()
            .findFirst()
            .filter(mention -> mention.isCue(SUMS_UP) && mention.span().start() == span.start())
            .isPresent();
    int start = startOfStudies(outline, paragraph.section());
    return subjects.stream()
        .filter(subject -> !sumsUp || subject.isEvidenceBody())
        .filter(subject -> subject.place().start() < sentence.span().end())
        .reduce((first, second) -> second)
        .filter(subject -> subject.isEvidenceBody() || subject.place().start() > start);
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
      Outline outline, Paragraph paragraph, Optional<Passage.Named> lead, boolean clinical) {
    List<Assertion> assertions = new ArrayList<>();
    SentenceState state =
        new SentenceState(
            outline.document().id(),
            outline.document().folded(),
            lead,
            paragraph.section().heading(),
            clinical);
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
    private final boolean clinical;
    private final Set<Qualification> standing = new TreeSet<>();
    private final List<TextSpan> standingPlaces = new ArrayList<>();
    private List<Passage.Named> agents = List.of();
    private Optional<Passage.Named> intervention = Optional.empty();

    SentenceState(
        String documentId,
        String folded,
        Optional<Passage.Named> lead,
        TextSpan heading,
        boolean clinical) {
      this.clinical = clinical;
      this.documentId = documentId;
      this.folded = folded;
      this.lead = lead;
      this.passages = new PassageReader(lexicon, folded);
      List<Mention> inHeading = lexicon.mentions(folded, heading);
      inHeading.forEach(mention -> holdUnderHeading(mention, heading));
      List<String> diseases =
          inHeading.stream()
              .flatMap(mention -> mention.term(Term.Kind.DISEASE).stream())
              .map(Term::name)
              .filter(name -> name.startsWith("Type"))
              .distinct()
              .toList();
      if (diseases.size() == 1) {
        stand(Qualifier.CONDITION, diseases.get(0), heading);
      }
    }

    /** A heading names a setting, and one type of diabetes rather than diabetes as such. */
    private void holdUnderHeading(Mention mention, TextSpan heading) {
      mention
          .term(Term.Kind.EVIDENCE_SETTING)
          .ifPresent(t -> stand(Qualifier.EVIDENCE_SETTING, t.name(), heading));
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
        agents = clinical ? List.of() : agents;
      }
      Optional<Passage.Named> coAgent = Optional.empty();
      Optional<Passage.Named> actor = Optional.empty();
      for (int i = 0; i < clauses.size(); i++) {
        Clause clause = clauses.get(i);
        holdFromModel(clause);
        agents = agentsOf(clause);
        intervention = interventionOf(clause).or(this::lastIntervention);
        coAgent = coAgentOf(clause).or(noChange(coAgent));
        Optional<Clause> following =
            i + 1 < clauses.size() ? Optional.of(clauses.get(i + 1)) : Optional.empty();
        actor = namesAgent(clause) ? Optional.empty() : actorOf(clause).or(noChange(actor));
        for (Passage.Named agent : actor.map(List::of).orElse(agents)) {
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
      List<Passage.Named> products =
          before.stream().flatMap(mention -> actor(mention).stream()).toList();
      if (!products.isEmpty()) {
        return isExample(clause) ? withExamples(products) : List.of(products.get(0));
      }
      List<Passage.Named> causes =
          before.stream()
              .flatMap(
                  mention ->
                      mention.concept().stream()
                          .filter(term -> CAUSES.contains(term.kind()))
                          .filter(term -> !isActedUpon(mention))
                          .map(term -> new Passage.Named(term, mention.span())))
              .toList();
      boolean productActs = agents.stream().anyMatch(agent -> isProduct(agent.term()));
      return productActs || causes.isEmpty() || clinical ? agents : causes;
    }

    /** 高血糖对β细胞有毒性: what follows 对 does not act. */
    private boolean isActedUpon(Mention mention) {
      return mention.span().start() > 0 && folded.charAt(mention.span().start() - 1) == '对';
    }

    /** What acts: a product; in a clinical section the therapy, too. */
    private Optional<Passage.Named> actor(Mention mention) {
      return Discourse.product(mention)
          .filter(named -> clinical || named.term().kind() != Term.Kind.INTERVENTION);
    }

    private boolean isExample(Clause clause) {
      return clause
          .cue(EXAMPLE)
          .filter(cue -> cue.span().start() == clause.span().start())
          .isPresent();
    }

    private List<Passage.Named> withExamples(List<Passage.Named> examples) {
      List<Passage.Named> all = new ArrayList<>(agents);
      examples.stream().filter(example -> !all.contains(example)).forEach(all::add);
      return all;
    }

    private static boolean isProduct(Term term) {
      return term.kind() == Term.Kind.PRODUCT || term.kind() == Term.Kind.CELL_FREE_PRODUCT;
    }

    /** M2巨噬细胞有助于…: a cell or a molecule that opens the clause acts itself. */
    private Optional<Passage.Named> actorOf(Clause clause) {
      int verb = passages.startOfFirstVerb(clause);
      return clause.mentionsIn(clause.span().start(), verb).stream()
          .findFirst()
          .filter(mention -> mention.span().start() == clause.span().start())
          .filter(mention -> verb - mention.span().end() <= LONGEST_ADVERB)
          .filter(
              mention ->
                  mention.term(Term.Kind.CELL_TYPE).isPresent()
                      || mention.term(Term.Kind.MOLECULE).isPresent())
          .map(mention -> new Passage.Named(mention.concept().orElseThrow(), mention.span()));
    }

    private boolean namesAgent(Clause clause) {
      return clause.mentionsIn(clause.span().start(), passages.startOfFirstVerb(clause)).stream()
          .anyMatch(mention -> actor(mention).isPresent());
    }

    private Optional<Passage.Named> lastIntervention() {
      return intervention;
    }

    private Supplier<Optional<Passage.Named>> noChange(Optional<Passage.Named> value) {
      return () -> value;
    }

    private boolean refersBack(List<Clause> clauses) {
      return !clauses.isEmpty()
          && clauses.get(0).mentions().stream()
              .findFirst()
              .filter(mention -> mention.isCue(REFERS_BACK))
              .filter(mention -> mention.span().start() == clauses.get(0).span().start())
              .isPresent();
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
                  clause.mentions().stream()
                      .anyMatch(
                          cue ->
                              cue.isCue(TOGETHER_WITH)
                                  && cue.span().end() == mention.span().start()))
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
          agents.stream().anyMatch(a -> isProduct(a.term())),
          clinical,
          lead,
          combinations,
          places,
          passages.verbPhrases(clause, agent.term().kind() == Term.Kind.INTERVENTION),
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
