package org.mscdm.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OA;
import org.mscdm.source.Document;
import org.mscdm.source.TextSpan;
import org.mscdm.vocabulary.MSCDM;

/**
 * Finds every quote again: the words of each anchor stand in the document at the anchor's offsets,
 * and so do the words around them.
 */
public final class QuoteCheck {

  private QuoteCheck() {}

  /**
   * @param anchors the graph of the document's anchors
   */
  public static List<Violation> check(Document document, Model anchors) {
    List<Violation> violations = new ArrayList<>();
    anchors
        .listSubjectsWithProperty(MSCDM.quote)
        .forEach(anchor -> check(document, anchor, violations));
    return violations.stream().sorted().toList();
  }

  private static void check(Document document, Resource anchor, List<Violation> violations) {
    int start = anchor.getProperty(MSCDM.start).getInt();
    int end = anchor.getProperty(MSCDM.end).getInt();
    if (start < 0 || end <= start || end > document.length()) {
      violations.add(
          violation(
              document, anchor, "offsets %d to %d lie outside the text".formatted(start, end)));
      return;
    }
    TextSpan span = new TextSpan(start, end);
    String found = document.quote(span);
    if (!found.equals(anchor.getProperty(MSCDM.quote).getString())) {
      violations.add(
          violation(
              document,
              anchor,
              "at %d to %d stands «%s», not «%s»"
                  .formatted(start, end, found, anchor.getProperty(MSCDM.quote).getString())));
    }
    anchor
        .listProperties(OA.hasSelector)
        .forEach(selector -> checkSelector(document, span, selector.getResource(), violations));
  }

  private static void checkSelector(
      Document document, TextSpan span, Resource selector, List<Violation> violations) {
    if (selector.hasProperty(OA.exact)) {
      requireText(document, selector, OA.exact, document.quote(span), violations);
      String prefix = selector.getProperty(OA.prefix).getString();
      String suffix = selector.getProperty(OA.suffix).getString();
      requireText(
          document,
          selector,
          OA.prefix,
          document.before(span, prefix.codePointCount(0, prefix.length())),
          violations);
      requireText(
          document,
          selector,
          OA.suffix,
          document.after(span, suffix.codePointCount(0, suffix.length())),
          violations);
    } else {
      requireOffset(document, selector, OA.start, span.start(), violations);
      requireOffset(document, selector, OA.end, span.end(), violations);
    }
  }

  private static void requireText(
      Document document,
      Resource selector,
      Property property,
      String expected,
      List<Violation> violations) {
    if (!selector.getProperty(property).getString().equals(expected)) {
      violations.add(
          violation(
              document, selector, "%s is not «%s»".formatted(property.getLocalName(), expected)));
    }
  }

  private static void requireOffset(
      Document document,
      Resource selector,
      Property property,
      int expected,
      List<Violation> violations) {
    if (selector.getProperty(property).getInt() != expected) {
      violations.add(
          violation(
              document, selector, "%s is not %d".formatted(property.getLocalName(), expected)));
    }
  }

  private static Violation violation(Document document, Resource node, String message) {
    return new Violation(
        "quotes of document " + document.id(),
        node.getURI(),
        message + "; build again, and look at whoever changed the document or the graph");
  }
}
