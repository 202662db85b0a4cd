package org.mscdm.graph;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.mscdm.vocabulary.DefaultGraph;
import org.mscdm.vocabulary.Prefixes;

/** The graphs of a release by their short names, such as {@code anchors/000}. */
public final class NamedGraphs {

  private final Map<String, Model> graphs = new TreeMap<>();

  /** The graph of that name, made if there is none yet. */
  public Model graph(String name) {
    return graphs.computeIfAbsent(
        name,
        key -> {
          Model model = ModelFactory.createDefaultModel();
          model.setNsPrefixes(Prefixes.mapping());
          return model;
        });
  }

  /** All graphs, sorted by name. */
  public Map<String, Model> all() {
    return Collections.unmodifiableMap(graphs);
  }

  /** The default graph: the union of all graphs but those that only {@code GRAPH} reaches. */
  public Model defaultGraph() {
    return union(NamedGraphs::isInDefaultGraph);
  }

  /** The same graphs but one. */
  public NamedGraphs without(String name) {
    NamedGraphs others = new NamedGraphs();
    graphs.forEach(
        (other, model) -> {
          if (!other.equals(name)) {
            others.graphs.put(other, model);
          }
        });
    return others;
  }

  /** All that is to be right: the default graph, and what other sources say. */
  public Model statedGraphs() {
    return union(name -> isInDefaultGraph(name) || name.equals("elsewhere"));
  }

  private Model union(Predicate<String> isWanted) {
    Model union = ModelFactory.createDefaultModel();
    union.setNsPrefixes(Prefixes.mapping());
    graphs.forEach(
        (name, model) -> {
          if (isWanted.test(name)) {
            union.add(model);
          }
        });
    return union;
  }

  public static boolean isInDefaultGraph(String name) {
    return DefaultGraph.contains(name);
  }
}
