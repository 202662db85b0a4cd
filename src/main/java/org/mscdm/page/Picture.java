package org.mscdm.page;

import java.util.List;

/**
 * A drawing of boxes, lines and words, measured in pixels.
 *
 * @param label what it shows, for those who do not see it
 */
public record Picture(
    int width, int height, String label, List<Box> boxes, List<Line> lines, List<Words> words) {

  /**
   * @param kind a name for the stylesheet
   */
  public record Box(double x, double y, double width, double height, String kind) {}

  /**
   * A line from one point to another, bent if it is {@code bent}.
   *
   * @param weight its width
   */
  public record Line(
      double x1, double y1, double x2, double y2, double weight, String kind, String title) {

    /** As the path of an SVG: it leaves and arrives level. */
    public String path() {
      double middle = (x1 + x2) / 2;
      return "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f"
          .formatted(x1, y1, middle, y1, middle, y2, x2, y2);
    }
  }

  /**
   * @param anchor start, middle or end
   * @param address of the page that the words lead to; empty if there is none
   */
  public record Words(
      double x, double y, String text, String anchor, String kind, String address) {}
}
