package org.mscdm.stores;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.RDFNode;

/** The rows of an answer, to be compared: sorted, numbers by value, language tags without case. */
final class Rows {

  private Rows() {}

  /** The rows of a file in SPARQL's JSON ({@code .srj}) or XML ({@code .srx}). */
  static List<String> of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(file + ": the store wrote no answer");
    }
    return of(ResultSetFactory.load(file.toString()));
  }

  static List<String> of(ResultSet results) {
    List<String> variables = results.getResultVars().stream().sorted().toList();
    List<String> rows = new ArrayList<>();
    while (results.hasNext()) {
      QuerySolution row = results.next();
      rows.add(
          String.join(
              " | ",
              variables.stream().map(variable -> variable + "=" + value(row, variable)).toList()));
    }
    Collections.sort(rows);
    return rows;
  }

  private static String value(QuerySolution row, String variable) {
    RDFNode node = row.get(variable);
    if (node == null) {
      return "";
    }
    if (node.isResource()) {
      return "<" + node.asResource() + ">";
    }
    Literal literal = node.asLiteral();
    String text = literal.getLexicalForm();
    if (!literal.getLanguage().isEmpty()) {
      return "\"%s\"@%s".formatted(text, literal.getLanguage().toLowerCase(Locale.ROOT));
    }
    if (literal.getDatatype() instanceof XSDDatatype && isNumber(literal)) {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    return literal.getDatatype().equals(XSDDatatype.XSDstring)
        ? "\"%s\"".formatted(text)
        : "\"%s\"^^<%s>".formatted(text, literal.getDatatypeURI());
  }

  private static boolean isNumber(Literal literal) {
    return literal.getValue() instanceof Number;
  }
}
