package org.mscdm.graph;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The mappings of {@code ontology/mappings/*.sssom.tsv} as SKOS matches; negative ones stay out.
 */
final class MappingGraph {

  private final Model model;

  MappingGraph(NamedGraphs graphs) {
    this.model = graphs.graph("mappings");
  }

  /**
   * @throws UnusableOntologyException if the metadata lack a prefix that a row uses
   */
  void add(Path file) {
    Map<String, String> prefixes = prefixes(file);
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator('\t')
            .commentStrategy(CommentStrategy.SKIP)
            .commentCharacter('#')
            .ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        boolean negative =
            row.findField("predicate_modifier").filter(modifier -> !modifier.isEmpty()).isPresent();
        if (!negative) {
          Property match =
              ResourceFactory.createProperty(
                  expand(row.getField("predicate_id"), prefixes, file, row));
          model.add(
              model.createResource(expand(row.getField("subject_id"), prefixes, file, row)),
              match,
              model.createResource(expand(row.getField("object_id"), prefixes, file, row)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The {@code curie_map} of the metadata, which stand as YAML in the lines that begin with #. */
  private static Map<String, String> prefixes(Path file) {
    StringBuilder metadata = new StringBuilder();
    try {
      Files.readAllLines(file).stream()
          .takeWhile(line -> line.startsWith("#"))
          .forEach(line -> metadata.append(line.substring(1)).append('\n'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> prefixes = new LinkedHashMap<>();
    Map<String, Object> yaml = yaml(file, metadata.toString());
    if (yaml != null && yaml.get("curie_map") instanceof Map<?, ?> map) {
      map.forEach((prefix, namespace) -> prefixes.put(prefix.toString(), namespace.toString()));
    }
    return prefixes;
  }

  private static Map<String, Object> yaml(Path file, String metadata) {
    try {
      return new Yaml().load(metadata);
    } catch (YAMLException e) {
      throw new UnusableOntologyException(
          "%s: the lines that begin with # are not YAML: %s".formatted(file, e.getMessage()));
    }
  }

  private static String expand(
      String curie, Map<String, String> prefixes, Path file, NamedCsvRecord row) {
    int colon = curie.indexOf(':');
    String namespace = colon < 0 ? null : prefixes.get(curie.substring(0, colon));
    if (namespace == null) {
      throw new UnusableOntologyException(
          "%s, line %d: «%s» has no prefix of the curie_map"
              .formatted(file, row.getStartingLineNumber(), curie));
    }
    return namespace + curie.substring(colon + 1);
  }
}
