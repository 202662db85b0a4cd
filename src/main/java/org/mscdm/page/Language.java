package org.mscdm.page;

import java.util.Locale;

/** A language in which pages are shown. */
public enum Language {
  ENGLISH("en"),
  CHINESE("zh-Hans");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** As HTML and RDF name it. */
  public String tag() {
    return tag;
  }

  /** As addresses name it: {@code en} or {@code zh}. */
  public String code() {
    return tag.substring(0, 2);
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  public Language other() {
    return this == ENGLISH ? CHINESE : ENGLISH;
  }

  /** The language of a tag such as {@code zh-CN}; English where it is neither. */
  public static Language of(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
  }
}
