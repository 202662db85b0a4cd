package org.mscdm.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * What people say about a release when they name it: version, date, title, as the metadata module
 * of the ontology states them.
 *
 * @param dataset the dataset that the metadata describes, of which each release is a version
 * @param version such as {@code 0.1.0}
 */
public record Edition(Resource dataset, String version) {

  private static final String RELEASES = "https://w3id.org/mscdm/releases/";
  static final String DATASET = "https://w3id.org/mscdm/dataset";
  private static final Property VERSION = ResourceFactory.createProperty(DCAT.getURI(), "version");

  private static final Pattern VERSION_NAME = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  /** Versions of three numbers in their order: 0.9.0 before 0.10.0. */
  public static final Comparator<String> BY_VERSION =
      Comparator.comparing(Edition::numbers, Arrays::compare);

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  /** The metadata states no version, or one that cannot name a folder. */
  public static final class UnusableVersionException extends RuntimeException {

    UnusableVersionException(Path file, String version) {
      super(
          "%s: dcat:version of <%s> is «%s»; write three numbers, such as 0.2.0"
              .formatted(file, DATASET, version));
    }
  }

  /**
   * @param file Turtle that describes the dataset
   * @throws UnusableVersionException if it states no version of three numbers
   */
  public static Edition read(Path file) {
    Model model = PublishedGraphs.turtle(file);
    Resource dataset = model.createResource(DATASET);
    String version = dataset.hasProperty(VERSION) ? dataset.getProperty(VERSION).getString() : "";
    if (!VERSION_NAME.matcher(version).matches()) {
      throw new UnusableVersionException(file, version);
    }
    return new Edition(dataset, version);
  }

  /** The names of the versions that lie published in a folder, the oldest first. */
  public static List<String> published(Path releases) {
    if (!Files.isDirectory(releases)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(releases)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> VERSION_NAME.matcher(name).matches())
          .sorted(BY_VERSION)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String iri() {
    return RELEASES + version + "/";
  }

  /** The IRI of a file of this release, under which the service has it. */
  String iri(String fileName) {
    return iri() + fileName;
  }

  static String iriOf(String version) {
    return RELEASES + version + "/";
  }

  /** The text of {@code CITATION.cff}, by which software and people cite the release. */
  String citation() {
    Map<String, Object> citation = new LinkedHashMap<>();
    citation.put("cff-version", "1.2.0");
    citation.put("message", "If you use this knowledge graph, please cite it as below.");
    citation.put("type", "dataset");
    citation.put("title", english(DCTerms.title));
    citation.put("abstract", english(DCTerms.description));
    citation.put("version", version);
    citation.put("date-released", dataset.getProperty(DCTerms.issued).getString());
    citation.put("license", "CC-BY-4.0");
    citation.put(
        "authors", List.of(Map.of("name", dataset.getProperty(DCTerms.creator).getString())));
    citation.put("url", iri());
    citation.put(
        "keywords",
        dataset.listProperties(DCAT.keyword).mapWith(s -> s.getString()).toList().stream()
            .sorted()
            .toList());
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(110);
    return new Yaml(options).dump(citation);
  }

  private String english(Property property) {
    return dataset
        .listProperties(property)
        .filterKeep(statement -> statement.getLanguage().equals("en"))
        .next()
        .getString();
  }
}
