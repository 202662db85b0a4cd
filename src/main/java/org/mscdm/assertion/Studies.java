package org.mscdm.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mscdm.source.Document;
import org.mscdm.source.Outline;
import org.mscdm.source.Sentence;
import org.mscdm.source.TextSpan;

/** Finds where a text that nobody has seen begins to speak of a study. */
public final class Studies {

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:一项|该|本)[^。,;]{0,20}?(?:研究|试验)"
              + "|(?<![a-z])(?:in )?(?:a|an|one|this|the) (?:[\\w-]+[ ,]+){0,6}?(?:trial|study)(?![a-z])");

  /** A study that is spoken of as known, and not introduced. */
  private static final Pattern KNOWN = Pattern.compile("(?:该|本|the |this )");

  private Studies() {}

  /**
   * The studies in reading order, named after the document and their number in it. One that is
   * introduced is new; "the study" is the last one, unless none was introduced.
   */
  public static List<Subject> in(Outline outline) {
    Document document = outline.document();
    List<Subject> studies = new ArrayList<>();
    for (Sentence sentence : outline.sentences()) {
      Matcher matcher =
          INTRODUCED
              .matcher(document.folded())
              .region(sentence.span().start(), sentence.span().end());
      if (matcher.find() && (studies.isEmpty() || !KNOWN.matcher(matcher.group()).lookingAt())) {
        studies.add(
            new Subject(
                "study/%s-told-%d".formatted(document.id(), studies.size() + 1),
                new TextSpan(matcher.start(), matcher.end())));
      }
    }
    return studies;
  }
}
