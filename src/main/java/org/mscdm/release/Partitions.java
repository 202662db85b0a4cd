package org.mscdm.release;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * A graph, counted: by property, by class of the subject, by property and datatype within a class,
 * and by class of subject and object across a property. All is keyed by IRI and in order.
 */
final class Partitions {

  /** The triples of one property, and how many different things stand at their ends. */
  static final class PropertyCount {

    private final Set<Node> subjects = new HashSet<>();
    private final Set<Node> objects = new HashSet<>();
    private final Map<String, Long> datatypes = new TreeMap<>();
    private long triples;

    private void add(Triple triple) {
      triples++;
      subjects.add(triple.getSubject());
      objects.add(triple.getObject());
      if (triple.getObject().isLiteral()) {
        datatypes.merge(triple.getObject().getLiteralDatatypeURI(), 1L, Long::sum);
      }
    }

    long triples() {
      return triples;
    }

    long subjects() {
      return subjects.size();
    }

    long objects() {
      return objects.size();
    }

    /** How many triples have a literal of each datatype. */
    Map<String, Long> datatypes() {
      return datatypes;
    }
  }

  /** The things of one class, and their properties. */
  static final class ClassCount {

    private final Set<Node> entities = new HashSet<>();
    private final Map<String, PropertyCount> properties = new TreeMap<>();

    long entities() {
      return entities.size();
    }

    Map<String, PropertyCount> properties() {
      return properties;
    }
  }

  /** Triples that lead from a thing of one class to a thing of another. */
  record Link(String subjectClass, String property, String objectClass)
      implements Comparable<Link> {

    @Override
    public int compareTo(Link other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return subjectClass + " " + property + " " + objectClass;
    }
  }

  private final Map<String, PropertyCount> properties = new TreeMap<>();
  private final Map<String, ClassCount> classes = new TreeMap<>();
  private final Map<Link, Long> links = new TreeMap<>();
  private final PropertyCount all = new PropertyCount();

  Partitions(Graph graph) {
    graph.find().forEachRemaining(triple -> add(triple, graph));
  }

  private void add(Triple triple, Graph graph) {
    String property = triple.getPredicate().getURI();
    all.add(triple);
    properties.computeIfAbsent(property, key -> new PropertyCount()).add(triple);
    Set<String> subjectClasses = classes(triple.getSubject(), graph);
    for (String subjectClass : subjectClasses) {
      ClassCount count = classes.computeIfAbsent(subjectClass, key -> new ClassCount());
      count.entities.add(triple.getSubject());
      count.properties.computeIfAbsent(property, key -> new PropertyCount()).add(triple);
    }
    // That a thing is of a class is told by the class partitions.
    if (triple.getObject().isURI() && !property.equals(RDF.type.getURI())) {
      for (String objectClass : classes(triple.getObject(), graph)) {
        subjectClasses.forEach(
            subjectClass ->
                links.merge(new Link(subjectClass, property, objectClass), 1L, Long::sum));
      }
    }
  }

  private static Set<String> classes(Node thing, Graph graph) {
    return graph
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getURI())
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All triples, whatever their property. */
  PropertyCount all() {
    return all;
  }

  Map<String, PropertyCount> properties() {
    return properties;
  }

  Map<String, ClassCount> classes() {
    return classes;
  }

  Map<Link, Long> links() {
    return links;
  }
}
