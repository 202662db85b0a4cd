package org.mscdm.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.vocabulary.Prefixes;

/** Turtle with subjects, predicates and objects in order, so that a difference is a change. */
public final class SortedTurtle {

  private final NodeFormatterTTL formatter;

  private SortedTurtle() {
    PrefixMap prefixes = PrefixMapFactory.create(Prefixes.namespaces());
    this.formatter = new NodeFormatterTTL(null, prefixes);
  }

  public static String of(Model model) {
    return new SortedTurtle().text(model);
  }

  private String text(Model model) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(Prefixes.namespaces())
        .forEach(
            (prefix, namespace) ->
                text.append("PREFIX ")
                    .append(prefix)
                    .append(": <")
                    .append(namespace)
                    .append(">\n"));
    List<Resource> subjects = new ArrayList<>(model.listSubjects().toList());
    subjects.sort(Comparator.comparing(Resource::getURI, CodePointOrder.INSTANCE));
    for (Resource subject : subjects) {
      text.append('\n').append(format(subject));
      appendProperties(subject, text);
      text.append(" .\n");
    }
    return text.toString();
  }

  private void appendProperties(Resource subject, StringBuilder text) {
    Map<String, TreeSet<String>> objects = new TreeMap<>();
    subject
        .listProperties()
        .forEach(
            statement ->
                objects
                    .computeIfAbsent(
                        predicate(statement.getPredicate()),
                        key -> new TreeSet<>(CodePointOrder.INSTANCE))
                    .add(format(statement.getObject())));
    String separator = "";
    for (Map.Entry<String, TreeSet<String>> entry : objects.entrySet()) {
      text.append(separator).append("\n    ").append(entry.getKey()).append(' ');
      text.append(String.join(" ,\n        ", entry.getValue()));
      separator = " ;";
    }
  }

  private String predicate(Property property) {
    return property.equals(RDF.type) ? "a" : format(property);
  }

  private String format(RDFNode node) {
    StringWriterI writer = new StringWriterI();
    if (node.isLiteral()) {
      formatLiteral(node.asLiteral(), writer);
    } else {
      formatter.format(writer, node.asNode());
    }
    writer.flush();
    return writer.toString();
  }

  private void formatLiteral(Literal literal, StringWriterI writer) {
    formatter.formatLiteral(writer, literal.asNode());
  }
}
