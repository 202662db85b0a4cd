package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mscdm.source.TextSpan;

/**
 * Of which products and therapies a paragraph speaks as it goes on: what its heading names, what
 * each sentence names first, with the examples of it, and what stays the subject of all.
 */
final class Discourse {

  private static final String EXAMPLE = "ExampleCue";

  private final Lexicon lexicon;
  private final String folded;
  private final List<Passage.Named> ofSentence = new ArrayList<>();
  private Optional<Passage.Named> product = Optional.empty();
  private Optional<Passage.Named> therapy = Optional.empty();
  private boolean headingOnly = true;

  Discourse(Lexicon lexicon, String folded, Clause heading) {
    this.lexicon = lexicon;
    this.folded = folded;
    productsOf(heading).forEach(this::remember);
    headingOnly = true;
  }

  /** Something that a clause may be about: a product, or a therapy with it. */
  static Optional<Passage.Named> product(Mention mention) {
    return mention
        .term(Term.Kind.PRODUCT)
        .or(() -> mention.term(Term.Kind.CELL_FREE_PRODUCT))
        .or(
            () ->
                mention
                    .term(Term.Kind.INTERVENTION)
                    .filter(term -> term.isStatedIn(Claim.Kind.EVIDENCE_SUMMARY)))
        .map(term -> new Passage.Named(term, mention.span()));
  }

  private static List<Passage.Named> productsOf(Clause clause) {
    return clause.mentions().stream().flatMap(mention -> product(mention).stream()).toList();
  }

  void startSentence() {
    ofSentence.clear();
  }

  /**
   * Takes in what a clause names. 例如… opens a case in point, which leaves the subject as it is; a
   * clause such as 如细胞外囊泡 names examples, of which all that follows is said, too.
   */
  void hear(Clause clause) {
    List<Passage.Named> named = productsOf(clause);
    Optional<Mention> example =
        clause
            .cue(EXAMPLE)
            .filter(cue -> cue.span().start() == clause.span().start())
            .filter(cue -> !named.isEmpty());
    if (example.isPresent()) {
      if (!ofSentence.isEmpty()) {
        ofSentence.addAll(named);
      }
      return;
    }
    if (!named.isEmpty()) {
      boolean first = ofSentence.isEmpty();
      if (first) {
        ofSentence.add(named.get(0));
        examplesIn(clause, named).forEach(ofSentence::add);
      }
      remember(named.get(0));
    }
  }

  /** A(如B、C): the members in brackets. */
  private static List<Passage.Named> examplesIn(Clause clause, List<Passage.Named> named) {
    return clause
        .cue(EXAMPLE)
        .map(
            cue ->
                named.stream()
                    .skip(1)
                    .filter(one -> one.place().start() >= cue.span().end())
                    .toList())
        .orElse(List.of());
  }

  private void remember(Passage.Named named) {
    if (named.term().kind() != Term.Kind.INTERVENTION) {
      product = Optional.of(named);
      return;
    }
    if (headingOnly || therapy.isEmpty()) {
      therapy = Optional.of(named);
      headingOnly = false;
    }
    itself(named).ifPresent(inside -> product = Optional.of(inside));
  }

  /** 间充质干细胞疗法 is named after its product. */
  private Optional<Passage.Named> itself(Passage.Named therapyNamed) {
    TextSpan place = therapyNamed.place();
    return lexicon.mentions(folded, new TextSpan(place.start(), place.end() - 1)).stream()
        .flatMap(mention -> product(mention).stream())
        .filter(named -> named.term().kind() != Term.Kind.INTERVENTION)
        .findFirst();
  }

  /** What the paragraph is about: all studies together are about the therapy. */
  Optional<Passage.Named> subject() {
    return therapy.or(() -> product);
  }

  /** What a clause is about: what it names first, or else its sentence, or else its paragraph. */
  List<Passage.Named> subjectsOf(Clause clause) {
    List<Passage.Named> named = productsOf(clause);
    if (!named.isEmpty() && !ofSentence.isEmpty() && ofSentence.contains(named.get(0))) {
      return List.copyOf(ofSentence);
    }
    if (!named.isEmpty()) {
      return List.of(named.get(0));
    }
    return ofSentence.isEmpty() ? subject().stream().toList() : List.copyOf(ofSentence);
  }

  /** The same where a property is stated: it belongs to the product and not to the therapy. */
  List<Passage.Named> bearersOf(Clause clause) {
    List<Passage.Named> bearers = new ArrayList<>();
    for (Passage.Named named : subjectsOf(clause)) {
      boolean isTherapy = named.term().kind() == Term.Kind.INTERVENTION;
      bearers.add(isTherapy ? itself(named).or(() -> product).orElse(named) : named);
    }
    return bearers;
  }
}
