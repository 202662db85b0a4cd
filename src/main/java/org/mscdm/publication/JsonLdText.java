package org.mscdm.publication;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.serialization.QuadsToJsonld;
import com.apicatalog.rdf.api.RdfConsumerException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Statement;
import org.mscdm.release.CodePointOrder;

/**
 * A graph as expanded JSON-LD 1.1, which needs no context from elsewhere. Numbers stay strings with
 * a datatype, so that none changes on load; objects and their properties are in order.
 */
final class JsonLdText {

  private static final Comparator<Statement> ORDER =
      Comparator.comparing((Statement s) -> s.getSubject().getURI(), CodePointOrder.INSTANCE)
          .thenComparing(s -> s.getPredicate().getURI(), CodePointOrder.INSTANCE)
          .thenComparing(s -> s.getObject().toString(), CodePointOrder.INSTANCE);

  private JsonLdText() {}

  static String of(Model model) {
    List<Statement> statements = model.listStatements().toList();
    statements.sort(ORDER);
    try {
      QuadsToJsonld quads = JsonLd.fromRdf().ordered(true);
      for (Statement statement : statements) {
        add(statement, quads);
      }
      return text(quads.toJsonLd());
    } catch (JsonLdError | RdfConsumerException e) {
      throw new IllegalStateException("Every graph without blank nodes is JSON-LD", e);
    }
  }

  private static void add(Statement statement, QuadsToJsonld quads) throws RdfConsumerException {
    String subject = statement.getSubject().getURI();
    String predicate = statement.getPredicate().getURI();
    if (statement.getObject().isResource()) {
      quads.quad(subject, predicate, statement.getResource().getURI(), null, null, null, null);
      return;
    }
    Literal literal = statement.getLiteral();
    String language = literal.getLanguage().isEmpty() ? null : literal.getLanguage();
    quads.quad(
        subject,
        predicate,
        literal.getLexicalForm(),
        literal.getDatatypeURI(),
        language,
        null,
        null);
  }

  private static String text(JsonArray array) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeArray(array);
    }
    return text.toString().strip() + "\n";
  }
}
