package org.mscdm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.mscdm.graph.Ontology;
import org.mscdm.graph.ProposalGraph;
import org.mscdm.release.GraphFile;
import org.mscdm.source.Capture;
import org.mscdm.source.CatalogueEntry;
import org.mscdm.source.Document;

/** From a file to the files of its proposal. */
final class FileReading {

  /** What became of a file. */
  record Outcome(
      DocumentReader.Proposal proposal, Capture.Form form, Charset encoding, Path written) {}

  private final Ontology ontology;
  private final DocumentReader reader;
  private final Optional<Path> out;
  private final ReadCommand.Format format;

  FileReading(Project project, Optional<Path> out, ReadCommand.Format format) {
    Sources sources = Sources.read(project, message -> {});
    this.ontology = sources.ontology();
    this.reader = new DocumentReader(sources.lexicon(), sources.outlineReader());
    this.out = out;
    this.format = format;
  }

  /**
   * Writes what a file proposes.
   *
   * @param capture what the file holds
   */
  Outcome read(Path file, Capture capture) {
    return read(file, file.getFileName(), capture);
  }

  /**
   * Reads a file and writes what it proposes. Several threads may call it at a time.
   *
   * @param name path below the folder of the output, if there is one
   * @throws org.mscdm.source.UnreadableFileException if it is no text
   */
  Outcome read(Path file, Path name) {
    return read(file, name, Capture.of(file));
  }

  private Outcome read(Path file, Path name, Capture capture) {
    DocumentReader.Proposal proposal = reader.read(document(file, capture));
    if (capture.form() == Capture.Form.WEB_PAGE
        || !capture.encoding().equals(StandardCharsets.UTF_8)) {
      ProposalFile.write(beside(file, name, ProposalFile.TEXT_ENDING), capture.text());
    }
    if (!proposal.newNames().isEmpty()) {
      ProposalFile.write(
          beside(file, name, ProposalFile.NAMES_ENDING), ProposalFile.names(proposal));
    }
    Path written = written(file, name);
    ProposalFile.write(written, content(proposal));
    return new Outcome(proposal, capture.form(), capture.encoding(), written);
  }

  private String content(DocumentReader.Proposal proposal) {
    return format == ReadCommand.Format.TSV
        ? ProposalFile.text(proposal)
        : GraphFile.turtle(
            ProposalGraph.of(
                ontology, proposal.lexicon(), proposal.outline(), proposal.assertions()));
  }

  /** Whether the proposal is there and not older than the file. */
  boolean isRead(Path file, Path name) {
    Path written = written(file, name);
    try {
      if (!Files.isRegularFile(written)) {
        return false;
      }
      FileTime time = Files.getLastModifiedTime(written);
      return time.compareTo(Files.getLastModifiedTime(file)) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path written(Path file, Path name) {
    return beside(
        file,
        name,
        format == ReadCommand.Format.TSV ? ProposalFile.ENDING : ProposalFile.GRAPH_ENDING);
  }

  private Path beside(Path file, Path name, String ending) {
    Path target = out.map(folder -> folder.resolve(name)).orElse(file);
    return target.resolveSibling(target.getFileName() + ending);
  }

  private static Document document(Path file, Capture capture) {
    String name = file.getFileName().toString();
    String id = name.replaceAll("\\.[^.]*$", "").replaceAll("[^\\p{L}\\p{N}]+", "-");
    return new Document(
        new CatalogueEntry(id.isEmpty() ? "document" : id, name, "", language(capture.text())),
        capture.text());
  }

  /** English, or the script of which more characters are written in that script only. */
  private static String language(String text) {
    String start = text.substring(0, Math.min(text.length(), 4_000));
    long han =
        start
            .chars()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    if (han * 10 < start.length()) {
      return "en";
    }
    long traditional = start.chars().filter(c -> "細無療學與對經復減發這個應為幹".indexOf(c) >= 0).count();
    long simplified = start.chars().filter(c -> "细无疗学与对经复减发这个应为".indexOf(c) >= 0).count();
    return traditional > simplified ? "zh-Hant" : "zh-Hans";
  }
}
