package org.mscdm;

import java.nio.file.Path;
import java.util.List;

/**
 * The folders that a build reads and writes.
 *
 * @param home the project folder
 * @param seeds the source documents with their catalogue
 * @param ontology terms, shapes, checks and rules
 * @param curated the decisions
 * @param release where the release is written
 */
record Project(Path home, Path seeds, Path ontology, Path curated, Path release) {

  static Project at(Path home) {
    return new Project(
        home,
        home.resolve("seeds"),
        home.resolve("ontology"),
        home.resolve("data").resolve("curated"),
        home.resolve("data").resolve("release"));
  }

  Project withSeeds(Path folder) {
    return new Project(home, folder, ontology, curated, release);
  }

  Project withCurated(Path folder) {
    return new Project(home, seeds, ontology, folder, release);
  }

  Project withRelease(Path folder) {
    return new Project(home, seeds, ontology, curated, folder);
  }

  Project withOntology(Path folder) {
    return new Project(home, seeds, folder, curated, release);
  }

  /** What {@code mscdm check} makes of the ontology. */
  Path products() {
    return ontology.resolve("products");
  }

  /** The texts that were annotated by hand, to measure the reader. */
  Path gold() {
    return home.resolve("src").resolve("test").resolve("resources").resolve("gold");
  }

  /** Where published releases lie, each in a folder with the name of its version. */
  Path releases() {
    return home.resolve("data").resolve("releases");
  }

  Path queries() {
    return home.resolve("queries");
  }

  /** Everything that decides what a build makes, the program that reads included. */
  List<Path> inputs() {
    Path program =
        home.resolve("src").resolve("main").resolve("java").resolve("org").resolve("mscdm");
    return List.of(
        seeds,
        curated,
        ontology,
        products().resolve("mscdm-hierarchy.nt"),
        queries(),
        program.resolve("source"),
        program.resolve("assertion"),
        program.resolve("curation"),
        program.resolve("graph"),
        program.resolve("release"));
  }
}
