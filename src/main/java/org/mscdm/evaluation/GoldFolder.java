package org.mscdm.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mscdm.assertion.Claim;
import org.mscdm.curation.CuratedFile;
import org.mscdm.curation.CurationException;
import org.mscdm.evaluation.MentionScore.Named;
import org.mscdm.source.CatalogueEntry;
import org.mscdm.source.Document;
import org.mscdm.source.TextSpan;

/** A folder of texts that were annotated by hand; its README.md describes the files. */
public final class GoldFolder {

  /** A text with all that a reader should find in it. */
  public record GoldText(Document document, List<Expected> assertions, List<Named> mentions) {}

  private static final List<String> ASSERTION_COLUMNS =
      List.of("paragraph", "kind", "agent", "relation", "target", "polarity", "quote");
  private static final List<String> MENTION_COLUMNS =
      List.of("paragraph", "term", "words", "occurrence");

  private GoldFolder() {}

  /**
   * Reads the texts in the order of their names.
   *
   * @param isTerm whether a local name is a term of the ontology
   * @throws CurationException naming every annotation whose words or names are not there
   */
  public static List<GoldText> read(Path folder, Predicate<String> isTerm) {
    List<CuratedFile.Line> assertions =
        CuratedFile.read(folder.resolve("assertions.tsv"), ASSERTION_COLUMNS);
    List<CuratedFile.Line> mentions =
        CuratedFile.read(folder.resolve("mentions.tsv"), MENTION_COLUMNS);
    List<String> problems = new ArrayList<>();
    List<GoldText> texts = new ArrayList<>();
    for (Document document : documents(folder)) {
      texts.add(
          new GoldText(
              document,
              of(document, assertions)
                  .map(line -> expected(line, document, isTerm, problems))
                  .toList(),
              of(document, mentions)
                  .map(line -> named(line, document, isTerm, problems))
                  .toList()));
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return texts;
  }

  private static List<Document> documents(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(GoldFolder::document)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Path file) {
    String name = file.getFileName().toString();
    String id = name.substring(0, name.length() - ".txt".length());
    try {
      return new Document(
          new CatalogueEntry(id, name, "", id.substring(id.indexOf('-') + 1)),
          Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<CuratedFile.Line> of(Document document, List<CuratedFile.Line> lines) {
    return lines.stream().filter(line -> line.cell("paragraph").equals(document.id()));
  }

  private static Expected expected(
      CuratedFile.Line line, Document document, Predicate<String> isTerm, List<String> problems) {
    Optional<Claim.Kind> kind = Claim.Kind.ofLabel(line.cell("kind"));
    if (kind.isEmpty()) {
      problems.add(line.problem("kind", "«%s» is no kind of claim".formatted(line.cell("kind"))));
    }
    for (String column : List.of("agent", "relation", "target", "polarity")) {
      String name = line.cell(column);
      if (!name.isEmpty() && !name.equals(Expected.STUDY)) {
        requireTerm(line, column, isTerm, problems);
      }
    }
    List<TextSpan> places = places(document, line.cell("quote"));
    if (places.isEmpty()) {
      problems.add(line.problem("quote", "not found in the text; copy it character for character"));
    }
    return new Expected(
        kind.orElse(Claim.Kind.MECHANISM),
        line.cell("agent"),
        line.cell("relation"),
        line.cell("target"),
        line.cell("polarity"),
        document.id(),
        places);
  }

  private static Named named(
      CuratedFile.Line line, Document document, Predicate<String> isTerm, List<String> problems) {
    requireTerm(line, "term", isTerm, problems);
    List<TextSpan> places = places(document, line.cell("words"));
    int occurrence = Integer.parseInt(line.cell("occurrence"));
    if (places.size() < occurrence) {
      problems.add(line.problem("words", "the text does not hold them that often"));
      return new Named(line.cell("term"), places);
    }
    return new Named(line.cell("term"), List.of(places.get(occurrence - 1)));
  }

  private static void requireTerm(
      CuratedFile.Line line, String column, Predicate<String> isTerm, List<String> problems) {
    if (!isTerm.test(line.cell(column))) {
      problems.add(
          line.problem(column, "«%s» is no term of the ontology".formatted(line.cell(column))));
    }
  }

  private static List<TextSpan> places(Document document, String words) {
    List<TextSpan> places = new ArrayList<>();
    Optional<TextSpan> place = document.find(words, 0, document.length());
    while (place.isPresent()) {
      places.add(place.get());
      place = document.find(words, place.get().start() + 1, document.length());
    }
    return places;
  }
}
