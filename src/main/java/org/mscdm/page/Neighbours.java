package org.mscdm.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws a thing with what it is told together with. */
final class Neighbours {

  private static final int WIDTH = 900;
  private static final int LINE = 24;
  private static final double THICKEST = 7;

  private Neighbours() {}

  /**
   * @param left what acts on it, with the number of assertions
   * @param right what it acts on, with the number of assertions
   */
  static Picture drawn(
      Term self,
      List<Map.Entry<Assertion.Part, Integer>> left,
      List<Map.Entry<Assertion.Part, Integer>> right,
      String label) {
    int height = LINE * Math.max(2, Math.max(left.size(), right.size())) + LINE;
    double middle = height / 2.0;
    List<Picture.Line> lines = new ArrayList<>();
    List<Picture.Words> words = new ArrayList<>();
    add(left, 290, 350, middle, "end", height, lines, words);
    add(right, 610, 550, middle, "start", height, lines, words);
    words.add(
        new Picture.Words(
            WIDTH / 2.0, middle + 4, shortened(self.label(), 26), "middle", "self", ""));
    return new Picture(WIDTH, height, label, List.of(), lines, words);
  }

  private static void add(
      List<Map.Entry<Assertion.Part, Integer>> side,
      double outer,
      double inner,
      double middle,
      String anchor,
      int height,
      List<Picture.Line> lines,
      List<Picture.Words> words) {
    double top = (height - LINE * side.size()) / 2.0 + LINE / 2.0;
    for (int i = 0; i < side.size(); i++) {
      double y = top + LINE * i;
      int count = side.get(i).getValue();
      lines.add(
          new Picture.Line(
              outer,
              y,
              inner,
              middle,
              Math.min(THICKEST, 0.8 + count / 2.0),
              "link",
              String.valueOf(count)));
      words.add(
          new Picture.Words(
              outer + (anchor.equals("end") ? -6 : 6),
              y + 4,
              "%s (%d)".formatted(shortened(side.get(i).getKey().label(), 34), count),
              anchor,
              "",
              side.get(i).getKey().address()));
    }
  }

  static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
