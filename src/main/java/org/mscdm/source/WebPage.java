package org.mscdm.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a web page without what stands around an article: menus, adverts, comment forms,
 * share buttons.
 *
 * <p>Each block becomes a line, each item of a list a line that begins with {@code - }, each row of
 * a table a line with tabs between its cells.
 */
final class WebPage {

  /** Deeper than any page that a person wrote. */
  private static final int DEEPEST = 1_000;

  private static final int LONGEST_TAG = 1_000;

  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, svg, canvas, nav, aside, footer, form,"
          + " button, select, input, textarea, dialog, rt, rp, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=search], [role=complementary],"
          + " [role=contentinfo], [style~=(?i)display\\s*:\\s*none]";

  /** Words in class or id by which page builders name what is no article. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?:^|[\\s_-])(?:menu|navbar|nav|breadcrumbs?|sidebar|ads?|advert(?:s|isements?)?|banner"
              + "|sponsor(?:ed)?|promo|comments?|respond|reply|share|sharing|social|related|recommend(?:ed)?"
              + "|cookies?|login|search|pagination|pager|toolbar|popup|qrcode|footer)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> CELLS = Set.of("td", "th");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "tr",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "br",
          "hr",
          "body");

  private WebPage() {}

  /**
   * @throws UnreadableFileException if elements are nested too deeply
   */
  static String text(Path file, String html) {
    requireNotTooDeep(file, html);
    Element body =
        Jsoup.parse(html, Parser.htmlParser())
            .outputSettings(new OutputSettings().prettyPrint(false))
            .body();
    body.select(NEVER_TEXT).remove();
    body.getAllElements().stream()
        .filter(element -> element != body && isAround(element))
        .toList()
        .forEach(Node::remove);
    StringBuilder text = new StringBuilder();
    body.traverse(new LineWriter(text));
    return text.toString()
        .lines()
        .map(line -> line.replaceAll("[ \\u00A0]*\\t[ \\u00A0]*", "\t").strip())
        .filter(line -> !line.isEmpty() && !line.equals("-"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** What holds the article itself is never left out, whatever its class is called. */
  private static boolean isAround(Element element) {
    return AROUND.matcher(element.className() + " " + element.id()).find()
        && element.select("h1, article").isEmpty()
        && !List.of("article", "main", "h1", "p").contains(element.normalName());
  }

  /**
   * Counts tags before parsing, because the time of parsing grows with the square of the depth.
   * Elements that need no end tag are not counted.
   */
  private static void requireNotTooDeep(Path file, String html) {
    int depth = 0;
    for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
      char next = html.charAt(i + 1);
      if (next == '/') {
        depth = Math.max(0, depth - 1);
      } else if (Character.isLetter(next) && !closesItself(html, i + 1)) {
        depth++;
      }
      if (depth > DEEPEST) {
        throw new UnreadableFileException(
            file,
            "more than %d tags are nested in one another; save the article itself, or its text"
                .formatted(DEEPEST));
      }
    }
  }

  private static final Pattern OPTIONAL_END =
      Pattern.compile(
          "(?i)(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option)\\b");

  private static boolean closesItself(String html, int nameStart) {
    if (OPTIONAL_END.matcher(html).region(nameStart, html.length()).lookingAt()) {
      return true;
    }
    int limit = Math.min(html.length(), nameStart + LONGEST_TAG);
    int end = nameStart;
    while (end < limit && html.charAt(end) != '>') {
      end++;
    }
    return end < limit && html.charAt(end - 1) == '/';
  }

  private record LineWriter(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replaceAll("[\\n\\r\\t ]+", " "));
      } else if (node.normalName().equals("li")) {
        text.append("\n- ");
      } else if (BLOCKS.contains(node.normalName()) && !isInCell(node)) {
        text.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (CELLS.contains(node.normalName())) {
        text.append(node.nextSibling() == null || isLastCell(node) ? "" : "\t");
      } else if (BLOCKS.contains(node.normalName())) {
        text.append(isInCell(node) ? " " : "\n");
      }
    }

    private static boolean isLastCell(Node node) {
      return ((Element) node).nextElementSibling() == null;
    }

    private static boolean isInCell(Node node) {
      for (Node parent = node.parent(); parent != null; parent = parent.parent()) {
        if (CELLS.contains(parent.normalName())) {
          return true;
        }
      }
      return false;
    }
  }
}
