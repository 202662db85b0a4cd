package org.mscdm.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws things in columns, with lines from column to column. */
final class Layers {

  private static final int COLUMN = 300;
  private static final int GAP = 90;
  private static final int LINE = 22;
  private static final int TOP = 34;
  private static final double THICKEST = 8;

  /** A thing in a column. */
  private record Place(int column, String iri) {}

  /** What leads from one place to another. */
  private record Way(Place from, Place to, String kind) {}

  private final List<String> headings;
  private final List<Map<String, Term>> columns = new ArrayList<>();
  private final Map<Way, Integer> ways = new LinkedHashMap<>();

  /**
   * @param headings one for each column
   */
  Layers(List<String> headings) {
    this.headings = headings;
    headings.forEach(heading -> columns.add(new LinkedHashMap<>()));
  }

  /** Adds a line from a thing in one column to a thing in another. */
  void add(int from, Term first, int to, Term second, String kind) {
    columns.get(from).putIfAbsent(first.iri(), first);
    columns.get(to).putIfAbsent(second.iri(), second);
    ways.merge(
        new Way(new Place(from, first.iri()), new Place(to, second.iri()), kind), 1, Integer::sum);
  }

  boolean isEmpty() {
    return ways.isEmpty();
  }

  Picture drawn(String label) {
    int rows = columns.stream().mapToInt(Map::size).max().orElse(1);
    int height = TOP + LINE * Math.max(1, rows) + 8;
    int width = headings.size() * COLUMN;
    Map<Place, Double> heights = new HashMap<>();
    List<Picture.Words> words = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      double left = column * COLUMN;
      words.add(new Picture.Words(left, 16, headings.get(column), "start", "soft", ""));
      int size = columns.get(column).size();
      double top = TOP + (rows - size) * LINE / 2.0;
      int place = 0;
      for (Term term : columns.get(column).values()) {
        double y = top + place++ * LINE + 10;
        heights.put(new Place(column, term.iri()), y);
        words.add(
            new Picture.Words(
                left, y + 4, Neighbours.shortened(term.label(), 26), "start", "", term.address()));
      }
    }
    return new Picture(width, height, label, List.of(), lines(heights), words);
  }

  private List<Picture.Line> lines(Map<Place, Double> heights) {
    List<Picture.Line> lines = new ArrayList<>();
    ways.forEach(
        (way, count) ->
            lines.add(
                new Picture.Line(
                    way.from().column() * COLUMN + COLUMN - GAP,
                    heights.get(way.from()),
                    way.to().column() * COLUMN - 6,
                    heights.get(way.to()),
                    Math.min(THICKEST, 0.8 + count * 0.6),
                    "link " + way.kind(),
                    String.valueOf(count))));
    return lines;
  }
}
