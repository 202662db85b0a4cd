package org.mscdm.publication;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.release.Inputs;
import org.mscdm.vocabulary.Prefixes;

/**
 * The record of a published release ({@code dcat.ttl}): each file as a distribution with its size,
 * media type and checksum, and how many literals of each datatype and language the quads hold. It
 * stands beside {@code void.ttl}, which counts graphs and classes.
 */
final class ReleaseRecord {

  static final String FILE_NAME = "dcat.ttl";

  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final String VOID_EXTENSION = "http://ldf.fi/void-ext#";

  static final Property DATATYPE_PARTITION =
      ResourceFactory.createProperty(VOID_EXTENSION, "datatypePartition");
  static final Property DATATYPE = ResourceFactory.createProperty(VOID_EXTENSION, "datatype");

  private final Model model = ModelFactory.createDefaultModel();
  private final Edition edition;
  private final Resource release;

  private ReleaseRecord(Edition edition) {
    this.edition = edition;
    this.release = model.createResource(edition.iri());
  }

  /**
   * @param names the files that are distributed
   * @param previous the version before this one
   */
  static Model of(
      Edition edition,
      Path folder,
      List<String> names,
      NamedGraphs graphs,
      Optional<String> previous) {
    ReleaseRecord releaseRecord = new ReleaseRecord(edition);
    releaseRecord.describe(previous);
    names.forEach(name -> releaseRecord.addDistribution(folder, name));
    releaseRecord.addLiterals(graphs);
    return releaseRecord.model;
  }

  private void describe(Optional<String> previous) {
    release.addProperty(RDF.type, DCAT.Dataset).addProperty(RDF.type, VOID.Dataset);
    for (Property property :
        List.of(
            DCTerms.title,
            DCTerms.description,
            DCTerms.creator,
            DCTerms.publisher,
            DCTerms.license,
            DCTerms.rights,
            DCTerms.issued)) {
      edition
          .dataset()
          .listProperties(property)
          .forEach(statement -> release.addProperty(property, statement.getObject()));
    }
    release.addProperty(DCTerms.isVersionOf, edition.dataset());
    release.addProperty(dcat("version"), edition.version());
    previous.ifPresent(
        version ->
            release.addProperty(
                dcat("previousVersion"), model.createResource(Edition.iriOf(version))));
  }

  private void addDistribution(Path folder, String name) {
    Resource distribution = model.createResource(edition.iri(name));
    release.addProperty(DCAT.distribution, distribution);
    distribution
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCTerms.title, name)
        .addProperty(DCAT.downloadURL, distribution)
        .addLiteral(DCAT.byteSize, count(folder.resolve(name).toFile().length()));
    FileFormat format = FileFormat.of(name);
    if (format == FileFormat.GZIP) {
      distribution.addProperty(dcat("compressFormat"), mediaType(format));
      distribution.addProperty(
          DCAT.mediaType, mediaType(FileFormat.of(name.replaceFirst("\\.gz$", ""))));
    } else {
      distribution.addProperty(DCAT.mediaType, mediaType(format));
    }
    if (name.startsWith(PublishedGraphs.QUADS)) {
      release.addProperty(VOID.dataDump, distribution);
    }
    addChecksum(distribution, Inputs.sha256(folder.resolve(name)));
  }

  private void addChecksum(Resource distribution, String sha256) {
    Resource checksum = model.createResource(distribution.getURI() + "#sha256");
    checksum
        .addProperty(RDF.type, model.createResource(SPDX + "Checksum"))
        .addProperty(
            model.createProperty(SPDX, "algorithm"),
            model.createResource(SPDX + "checksumAlgorithm_sha256"))
        .addProperty(
            model.createProperty(SPDX, "checksumValue"),
            model.createTypedLiteral(sha256, XSDDatatype.XSDhexBinary));
    distribution.addProperty(model.createProperty(SPDX, "checksum"), checksum);
  }

  private void addLiterals(NamedGraphs graphs) {
    literalCounts(graphs)
        .forEach(
            (kind, count) -> {
              Resource partition =
                  model.createResource(
                      edition.iri() + "#literals-" + kind.replaceAll("[^A-Za-z0-9]+", "-"));
              release.addProperty(DATATYPE_PARTITION, partition);
              if (kind.startsWith("@")) {
                partition
                    .addProperty(DATATYPE, RDF.langString)
                    .addProperty(DCTerms.language, kind.substring(1));
              } else {
                partition.addProperty(DATATYPE, model.createResource(iri(kind)));
              }
              partition.addLiteral(VOID.triples, count(count));
            });
  }

  /** How many quads have a literal of a language ({@code @en}) or datatype ({@code xsd:date}). */
  static Map<String, Long> literalCounts(NamedGraphs graphs) {
    Map<String, Long> counts = new TreeMap<>();
    graphs
        .all()
        .values()
        .forEach(
            graph ->
                graph
                    .listStatements()
                    .filterKeep(statement -> statement.getObject().isLiteral())
                    .forEach(s -> counts.merge(kind(s.getLiteral()), 1L, Long::sum)));
    return counts;
  }

  /** The counts that a record states, by language or datatype as {@link #literalCounts}. */
  static Map<String, Long> statedLiteralCounts(Model stated) {
    Map<String, Long> counts = new TreeMap<>();
    stated
        .listObjectsOfProperty(DATATYPE_PARTITION)
        .forEach(
            node -> {
              Resource partition = node.asResource();
              String kind =
                  partition.hasProperty(DCTerms.language)
                      ? "@" + partition.getProperty(DCTerms.language).getString()
                      : Prefixes.shorten(partition.getPropertyResourceValue(DATATYPE).getURI());
              counts.put(kind, partition.getProperty(VOID.triples).getLong());
            });
    return counts;
  }

  private static String kind(Literal literal) {
    return literal.getLanguage().isEmpty()
        ? Prefixes.shorten(literal.getDatatypeURI())
        : "@" + literal.getLanguage();
  }

  private static String iri(String shortened) {
    return Prefixes.mapping().expandPrefix(shortened);
  }

  private Resource mediaType(FileFormat format) {
    return model.createResource(MEDIA_TYPES + format.mediaType());
  }

  private static Literal count(long number) {
    return ResourceFactory.createTypedLiteral(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private static Property dcat(String name) {
    return ResourceFactory.createProperty(DCAT.getURI(), name);
  }
}
