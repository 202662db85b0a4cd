package org.mscdm.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.mscdm.source.CatalogueEntry;
import org.mscdm.vocabulary.MSCDM;

/** {@code seeds/catalogue.ttl}: what is known of each source document. */
public final class CatalogueFile {

  private final Path file;
  private final Model model;

  /**
   * @throws UnusableOntologyException if the file is missing or not Turtle
   */
  public CatalogueFile(Path file) {
    this.file = file;
    if (!Files.isRegularFile(file)) {
      throw new UnusableOntologyException(
          "%s: the catalogue of the documents is missing".formatted(file));
    }
    try {
      this.model = RDFDataMgr.loadModel(file.toUri().toString());
    } catch (RiotException e) {
      throw new UnusableOntologyException(
          "%s: not Turtle: %s; correct the file".formatted(file, e.getMessage()));
    }
  }

  /** The catalogue as it is, to be published with the graph. */
  public Model model() {
    return model;
  }

  public List<CatalogueEntry> entries() {
    return model.listSubjectsWithProperty(RDF.type, MSCDM.Document).toList().stream()
        .map(this::entry)
        .sorted()
        .toList();
  }

  private CatalogueEntry entry(Resource document) {
    String id = document.getURI().substring((MSCDM.ID + "document/").length());
    return new CatalogueEntry(
        id,
        required(document, MSCDM.fileName),
        required(document, MSCDM.sha256),
        required(document, DCTerms.language));
  }

  private String required(Resource document, Property property) {
    if (!document.hasProperty(property)) {
      throw new UnusableOntologyException(
          "%s: <%s> has no %s; add it".formatted(file, document, property));
    }
    return document.getProperty(property).getString();
  }
}
