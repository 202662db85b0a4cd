package org.mscdm.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;

/**
 * The ontology as one classified file in the syntaxes that its users open: RDF/XML, Turtle,
 * functional syntax, OBO (in English, as the format has one language) and OBO Graphs JSON; and its
 * hierarchy of named classes as plain triples.
 */
public final class OntologyProducts {

  /** ROBOT could not write a product; the message is ROBOT's. */
  public static final class UnwritableProductException extends RuntimeException {

    UnwritableProductException(String message) {
      super(message);
    }
  }

  /** The OWL API writes language tags in lower case; BCP 47 writes a script with a capital. */
  private static final Pattern LOWER_CASE_SCRIPT = Pattern.compile("\\bzh-han([st])\\b");

  private final Robot robot;
  private final Path folder;
  private final Path work;

  /**
   * @param folder where the products stand, beside the query that puts them into English
   * @param work a folder for what is made on the way
   */
  public OntologyProducts(Robot robot, Path folder, Path work) {
    this.robot = robot;
    this.folder = folder;
    this.work = work;
  }

  /**
   * Writes all products but the hierarchy.
   *
   * @param classified the ontology that the gates have classified
   * @return the files, in the order in which they were written
   */
  public List<Path> write(Path classified) {
    Path owl = convert(classified, folder.resolve("mscdm.owl"), "owl");
    Path ttl = convert(classified, folder.resolve("mscdm.ttl"), "ttl");
    Path ofn = convert(classified, folder.resolve("mscdm.ofn"), "ofn");
    Path english = english(classified);
    Path obo = convert(english, folder.resolve("mscdm.obo"), "obo");
    Path json = convert(english, folder.resolve("mscdm.json"), "json");
    return List.of(owl, ttl, ofn, obo, json);
  }

  /**
   * Writes the hierarchy of named classes alone. The knowledge graph is built with it, so it comes
   * before the checks of the graph.
   *
   * @param classified the ontology that the gates have classified
   */
  public Path writeHierarchy(Path classified) {
    return hierarchy(classified, folder.resolve("mscdm-hierarchy.nt"));
  }

  /**
   * What has changed since an earlier version, as ROBOT tells it in Markdown.
   *
   * @param earlier the same file of the earlier version
   */
  public Path changes(Path earlier, Path later, Path file) {
    run(
        "diff",
        "--left",
        earlier.toString(),
        "--right",
        later.toString(),
        "--labels",
        "true",
        "--format",
        "markdown",
        "--output",
        file.toString());
    return file;
  }

  private Path convert(Path from, Path to, String format) {
    run(
        "convert",
        "--input",
        from.toString(),
        "--format",
        format,
        "--check",
        "false",
        "--output",
        to.toString());
    try {
      String text = Files.readString(to);
      Files.writeString(to, LOWER_CASE_SCRIPT.matcher(text).replaceAll(m -> "zh-Han" + m.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return to;
  }

  /** Labels and definitions in English alone, and synonyms as OBO tools look for them. */
  private Path english(Path classified) {
    Path english = work.resolve("mscdm-english.owl");
    run(
        "query",
        "--input",
        classified.toString(),
        "--update",
        folder.resolve("english.ru").toString(),
        "--output",
        english.toString());
    return english;
  }

  private static Path hierarchy(Path owl, Path file) {
    Model model = RDFDataMgr.loadModel(owl.toUri().toString());
    TreeSet<String> lines = new TreeSet<>();
    model
        .listStatements(null, RDFS.subClassOf, (RDFNode) null)
        .filterKeep(OntologyProducts::isBetweenNamedClasses)
        .forEach(
            statement ->
                lines.add(
                    "<%s> <%s> <%s> .\n"
                        .formatted(
                            statement.getSubject().getURI(),
                            RDFS.subClassOf.getURI(),
                            statement.getResource().getURI())));
    try {
      Files.writeString(file, String.join("", lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static boolean isBetweenNamedClasses(Statement statement) {
    return statement.getSubject().isURIResource()
        && statement.getObject().isURIResource()
        && !statement.getObject().equals(OWL.Thing);
  }

  private void run(String... arguments) {
    Robot.Outcome outcome = robot.run(arguments);
    if (!outcome.isGood()) {
      throw new UnwritableProductException(
          "ROBOT %s: %s".formatted(arguments[0], outcome.output()));
    }
  }
}
