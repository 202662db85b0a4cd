package org.mscdm.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The gates of the ontology that need OWL tools: profiles, reasoners and ROBOT's report.
 *
 * <p>Each gate is passed or gives violations; none stops the others.
 */
public final class OntologyGates {

  private static final String OWN_TERMS = "https://w3id.org/mscdm/";
  private static final List<String> EL_MODULES =
      List.of("mscdm-evidence", "mscdm-core", "mscdm-concepts", "mscdm-valuesets");

  private final Robot robot;
  private final Path folder;
  private final Path work;
  private final Consumer<String> progress;

  /**
   * @param folder the folder of the ontology
   * @param work a folder for what the gates leave behind: merged and classified ontology, reports
   */
  public OntologyGates(Robot robot, Path folder, Path work, Consumer<String> progress) {
    this.robot = robot;
    this.folder = folder;
    this.work = work;
    this.progress = progress;
  }

  /** The ontology with its imports, classified by ELK; there once the gates have been passed. */
  public Path classified() {
    return work.resolve("mscdm-classified.owl");
  }

  private Path merged() {
    return work.resolve("mscdm-merged.owl");
  }

  /** Passes all gates and returns everything that is wrong, gate by gate. */
  public List<Violation> pass() {
    try {
      Files.createDirectories(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Violation> violations = new ArrayList<>();
    if (!gate("merge", "the modules cannot be merged", violations, merge())) {
      return violations;
    }
    EL_MODULES.forEach(module -> profile(module, violations));
    profileOfAll(violations);
    reason("ELK", classified(), violations);
    reason("HermiT", work.resolve("mscdm-hermit.owl"), violations);
    report(violations);
    return violations;
  }

  private String[] merge() {
    return new String[] {
      "merge",
      "--catalog",
      folder.resolve("catalog-v001.xml").toString(),
      "--input",
      folder.resolve("mscdm.ttl").toString(),
      "--output",
      merged().toString()
    };
  }

  private void profile(String module, List<Violation> violations) {
    gate(
        "OWL 2 EL profile of " + module,
        "not in the profile; move what does not fit to mscdm-dl.ttl",
        violations,
        "merge",
        "--catalog",
        folder.resolve("catalog-v001.xml").toString(),
        "--input",
        folder.resolve(module + ".ttl").toString(),
        "validate-profile",
        "--profile",
        "EL",
        "--output",
        work.resolve(module + "-el.txt").toString());
  }

  private void profileOfAll(List<Violation> violations) {
    gate(
        "OWL 2 DL profile of the whole",
        "not in the profile",
        violations,
        "validate-profile",
        "--profile",
        "DL",
        "--input",
        merged().toString(),
        "--output",
        work.resolve("mscdm-dl.txt").toString());
  }

  private void reason(String reasoner, Path output, List<Violation> violations) {
    gate(
        reasoner,
        "inconsistent, or a class can have no member",
        violations,
        "reason",
        "--reasoner",
        reasoner,
        "--input",
        merged().toString(),
        "--output",
        output.toString());
  }

  /** ROBOT's report on our own terms: no error, and no warning that is not explained. */
  private void report(List<Violation> violations) {
    Path report = work.resolve("report.tsv");
    boolean made =
        gate(
            "ROBOT report",
            "could not be made",
            violations,
            "report",
            "--input",
            merged().toString(),
            "--profile",
            folder.resolve("report-profile.txt").toString(),
            "--base-iri",
            OWN_TERMS,
            "--fail-on",
            "none",
            "--output",
            report.toString());
    if (!made) {
      return;
    }
    Set<String> explained = explainedWarnings();
    Map<String, Integer> counts = new LinkedHashMap<>(Map.of("ERROR", 0, "WARN", 0, "INFO", 0));
    for (NamedCsvRecord row : rows(report)) {
      counts.merge(row.getField("Level"), 1, Integer::sum);
      String key = row.getField("Rule Name") + " " + row.getField("Subject");
      boolean isWrong =
          row.getField("Level").equals("ERROR")
              || row.getField("Level").equals("WARN") && !explained.contains(key);
      if (isWrong) {
        violations.add(
            new Violation(
                "ROBOT report, " + row.getField("Rule Name"),
                row.getField("Subject"),
                "%s is «%s»; correct it, or explain a warning in ontology/report-exceptions.tsv"
                    .formatted(row.getField("Property"), row.getField("Value"))));
      }
    }
    progress.accept(
        "ROBOT report: %d errors, %d warnings, %d remarks"
            .formatted(counts.get("ERROR"), counts.get("WARN"), counts.get("INFO")));
  }

  private Set<String> explainedWarnings() {
    Set<String> explained = new TreeSet<>();
    for (NamedCsvRecord row : rows(folder.resolve("report-exceptions.tsv"))) {
      explained.add(row.getField("rule") + " " + row.getField("subject"));
    }
    return explained;
  }

  private static List<NamedCsvRecord> rows(Path file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean gate(
      String name, String meaning, List<Violation> violations, String... arguments) {
    long start = System.nanoTime();
    Robot.Outcome outcome = robot.run(arguments);
    double seconds = (System.nanoTime() - start) / 1e9;
    progress.accept(
        "%s: %s (%.1f s)".formatted(name, outcome.isGood() ? "passed" : "FAILED", seconds));
    if (!outcome.isGood()) {
      violations.add(new Violation(name, folder.toString(), meaning + ": " + outcome.output()));
    }
    return outcome.isGood();
  }
}
