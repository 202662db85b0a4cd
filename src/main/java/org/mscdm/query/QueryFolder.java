package org.mscdm.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/** The canned queries, one file each, by name. */
public final class QueryFolder {

  private static final String QUESTIONS = "competency-questions.tsv";

  private final Map<String, CannedQuery> queries = new TreeMap<>();
  private final List<CompetencyQuestion> questions;

  /**
   * @throws CannedQuery.UnusableQueryException naming the file whose head or query cannot be read
   */
  public QueryFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(".rq"))
          .sorted()
          .map(CannedQuery::read)
          .forEach(query -> queries.put(query.name(), query));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    questions = CompetencyQuestion.read(folder.resolve(QUESTIONS));
  }

  /** The questions that the queries answer, by number; none if the folder has no list of them. */
  public List<CompetencyQuestion> questions() {
    return questions;
  }

  /** All queries in the order of their names. */
  public List<CannedQuery> all() {
    return List.copyOf(queries.values());
  }

  public Optional<CannedQuery> named(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  /**
   * The query of that name.
   *
   * @throws ProblemException if there is none, naming those that there are
   */
  public CannedQuery required(String name) {
    List<String> names = List.copyOf(queries.keySet());
    return named(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(ProblemKind.UNKNOWN_QUERY, name, String.join(", ", names))
                        .with("queries", names)));
  }
}
