package org.mscdm.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.mscdm.sparql.QueryText.Kind;
import org.mscdm.sparql.QueryText.Token;

/** Terms as the prefixes of a query have them written. */
final class QueryTerms {

  private QueryTerms() {}

  /** The IRI of a token that is an IRI or a name. */
  static String iri(Query query, Token token) {
    return token.kind() == Kind.IRI
        ? query
            .getPrologue()
            .getResolver()
            .resolve(token.text().substring(1, token.text().length() - 1))
            .toString()
        : query.getPrefixMapping().expandPrefix(token.text().replace("\\", ""));
  }

  /** A short name of ours as the query would have to write it. */
  static String written(Query query, String name) {
    String iri = KnownTerms.iri(name);
    String shortened = query.getPrefixMapping().shortForm(iri);
    return shortened.equals(iri) || !shortened.matches("[\\p{L}\\p{N}_.-]*:[\\p{L}\\p{N}_-]*")
        ? "<" + iri + ">"
        : shortened;
  }

  static String written(Query query, Node node) {
    PrefixMap prefixes = PrefixMapFactory.create(query.getPrefixMapping());
    return NodeFmtLib.str(node, prefixes);
  }
}
