package org.mscdm.query;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.Prefixes;

/**
 * A variable of a canned query whose values a caller may give.
 *
 * @param name the variable's name
 * @param defaults its values if the caller gives none, as in the query's {@code VALUES} line
 * @param many whether more than one value may be given
 */
public record Parameter(String name, Kind kind, List<String> defaults, boolean many) {

  /** What a value may be. */
  public enum Kind {
    TERM,
    TEXT,
    NUMBER;

    static Kind of(Path file, String name) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new CannedQuery.UnusableQueryException(
                      "%s: the kind of a parameter is term, text or number, not %s"
                          .formatted(file, name)));
    }
  }

  /**
   * The values that a caller wrote in one place: a parameter with many takes several terms or
   * numbers with commas or spaces between them. No text, no value.
   */
  public List<String> values(String written) {
    if (written.isBlank()) {
      return List.of();
    }
    return many && kind != Kind.TEXT
        ? Arrays.stream(written.strip().split("[,\\s]+")).filter(v -> !v.isEmpty()).toList()
        : List.of(written.strip());
  }

  /**
   * The value as an RDF term; a name without prefix is a term of the ontology.
   *
   * @throws ProblemException if it is not of this kind
   */
  public Node node(String value) {
    return switch (kind) {
      case TERM -> NodeFactory.createURI(iri(value));
      case TEXT -> NodeFactory.createLiteralString(value);
      case NUMBER -> number(value);
    };
  }

  private Node number(String value) {
    if (!value.matches("-?\\d+")) {
      throw problem(ProblemKind.NOT_A_NUMBER, value);
    }
    return NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
  }

  private String iri(String value) {
    String bare = value.replaceAll("^<|>$", "");
    if (bare.startsWith("http://") || bare.startsWith("https://")) {
      return checked(bare, value);
    }
    int colon = bare.indexOf(':');
    if (colon < 0) {
      return checked(MSCDM.NAMESPACE + bare, value);
    }
    String namespace = Prefixes.namespaces().get(bare.substring(0, colon));
    if (namespace == null) {
      throw problem(ProblemKind.UNKNOWN_PREFIX, value);
    }
    return checked(namespace + bare.substring(colon + 1), value);
  }

  private String checked(String iri, String value) {
    if (!iri.matches("[^\\s<>\"{}|^`\\\\]+")) {
      throw problem(ProblemKind.NOT_A_TERM, value);
    }
    return iri;
  }

  private ProblemException problem(ProblemKind kind, String value) {
    return new ProblemException(Problem.of(kind, name, value));
  }
}
