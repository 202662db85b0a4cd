package org.mscdm.sparql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.XSD;
import org.mscdm.sparql.QueryText.Kind;
import org.mscdm.sparql.QueryText.Token;
import org.mscdm.vocabulary.Prefixes;

/** Finds what in a query matches nothing, so that an empty answer is not without a reason. */
final class EmptyAnswer {

  private final DatasetGraph dataset;
  private final KnownTerms terms;
  private final Query query;
  private final QueryText text;
  private final List<Hint> hints = new ArrayList<>();

  EmptyAnswer(DatasetGraph dataset, KnownTerms terms, CheckedQuery checked) {
    this.dataset = dataset;
    this.terms = terms;
    this.query = checked.query();
    this.text = checked.text();
  }

  List<Hint> hints() {
    addPrefixes();
    addTerms();
    addLiterals();
    return hints;
  }

  private void addPrefixes() {
    List<Token> declarations = text.declarations();
    for (int i = 0; i < declarations.size(); i += 2) {
      Token iri = declarations.get(i + 1);
      String namespace = QueryTerms.iri(query, iri);
      if (!namespace.equals(XSD.getURI()) && !terms.containsNamespace(namespace)) {
        String label = declarations.get(i).text().replace(":", "");
        String known = Prefixes.namespaces().get(label);
        List<String> better =
            known == null
                ? KnownTerms.nearest(namespace, List.copyOf(Prefixes.namespaces().values()))
                : List.of(known);
        add("hint-prefix", iri, better.stream().map(n -> "<" + n + ">").toList(), iri.text());
      }
    }
  }

  private void addTerms() {
    for (Token token : text.terms()) {
      String iri = QueryTerms.iri(query, token);
      if (!iri.startsWith(XSD.getURI()) && !terms.contains(iri)) {
        List<String> better =
            terms.nearest(iri).stream().map(name -> QueryTerms.written(query, name)).toList();
        add("hint-term", token, better, token.text());
      }
    }
  }

  private void addLiterals() {
    if (query.getQueryPattern() == null) {
      return;
    }
    Map<Node, Node> propertyOf = new HashMap<>();
    List<E_Equals> equations = new ArrayList<>();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block
                .patternElts()
                .forEachRemaining(
                    path -> {
                      if (path.isTriple() && path.getPredicate().isURI()) {
                        Triple triple = path.asTriple();
                        propertyOf.put(triple.getObject(), triple.getPredicate());
                        addLiteral(triple.getPredicate(), triple.getObject());
                      }
                    });
          }

          @Override
          public void visit(ElementFilter filter) {
            if (filter.getExpr() instanceof E_Equals equation) {
              equations.add(equation);
            }
          }
        });
    equations.forEach(equation -> addEquation(equation, propertyOf));
  }

  private void addEquation(E_Equals equation, Map<Node, Node> propertyOf) {
    addEquation(equation.getArg1(), equation.getArg2(), propertyOf);
    addEquation(equation.getArg2(), equation.getArg1(), propertyOf);
  }

  private void addEquation(Expr variable, Expr value, Map<Node, Node> propertyOf) {
    if (variable.isVariable() && value.isConstant()) {
      Node property = propertyOf.get(variable.asVar());
      if (property != null) {
        addLiteral(property, value.getConstant().asNode());
      }
    }
  }

  private void addLiteral(Node property, Node value) {
    if (!value.isLiteral()
        || dataset.contains(Node.ANY, Node.ANY, property, value)
        || dataset.getDefaultGraph().contains(Node.ANY, property, value)) {
      return;
    }
    List<String> better =
        terms.values(property, value).stream()
            .limit(3)
            .map(node -> QueryTerms.written(query, node))
            .toList();
    literalToken(value)
        .ifPresent(
            token ->
                add(
                    "hint-literal",
                    token,
                    better,
                    QueryTerms.written(query, property),
                    token.text()));
  }

  /** The token or tokens in which a literal is written, as one. */
  private Optional<Token> literalToken(Node literal) {
    List<Token> tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean isIt =
          switch (token.kind()) {
            case STRING -> isText(token, literal);
            case NUMBER, WORD -> token.text().equals(literal.getLiteralLexicalForm());
            default -> false;
          };
      if (isIt) {
        return Optional.of(withSuffix(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isText(Token token, Node literal) {
    return NodeFactoryExtra.parseNode(token.text())
        .equals(NodeFactory.createLiteralString(literal.getLiteralLexicalForm()));
  }

  private Token withSuffix(int index) {
    List<Token> tokens = text.tokens();
    int last = index;
    if (tokens.size() > index + 1 && tokens.get(index + 1).kind() == Kind.LANGUAGE) {
      last = index + 1;
    } else if (tokens.size() > index + 3 && tokens.get(index + 1).text().equals("^")) {
      last = index + 3;
    }
    int start = tokens.get(index).start();
    return new Token(Kind.STRING, start, text.toString().substring(start, tokens.get(last).end()));
  }

  private void add(String key, Token token, List<String> better, Object... words) {
    hints.add(Hint.of(key, text.place(token), better, words));
  }
}
