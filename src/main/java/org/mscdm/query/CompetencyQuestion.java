package org.mscdm.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A question that the graph was made to answer.
 *
 * @param group of questions on the same subject, in English
 * @param english the question in English
 * @param chinese the question in Chinese
 */
public record CompetencyQuestion(int number, String group, String english, String chinese) {

  /** The questions of a table with a heading; none if there is no such file. */
  static List<CompetencyQuestion> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  new CompetencyQuestion(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
