package org.mscdm.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.mscdm.publication.Change.Reason;
import org.mscdm.release.Inputs;
import org.mscdm.vocabulary.MSCDM;

/**
 * Finds out why a thing changed: from the input files that differ between two releases, and from
 * what the graph says of the thing.
 */
final class ChangeReasons {

  private static final String READINGS = "data/curated/readings.tsv";
  private static final String DECISIONS = "data/curated/assertions.tsv";

  private final Set<String> changedInputs;
  private final Set<String> changedReadings;

  /**
   * @param changedReadings the IRIs of readings of which any statement changed
   */
  ChangeReasons(Path earlier, Path later, Set<String> changedReadings) {
    this.changedInputs = changedInputs(earlier, later);
    this.changedReadings = changedReadings;
  }

  /**
   * The reason of a change, or nothing if no input that differs explains it.
   *
   * @param thing the thing in the release that has it; in the later one if both have it
   */
  Optional<Reason> of(String graph, Resource thing) {
    return ofDocument(graph, thing)
        .or(() -> ofReading(graph, thing))
        .or(() -> ofDecision(graph, thing))
        .or(() -> ofOntology(graph))
        .or(() -> ofRule(graph))
        .or(() -> ofReader(thing));
  }

  private Optional<Reason> ofDocument(String graph, Resource thing) {
    String id = graph.matches(".*/\\d+") ? graph.replaceFirst(".*/", "") : document(thing);
    return hasChanged("seeds/" + id + "_")
        ? Optional.of(new Reason("document", Optional.of(MSCDM.ID + "document/" + id)))
        : Optional.empty();
  }

  private static String document(Resource thing) {
    Resource document = thing.getPropertyResourceValue(MSCDM.inDocument);
    return document == null ? "none" : document.getURI().replaceFirst(".*/", "");
  }

  private Optional<Reason> ofReading(String graph, Resource thing) {
    if (!hasChanged(READINGS)) {
      return Optional.empty();
    }
    if (changedReadings.contains(thing.getURI())) {
      return Optional.of(new Reason("reading", Optional.of(thing.getURI())));
    }
    return thing
        .listProperties(MSCDM.restsOn)
        .mapWith(statement -> statement.getResource().getURI())
        .filterKeep(changedReadings::contains)
        .toList()
        .stream()
        .sorted()
        .findFirst()
        .or(
            () ->
                graph.matches("(readings|values|anchors)/.*") ? Optional.of("") : Optional.empty())
        .map(iri -> new Reason("reading", Optional.of(iri).filter(text -> !text.isEmpty())));
  }

  private Optional<Reason> ofDecision(String graph, Resource thing) {
    boolean isDecided =
        hasChanged(DECISIONS) && graph.matches("(assertions|values|anchors)/.*")
            || graph.equals("coreference") && hasChanged("data/curated/coreference.tsv")
            || graph.equals("elsewhere") && hasChanged("data/curated/elsewhere.tsv");
    return isDecided
        ? Optional.of(new Reason("decision", value(thing, MSCDM.decision)))
        : Optional.empty();
  }

  private Optional<Reason> ofOntology(String graph) {
    if (graph.equals("metadata") && hasChanged("ontology/mscdm-metadata.ttl")) {
      return Optional.of(new Reason("metadata", Optional.empty()));
    }
    boolean isOntology = Set.of("ontology", "valuesets", "mappings", "inferred/el").contains(graph);
    return isOntology && hasChanged("ontology/")
        ? Optional.of(new Reason("ontology", Optional.empty()))
        : Optional.empty();
  }

  /** What rules conclude changes with the rules and with whatever they conclude from. */
  private Optional<Reason> ofRule(String graph) {
    boolean isConcluded = graph.startsWith("inferred/") || graph.equals("plain");
    return isConcluded && !changedInputs.isEmpty()
        ? Optional.of(new Reason("rule", Optional.of(MSCDM.graph(graph))))
        : Optional.empty();
  }

  /** The program that reads, and the words of the ontology by which it reads. */
  private Optional<Reason> ofReader(Resource thing) {
    return hasChanged("src/") || hasChanged("ontology/")
        ? Optional.of(new Reason("reader", value(thing, MSCDM.proposedByRule)))
        : Optional.empty();
  }

  private static Optional<String> value(Resource thing, Property property) {
    return Optional.ofNullable(thing.getPropertyResourceValue(property)).map(Resource::getURI);
  }

  private boolean hasChanged(String prefix) {
    return changedInputs.stream().anyMatch(name -> name.startsWith(prefix));
  }

  private static Set<String> changedInputs(Path earlier, Path later) {
    Map<String, String> before = inputs(earlier);
    Map<String, String> after = inputs(later);
    Set<String> names = new HashSet<>(before.keySet());
    names.addAll(after.keySet());
    Set<String> changed = new TreeSet<>();
    for (String name : names) {
      if (!before.getOrDefault(name, "").equals(after.getOrDefault(name, ""))) {
        changed.add(name);
      }
    }
    return changed;
  }

  private static Map<String, String> inputs(Path release) {
    try (Stream<String> lines = Files.lines(release.resolve(Inputs.FILE_NAME))) {
      Map<String, String> inputs = new TreeMap<>();
      lines.map(line -> line.split("  ", 2)).forEach(parts -> inputs.put(parts[1], parts[0]));
      return inputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
