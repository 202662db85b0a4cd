package org.mscdm.curation;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A tab-separated file of decisions. The first line names the columns; lines that begin with {@code
 * #} are remarks. In a cell {@code \n} is a line break and {@code \}{@code uXXXX} a code unit, so
 * that broken strings can be written as they stand in a document.
 */
public final class CuratedFile {

  /**
   * One decision.
   *
   * @param place file and line, for messages
   */
  public record Line(String place, Map<String, String> cells) {

    public String cell(String column) {
      return cells.get(column);
    }

    Optional<String> filled(String column) {
      return Optional.of(cell(column)).filter(text -> !text.isEmpty());
    }

    List<String> list(String column) {
      return Arrays.stream(cell(column).split(";"))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }

    void requireFilled(List<String> columns, List<String> problems) {
      columns.stream()
          .filter(column -> cell(column).isEmpty())
          .forEach(column -> problems.add(problem(column, "must not be empty")));
    }

    /** Names that stand in columns of terms are terms of the ontology. */
    void requireTerms(List<String> columns, TermNames terms, List<String> problems) {
      for (String column : columns) {
        list(column).stream()
            .filter(name -> !terms.hasTerm(name))
            .forEach(
                name ->
                    problems.add(
                        problem(
                            column,
                            "«%s» is no term of the ontology; take a local name or an English label from ontology/"
                                .formatted(name))));
      }
    }

    /** The same with local names in the columns of terms, where labels may stand. */
    Line withNames(List<String> columns, TermNames terms, List<String> problems) {
      Map<String, String> named = new LinkedHashMap<>(cells);
      for (String column : columns) {
        named.put(
            column,
            list(column).stream()
                .map(text -> name(column, text, terms, problems))
                .collect(Collectors.joining(";")));
      }
      return new Line(place, named);
    }

    /** The local name for which a name or an English label stands; an unknown one stays. */
    String name(String column, String text, TermNames terms, List<String> problems) {
      SortedSet<String> names =
          terms.hasTerm(text) ? new TreeSet<>(Set.of(text)) : terms.termsLabelled(text);
      if (names.size() > 1) {
        problems.add(
            problem(
                column,
                "«%s» is the label of several terms; write one of the names %s"
                    .formatted(text, String.join(", ", names))));
      }
      return names.isEmpty() ? text : names.first();
    }

    public String problem(String column, String message) {
      return "%s, column %s: %s".formatted(place, column, message);
    }
  }

  private CuratedFile() {}

  /**
   * @throws CurationException if the columns are not the expected ones or a line has another number
   *     of cells
   */
  public static List<Line> read(Path file, List<String> columns) {
    if (!Files.isRegularFile(file)) {
      throw new CurationException(
          List.of(
              "%s: the file is missing; it may hold just its line of column names"
                  .formatted(file)));
    }
    List<Line> lines = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator('\t')
            .quoteCharacter('\u0000')
            .commentStrategy(CommentStrategy.SKIP)
            .commentCharacter('#')
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(file)) {
      boolean heading = true;
      for (CsvRecord csvRecord : reader) {
        String place = "%s, line %d".formatted(file, csvRecord.getStartingLineNumber());
        if (heading) {
          heading = false;
          if (!csvRecord.getFields().equals(columns)) {
            throw new CurationException(
                List.of("%s: the columns must be %s".formatted(place, String.join(", ", columns))));
          }
        } else {
          readLine(csvRecord, columns, place, problems).ifPresent(lines::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
    return lines;
  }

  private static Optional<Line> readLine(
      CsvRecord csvRecord, List<String> columns, String place, List<String> problems) {
    if (csvRecord.getFieldCount() != columns.size()) {
      problems.add(
          "%s: has %d cells, but there are %d columns; put a tab for each empty cell"
              .formatted(place, csvRecord.getFieldCount(), columns.size()));
      return Optional.empty();
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), unescape(csvRecord.getField(i).strip()));
    }
    return Optional.of(new Line(place, cells));
  }

  private static String unescape(String cell) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      if (cell.startsWith("\\n", i)) {
        text.append('\n');
        i++;
      } else if (cell.startsWith("\\u", i) && i + 6 <= cell.length()) {
        text.append((char) Integer.parseInt(cell.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(cell.charAt(i));
      }
    }
    return text.toString();
  }
}
