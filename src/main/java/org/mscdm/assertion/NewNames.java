package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.source.ColumnWords;
import org.mscdm.source.Document;
import org.mscdm.source.TextSpan;

/**
 * Names whose shape says what they are and that no label of the ontology is: a curator may make
 * concepts of them. Nothing is asserted of them.
 */
public final class NewNames {

  /**
   * @param shape local name of the class to which such names belong
   * @param span the first place where it stands
   */
  public record Name(String shape, String words, TextSpan span) {}

  private static final Map<String, Pattern> SHAPES = new LinkedHashMap<>();

  static {
    SHAPES.put(
        "Cytokine",
        Pattern.compile(
            "(?<![a-z0-9])(?:il-?\\d{1,2}[a-zα-ω]?|(?:cxcl|ccl|cx3cl|tgf|tnf|ifn|bmp|fgf|igf|mmp)-?(?:\\d{1,2}|[α-ω]\\d?))(?![a-z0-9])"));
    SHAPES.put("CellType", Pattern.compile("[\\p{IsHan}a-z0-9+αβγδ-]{1,8}细胞"));
    SHAPES.put("Protein", Pattern.compile("(?<![a-z0-9])[a-z]{2,5}\\d{1,2}[a-z]?(?![a-z0-9])"));
  }

  /** Where the name of a cell cannot begin before: particles, verbs' ends, numerals. */
  private static final Pattern NOT_IN_NAME =
      Pattern.compile(
          ".*(?:[的和与及或为在被将对从由是有多各种该其这些个名例]|抑制|促进|增加|减少|激活|诱导|调节|保护|修复|分泌|损伤|改善|通过|治疗|移植|使用|来源|能够|可以)");

  private NewNames() {}

  /** Each name once, in reading order. */
  public static List<Name> in(Document document, Lexicon lexicon) {
    String folded = document.folded();
    boolean[] known = new boolean[folded.length()];
    for (Mention mention : lexicon.mentions(folded, new TextSpan(0, folded.length()))) {
      Arrays.fill(known, mention.span().start(), mention.span().end(), true);
    }
    Map<String, Name> names = new LinkedHashMap<>();
    SHAPES.forEach(
        (shape, pattern) -> {
          Matcher matcher = pattern.matcher(folded);
          while (matcher.find()) {
            int start =
                shape.equals("CellType")
                    ? startOfCell(matcher.group(), matcher.start())
                    : matcher.start();
            addUnknown(document, shape, start, matcher.end(), known, names);
          }
        });
    return new ArrayList<>(names.values())
        .stream().sorted(Comparator.comparing(Name::span)).toList();
  }

  private static int startOfCell(String found, int start) {
    Matcher before = NOT_IN_NAME.matcher(found);
    return before.lookingAt() ? start + before.end() : start;
  }

  private static void addUnknown(
      Document document,
      String shape,
      int start,
      int end,
      boolean[] known,
      Map<String, Name> names) {
    String folded = document.folded();
    if (end - start < 3 || !ColumnWords.standsAlone(folded, start, end)) {
      return;
    }
    for (int i = start; i < end; i++) {
      if (known[i]) {
        return;
      }
    }
    boolean written =
        shape.equals("CellType") || hasCapital(document.quote(new TextSpan(start, end)));
    if (written) {
      TextSpan span = new TextSpan(start, end);
      names.putIfAbsent(folded.substring(start, end), new Name(shape, document.quote(span), span));
    }
  }

  /** Symbols of genes and cytokines are written with capitals. */
  private static boolean hasCapital(String words) {
    return words.chars().anyMatch(Character::isUpperCase);
  }
}
