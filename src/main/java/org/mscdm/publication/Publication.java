package org.mscdm.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mscdm.graph.NamedGraphs;
import org.mscdm.query.TableQuery;
import org.mscdm.release.Checksums;
import org.mscdm.release.SortedTurtle;

/**
 * Makes of what a build wrote a release that others load, cite and check: more syntaxes, packed
 * copies, tables, the ontology, the queries, the record of all files, and checksums.
 *
 * <p>The same build gives the same bytes.
 */
public final class Publication {

  /** One part of the work, which may take seconds. */
  public record Step(String name, Runnable work) {}

  /** Files larger than this are published packed as well. */
  private static final long BIG = 1 << 20;

  private final Edition edition;
  private final Path folder;
  private final Path ontology;
  private final Path queries;
  private final Path licence;
  private final Optional<Path> previous;
  private final NamedGraphs graphs;

  /**
   * @param folder what a build wrote; the rest is written beside it
   * @param ontology the folder of the ontology with its products
   * @param queries the folder of the canned queries, with that of the tables
   * @param licence the licence of the data
   * @param previous the release before this one, if there is one
   */
  public Publication(
      Edition edition,
      Path folder,
      Path ontology,
      Path queries,
      Path licence,
      Optional<Path> previous) {
    this.edition = edition;
    this.folder = folder;
    this.ontology = ontology;
    this.queries = queries;
    this.licence = licence;
    this.previous = previous;
    this.graphs = PublishedGraphs.read(folder);
  }

  /** What is to be done, in this order. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    graphs
        .all()
        .forEach(
            (name, model) ->
                steps.add(
                    new Step(
                        "graph " + name,
                        () -> {
                          String file = "graphs/" + PublishedGraphs.fileName(name);
                          write(file + ".jsonld", JsonLdText.of(model));
                          write(file + ".rdf", RdfXmlText.of(model));
                        })));
    List<TableQuery> tables = TableQuery.readAll(queries.resolve("tables"));
    tables.forEach(
        table ->
            steps.add(
                new Step(
                    "table " + table.name(),
                    () ->
                        write(
                            "tables/" + TableFile.name(table),
                            TableFile.csv(table, graphs.defaultGraph())))));
    steps.add(
        new Step(
            "description of the tables",
            () ->
                write(
                    "tables/" + TableFile.DESCRIPTION,
                    TableFile.description(tables, edition.iri("tables/")))));
    steps.add(new Step("ontology and queries", this::copyOntologyAndQueries));
    steps.add(new Step("citation", () -> write("CITATION.cff", edition.citation())));
    previous.ifPresent(earlier -> steps.add(new Step("changes", () -> writeChanges(earlier))));
    steps.add(new Step("packed copies", this::pack));
    steps.add(new Step("record and checksums", this::writeRecord));
    return steps;
  }

  private void copyOntologyAndQueries() {
    for (String product : List.of("owl", "ttl", "ofn", "obo", "json")) {
      copy(ontology.resolve("products/mscdm." + product), "ontology/mscdm." + product);
    }
    copy(ontology.resolve("products/mscdm-hierarchy.nt"), "ontology/mscdm-hierarchy.nt");
    copyAll(ontology.resolve("shapes"), ".ttl", "ontology/shapes/");
    copyAll(ontology.resolve("checks"), ".rq", "ontology/checks/");
    copyAll(ontology.resolve("mappings"), ".tsv", "ontology/mappings/");
    copyAll(queries, ".rq", "queries/");
    copy(licence, "LICENSE");
  }

  private void writeChanges(Path earlier) {
    Changes changes = Changes.between(earlier, folder, edition);
    write(Changes.PATCH, changes.patch());
    write(Changes.DATA, SortedTurtle.of(changes.data()));
    write(Changes.PAGE, changes.page());
  }

  private void pack() {
    for (String name : Checksums.files(folder)) {
      Path file = folder.resolve(name);
      if (FileFormat.of(name).isText() && file.toFile().length() > BIG) {
        try {
          Files.write(folder.resolve(name + ".gz"), Gzip.packed(Files.readAllBytes(file)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void writeRecord() {
    List<String> distributed =
        Checksums.files(folder).stream().filter(name -> !name.equals(Checksums.FILE_NAME)).toList();
    write(
        ReleaseRecord.FILE_NAME,
        SortedTurtle.of(
            ReleaseRecord.of(
                edition,
                folder,
                distributed,
                graphs,
                previous.map(path -> path.getFileName().toString()))));
    write(
        LineIndex.FILE_NAME,
        LineIndex.of(
            folder,
            Checksums.files(folder).stream()
                .filter(name -> !name.equals(Checksums.FILE_NAME))
                .toList()));
    write(Checksums.FILE_NAME, Checksums.of(folder));
  }

  private void copyAll(Path from, String ending, String to) {
    try (Stream<Path> files = Files.list(from)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted()
          .forEach(file -> copy(file, to + file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(Path from, String to) {
    try {
      write(to, Files.readString(from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
