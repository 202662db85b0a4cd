package org.mscdm.page;

import java.util.ArrayList;
import java.util.List;

/** Draws a bar for each of some numbers. */
final class Bars {

  private static final int WIDTH = 720;
  private static final int LEFT = 270;
  private static final int RIGHT = 90;
  private static final int LINE = 24;

  /**
   * @param number not negative
   * @param shown the number as words
   */
  record Bar(String label, String address, double number, String shown) {}

  private Bars() {}

  static Picture linear(String label, List<Bar> bars) {
    double most = bars.stream().mapToDouble(Bar::number).max().orElse(1);
    return drawn(label, bars, 0, most);
  }

  /** Each step is ten times the last; the numbers are positive. */
  static Picture powersOfTen(String label, List<Bar> bars) {
    List<Bar> logarithms =
        bars.stream()
            .map(bar -> new Bar(bar.label(), bar.address(), Math.log10(bar.number()), bar.shown()))
            .toList();
    double least = logarithms.stream().mapToDouble(Bar::number).min().orElse(0);
    double most = logarithms.stream().mapToDouble(Bar::number).max().orElse(1);
    return drawn(label, logarithms, Math.floor(least) - 1, Math.ceil(most));
  }

  private static Picture drawn(String label, List<Bar> bars, double from, double to) {
    List<Picture.Box> boxes = new ArrayList<>();
    List<Picture.Words> words = new ArrayList<>();
    double scale = (WIDTH - LEFT - RIGHT) / Math.max(1e-9, to - from);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = LINE * i + 6.0;
      double length = Math.max(1, (bar.number() - from) * scale);
      boxes.add(new Picture.Box(LEFT, y, Math.round(length * 10) / 10.0, LINE - 8.0, "bar"));
      words.add(
          new Picture.Words(
              LEFT - 8.0, y + 12, Neighbours.shortened(bar.label(), 40), "end", "", bar.address()));
      words.add(
          new Picture.Words(
              Math.round(LEFT + length + 6), y + 12, bar.shown(), "start", "soft", ""));
    }
    return new Picture(WIDTH, LINE * bars.size() + 8, label, boxes, List.of(), words);
  }
}
