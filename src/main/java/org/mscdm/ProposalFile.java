package org.mscdm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.Claim;
import org.mscdm.assertion.NewNames;
import org.mscdm.assertion.Qualification;
import org.mscdm.curation.AssertionDecisions;
import org.mscdm.source.Document;
import org.mscdm.source.TextSpan;

/** Proposals as lines that {@code data/curated/assertions.tsv} takes, with where they stand. */
final class ProposalFile {

  /** Columns beyond those of the decisions. */
  private static final List<String> PLACE_COLUMNS = List.of("start", "end", "rule");

  static final String ENDING = ".proposed.tsv";
  static final String GRAPH_ENDING = ".proposed.ttl";
  static final String TEXT_ENDING = ".text.txt";
  static final String NAMES_ENDING = ".names.tsv";

  private ProposalFile() {}

  /** The lines with the heading. */
  static String text(DocumentReader.Proposal proposal) {
    List<String> heading = new ArrayList<>(AssertionDecisions.COLUMNS);
    heading.addAll(PLACE_COLUMNS);
    return Stream.concat(
            Stream.of(String.join("\t", heading)),
            proposal.assertions().stream()
                .map(
                    assertion ->
                        line(assertion, proposal.document())
                            + "\t%d\t%d\t%s"
                                .formatted(
                                    assertion.quote().start(),
                                    assertion.quote().end(),
                                    assertion.origin().rule().orElse(""))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Names that may become concepts, with the class that their shape suggests. */
  static String names(DocumentReader.Proposal proposal) {
    StringBuilder text = new StringBuilder("class\twords\tstart\tend\n");
    for (NewNames.Name name : proposal.newNames()) {
      text.append(
          "%s\t%s\t%d\t%d\n"
              .formatted(
                  name.shape(), escaped(name.words()), name.span().start(), name.span().end()));
    }
    return text.toString();
  }

  /** An assertion in the columns of the decisions. */
  static String line(Assertion assertion, Document document) {
    Claim claim = assertion.claim();
    return String.join(
        "\t",
        "",
        claim.kind().label(),
        claim.agent(),
        claim.relation(),
        claim.target(),
        claim.qualifications().stream()
            .map(Qualification::toString)
            .map(ProposalFile::escaped)
            .collect(Collectors.joining(";")),
        claim.polarity(),
        claim.modality(),
        assertion.cue().map(document::quote).map(ProposalFile::escaped).orElse(""),
        document.id(),
        escaped(document.quote(assertion.quote())),
        assertion.context().stream()
            .map((TextSpan place) -> escaped(document.quote(place)))
            .collect(Collectors.joining("|")),
        "rule " + assertion.origin().rule().orElse(""),
        "");
  }

  /** Whole or not at all: a run that is killed leaves no half file. */
  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path part = file.resolveSibling("." + file.getFileName() + ".part");
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("\n", "\\n")
        .replace("\t", "\\u0009")
        .replace("\r", "\\u000D")
        .replace("\u00A0", "\\u00A0")
        .replace("\u2009", "\\u2009")
        .replace("\u3000", "\\u3000");
  }
}
