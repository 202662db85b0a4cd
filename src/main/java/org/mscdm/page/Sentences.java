package org.mscdm.page;

import java.util.ResourceBundle;

/** What pages say in one language. */
public final class Sentences {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  public Sentences(Language language) {
    this.bundle =
        ResourceBundle.getBundle("org.mscdm.page.sentences", language.locale(), NO_FALLBACK);
  }

  /** The sentence of a key, with words in their places. */
  public String of(String key, Object... words) {
    String sentence = bundle.getString(key);
    return words.length == 0 ? sentence : sentence.formatted(words);
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }
}
