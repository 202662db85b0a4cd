package org.mscdm.release;

import java.util.TreeSet;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.vocabulary.MSCDM;

/**
 * Graphs as N-Quads or N-Triples, each line once, in the order of {@code LC_ALL=C sort}. As no node
 * is blank, this is the canonical form of the graph.
 */
public final class SortedLines {

  private SortedLines() {}

  /** All graphs as N-Quads. */
  public static String quads(NamedGraphs graphs) {
    TreeSet<String> lines = new TreeSet<>(CodePointOrder.INSTANCE);
    graphs
        .all()
        .forEach(
            (name, model) -> addLines(model.getGraph(), " " + nt(graphNode(name)) + " .", lines));
    return text(lines);
  }

  /** One graph as N-Triples. */
  public static String triples(Model model) {
    TreeSet<String> lines = new TreeSet<>(CodePointOrder.INSTANCE);
    addLines(model.getGraph(), " .", lines);
    return text(lines);
  }

  private static Node graphNode(String name) {
    return NodeFactory.createURI(MSCDM.graph(name));
  }

  private static void addLines(Graph graph, String ending, TreeSet<String> lines) {
    graph.find().forEachRemaining(triple -> lines.add(line(triple) + ending));
  }

  private static String line(Triple triple) {
    if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
      throw new IllegalStateException(
          "A blank node would get another name in each build: " + triple);
    }
    return nt(triple.getSubject()) + " " + nt(triple.getPredicate()) + " " + nt(triple.getObject());
  }

  private static String nt(Node node) {
    StringWriterI writer = new StringWriterI();
    new NodeFormatterNT().format(writer, node);
    writer.flush();
    return writer.toString();
  }

  private static String text(TreeSet<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
