package org.mscdm.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;
import org.mscdm.assertion.Lexicon;
import org.mscdm.assertion.Mention;
import org.mscdm.assertion.Qualification;
import org.mscdm.assertion.Term;
import org.mscdm.curation.OmissionsFile.Omission;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.Sentence;
import org.mscdm.source.Table;
import org.mscdm.source.TableRow;
import org.mscdm.source.TextSpan;

/**
 * Whether anything in a document is silently skipped: every sentence, every table cell, and every
 * number, concept, negation and hedge in them is used by an assertion, a value or a context, or is
 * left out with a reason.
 */
public final class Coverage {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Set<String> NO_CHANGE =
      Set.of("NoDecrease", "NoSignificantChange", "NoDifferenceBetweenGroups", "ResultStable");

  /**
   * A sentence or a cell with what is made of it.
   *
   * @param assertions how many assertions quote it, at least in part
   * @param unaccounted words in it that nothing uses and no line leaves out
   */
  public record Stretch(
      String place, String text, int assertions, boolean omitted, List<String> unaccounted) {}

  private final Document document;
  private final Outline outline;
  private final Lexicon lexicon;
  private final List<Assertion> assertions;
  private final List<TextSpan> used = new ArrayList<>();
  private final List<TextSpan> omitted;
  private int mentions;
  private int omittedMentions;

  /**
   * @param values where the values of the tables stand
   * @param readings where broken strings were read
   */
  public Coverage(
      Outline outline,
      Lexicon lexicon,
      List<Assertion> assertions,
      Collection<TextSpan> values,
      Collection<TextSpan> readings,
      List<Omission> omissions) {
    this.document = outline.document();
    this.outline = outline;
    this.lexicon = lexicon;
    this.assertions = assertions;
    this.omitted =
        omissions.stream().flatMap(omission -> omission.places(document).stream()).toList();
    used.addAll(values);
    used.addAll(readings);
    for (Assertion assertion : assertions) {
      used.addAll(assertion.context());
      used.addAll(assertion.words().values());
      assertion.cue().ifPresent(used::add);
    }
  }

  /** Every sentence and cell of the document, in reading order. */
  public List<Stretch> stretches() {
    mentions = 0;
    omittedMentions = 0;
    List<Stretch> stretches = new ArrayList<>();
    for (Sentence sentence : outline.sentences()) {
      stretches.add(stretch("sentence " + sentence.span().start(), sentence.span()));
    }
    for (Table table : outline.tables()) {
      for (TableRow row : table.rows()) {
        row.cells()
            .forEach(
                (column, cell) ->
                    stretches.add(
                        stretch("row %s, %s".formatted(row.reference(), column.label()), cell)));
      }
    }
    return stretches;
  }

  /** Numbers, concepts, negations and hedges that {@link #stretches} met. */
  public int mentions() {
    return mentions;
  }

  /** Those of them that a line leaves out. */
  public int omittedMentions() {
    return omittedMentions;
  }

  private Stretch stretch(String place, TextSpan span) {
    boolean wholly = omitted.stream().anyMatch(o -> o.contains(span));
    int quoting = (int) assertions.stream().filter(a -> a.quote().overlaps(span)).count();
    Set<String> unaccounted = new LinkedHashSet<>();
    for (TextSpan word : words(span)) {
      mentions++;
      if (isOmitted(word)) {
        omittedMentions++;
      } else if (!isUsed(word)) {
        unaccounted.add(document.quote(word));
      }
    }
    boolean touched = quoting > 0 || used.stream().anyMatch(u -> u.overlaps(span));
    if (!touched && !wholly) {
      unaccounted.add("(nothing is made of it)");
    }
    return new Stretch(place, document.quote(span), quoting, wholly, List.copyOf(unaccounted));
  }

  /** Where a number, a concept, a negation or a hedge stands. */
  private List<TextSpan> words(TextSpan span) {
    List<TextSpan> words = new ArrayList<>();
    int from = span.start();
    for (Mention mention : lexicon.mentions(document.folded(), span)) {
      addNumbers(from, mention.span().start(), words);
      from = mention.span().end();
      if (isCounted(mention)) {
        words.add(mention.span());
      }
    }
    addNumbers(from, span.end(), words);
    return words;
  }

  private static boolean isCounted(Mention mention) {
    return mention.concept().isPresent()
        || mention.term(Term.Kind.POLARITY).isPresent()
        || mention.term(Term.Kind.MODALITY).isPresent();
  }

  private void addNumbers(int from, int to, List<TextSpan> words) {
    if (from < to) {
      Matcher number = NUMBER.matcher(document.folded()).region(from, to);
      while (number.find()) {
        words.add(new TextSpan(number.start(), number.end()));
      }
    }
  }

  private boolean isOmitted(TextSpan word) {
    return omitted.stream().anyMatch(place -> place.contains(word));
  }

  private boolean isUsed(TextSpan word) {
    return used.stream().anyMatch(place -> place.contains(word))
        || assertions.stream()
            .filter(assertion -> assertion.quote().contains(word))
            .anyMatch(assertion -> uses(assertion.claim(), word));
  }

  private boolean uses(Claim claim, TextSpan word) {
    Optional<Mention> mention =
        lexicon.mentions(document.folded(), word).stream()
            .filter(m -> m.span().equals(word))
            .findFirst();
    return mention.isPresent()
        && mention.get().terms().stream().anyMatch(term -> isPartOf(claim, term));
  }

  private static boolean isPartOf(Claim claim, Term term) {
    return switch (term.kind()) {
      case POLARITY ->
          claim.polarity().equals(term.name())
              || claim.qualifications().stream().anyMatch(q -> NO_CHANGE.contains(q.value()));
      case MODALITY -> claim.modality().equals(term.name());
      default ->
          claim.agent().equals(term.name())
              || claim.target().equals(term.name())
              || claim.relation().equals(term.name())
              || claim.qualifications().stream()
                  .map(Qualification::value)
                  .anyMatch(term.name()::equals);
    };
  }
}
