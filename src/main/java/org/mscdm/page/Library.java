package org.mscdm.page;

import java.util.EnumMap;
import java.util.Map;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Limits;

/** What all pages draw on: the questions, and what is known in each language. */
public final class Library {

  private final Questions questions;
  private final Map<Language, Sentences> sentences = new EnumMap<>(Language.class);
  private final Map<Language, Names> names = new EnumMap<>(Language.class);
  private final Map<Language, Edition> editions = new EnumMap<>(Language.class);

  public Library(Endpoint endpoint, Limits limits) {
    this.questions = new Questions(endpoint, limits);
    for (Language language : Language.values()) {
      sentences.put(language, new Sentences(language));
    }
  }

  Questions questions() {
    return questions;
  }

  Sentences sentences(Language language) {
    return sentences.get(language);
  }

  synchronized Names names(Language language) {
    return names.computeIfAbsent(language, one -> new Names(questions, one, sentences.get(one)));
  }

  synchronized Edition edition(Language language) {
    Edition known = editions.get(language);
    if (known == null) {
      known = new Edition(questions, names(language));
      editions.put(language, known);
    }
    return known;
  }
}
