package org.mscdm.sparql;

/**
 * A text that a regular expression reads only while its query still has time: some expressions read
 * a text of thirty characters for years.
 */
final class WatchedText implements CharSequence {

  private static final int CHECK_EVERY = 1 << 12;

  private final String text;
  private final QueryWatch watch;
  private int read;

  WatchedText(String text, QueryWatch watch) {
    this.text = text;
    this.watch = watch;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++read == CHECK_EVERY) {
      read = 0;
      watch.check();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new WatchedText(text.substring(start, end), watch);
  }

  @Override
  public String toString() {
    return text;
  }
}
