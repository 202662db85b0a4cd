package org.mscdm.publication;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.mscdm.release.CodePointOrder;
import org.mscdm.vocabulary.Prefixes;

/**
 * A graph as RDF/XML with subjects, properties and values in order. Jena's own writer follows the
 * order of its hash tables.
 */
final class RdfXmlText {

  private static final Comparator<Statement> ORDER =
      Comparator.comparing((Statement s) -> s.getPredicate().getURI(), CodePointOrder.INSTANCE)
          .thenComparing(s -> s.getObject().toString(), CodePointOrder.INSTANCE);

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private final Map<String, String> prefixes;

  private RdfXmlText(Model model) throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    this.prefixes = prefixes(model);
  }

  static String of(Model model) {
    try {
      return new RdfXmlText(model).write(model);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A graph cannot be written as RDF/XML", e);
    }
  }

  private String write(Model model) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    newLine("");
    xml.writeStartElement("rdf", "RDF", RDF.getURI());
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      xml.writeNamespace(prefix.getValue(), prefix.getKey());
    }
    List<Resource> subjects = new ArrayList<>(model.listSubjects().toList());
    subjects.sort(Comparator.comparing(Resource::getURI, CodePointOrder.INSTANCE));
    for (Resource subject : subjects) {
      writeSubject(subject);
    }
    newLine("");
    xml.writeEndElement();
    newLine("");
    xml.writeEndDocument();
    xml.flush();
    return text.toString();
  }

  private void writeSubject(Resource subject) throws XMLStreamException {
    newLine("  ");
    xml.writeStartElement("rdf", "Description", RDF.getURI());
    xml.writeAttribute("rdf", RDF.getURI(), "about", subject.getURI());
    List<Statement> statements = new ArrayList<>(subject.listProperties().toList());
    statements.sort(ORDER);
    for (Statement statement : statements) {
      newLine("    ");
      writeProperty(statement);
    }
    newLine("  ");
    xml.writeEndElement();
  }

  private void writeProperty(Statement statement) throws XMLStreamException {
    String namespace = statement.getPredicate().getNameSpace();
    String prefix = prefixes.get(namespace);
    String name = statement.getPredicate().getLocalName();
    if (statement.getObject().isResource()) {
      xml.writeEmptyElement(prefix, name, namespace);
      xml.writeAttribute("rdf", RDF.getURI(), "resource", statement.getResource().getURI());
      return;
    }
    xml.writeStartElement(prefix, name, namespace);
    writeLiteral(statement.getLiteral());
    xml.writeEndElement();
  }

  private void writeLiteral(Literal literal) throws XMLStreamException {
    if (!literal.getLanguage().isEmpty()) {
      xml.writeAttribute("xml:lang", literal.getLanguage());
    } else if (!literal.getDatatypeURI().equals(XSD.xstring.getURI())) {
      xml.writeAttribute("rdf", RDF.getURI(), "datatype", literal.getDatatypeURI());
    }
    xml.writeCharacters(literal.getLexicalForm());
  }

  private void newLine(String indent) throws XMLStreamException {
    xml.writeCharacters("\n" + indent);
  }

  /** A prefix for each namespace of a property. */
  private static Map<String, String> prefixes(Model model) {
    Map<String, String> known = new TreeMap<>();
    Prefixes.namespaces().forEach((prefix, namespace) -> known.put(namespace, prefix));
    TreeSet<String> used = new TreeSet<>(List.of(RDF.getURI()));
    model.listStatements().forEach(s -> used.add(s.getPredicate().getNameSpace()));
    Map<String, String> prefixes = new LinkedHashMap<>();
    for (String namespace : used) {
      String prefix = known.getOrDefault(namespace, "ns" + (prefixes.size() + 1));
      prefixes.put(namespace, prefix);
    }
    return prefixes;
  }
}
