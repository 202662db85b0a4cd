package org.mscdm.sparql;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/** Keeps the last pattern, which in most queries is the only one. */
final class PatternMemory {

  private final String function;
  private String lastText;
  private String lastFlags;
  private Pattern last;

  PatternMemory(String function) {
    this.function = function;
  }

  /**
   * @param flags null if there are none
   * @throws ExprEvalException if pattern or flags are no strings, or not well formed
   */
  Pattern pattern(NodeValue pattern, NodeValue flags) {
    String text = string(pattern);
    String marks = flags == null ? "" : string(flags);
    if (last == null || !text.equals(lastText) || !marks.equals(lastFlags)) {
      last = RegexEngine.makePattern(function, text, marks.isEmpty() ? null : marks);
      lastText = text;
      lastFlags = marks;
    }
    return last;
  }

  private String string(NodeValue value) {
    if (!value.isString()) {
      throw new ExprEvalException(function + ": not a string: " + value);
    }
    return value.getString();
  }
}
