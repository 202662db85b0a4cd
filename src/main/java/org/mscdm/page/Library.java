package org.mscdm.page;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Limits;

/** What all pages draw on: the questions, and what is known in each language. */
public final class Library {

  private final Questions questions;
  private final Optional<URI> reports;
  private final Map<Language, Sentences> sentences = new EnumMap<>(Language.class);
  private final Map<Language, Names> names = new EnumMap<>(Language.class);
  private final Map<Language, Statements> statements = new EnumMap<>(Language.class);

  private final Map<Language, Links> links = new EnumMap<>(Language.class);
  private Classes classes;

  /**
   * @param reports where errors are reported
   */
  public Library(Endpoint endpoint, Limits limits, Optional<URI> reports) {
    this.reports = reports;
    this.questions = new Questions(endpoint, limits);
    for (Language language : Language.values()) {
      sentences.put(language, new Sentences(language));
    }
  }

  /**
   * Where an error in something is reported, with its IRI and its words.
   *
   * @return empty if nobody takes reports
   */
  String report(Term self, Optional<Quote> quote, Sentences say) {
    String body = self.iri() + quote.map(one -> "\n" + one.words()).orElse("");
    return reports
        .map(
            address ->
                address
                    + (address.toString().contains("?") ? "&" : "?")
                    + "subject="
                    + spaced(say.of("report.subject", self.label()))
                    + "&body="
                    + spaced(body))
        .orElse("");
  }

  /** In mailto a plus sign is no space. */
  private static String spaced(String text) {
    return Visit.encoded(text).replace("+", "%20");
  }

  Questions questions() {
    return questions;
  }

  Sentences sentences(Language language) {
    return sentences.get(language);
  }

  synchronized Links links(Language language) {
    Links known = links.get(language);
    if (known == null) {
      known = new Links(questions, names(language), statements(language));
      links.put(language, known);
    }
    return known;
  }

  synchronized Classes classes() {
    if (classes == null) {
      classes = new Classes(questions);
    }
    return classes;
  }

  /** Asks beforehand what every page needs, so that nobody waits for it. */
  public void prepare() {
    classes();
    for (Language language : Language.values()) {
      links(language);
    }
  }

  synchronized Names names(Language language) {
    return names.computeIfAbsent(language, one -> new Names(questions, one, sentences.get(one)));
  }

  synchronized Statements statements(Language language) {
    Statements known = statements.get(language);
    if (known == null) {
      known = new Statements(questions, names(language));
      statements.put(language, known);
    }
    return known;
  }
}
