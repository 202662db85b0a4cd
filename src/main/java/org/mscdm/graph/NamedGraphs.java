package org.mscdm.graph;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.mscdm.vocabulary.Prefixes;

/** The graphs of a release by their short names, such as {@code anchors/000}. */
public final class NamedGraphs {

  /** Reached by {@code GRAPH} only: other sources, examples, and claims turned into plain edges. */
  private static final Set<String> OUTSIDE_DEFAULT = Set.of("elsewhere", "examples", "inferred/R2");

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
    return java.util.Collections.unmodifiableMap(graphs);
  }

  /** The default graph: the union of all graphs but those that only {@code GRAPH} reaches. */
  public Model defaultGraph() {
    Model union = ModelFactory.createDefaultModel();
    union.setNsPrefixes(Prefixes.mapping());
    graphs.forEach(
        (name, model) -> {
          if (isInDefaultGraph(name)) {
            union.add(model);
          }
        });
    return union;
  }

  public static boolean isInDefaultGraph(String name) {
    return !OUTSIDE_DEFAULT.contains(name);
  }
}
