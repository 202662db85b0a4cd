package org.mscdm.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mscdm.Folders;
import org.mscdm.query.ReleaseDataset;

/**
 * The release in the stores of others: each recipe of {@code src/docs/stores} is run as it is
 * written there, loads the release, and is asked every canned query unchanged. The answers must be
 * those of the service.
 *
 * <p>Runs in the profile {@code stores}, after {@code .ci/install-stores}. A store that is missing
 * fails.
 */
@Tag("stores")
class StoresTest {

  private static final Path PAGES = Folders.HOME.resolve("src/docs/stores");
  private static final Path LIBRARIES = Folders.HOME.resolve("target/stores");

  /** Minutes that a recipe may take for one load and all queries. */
  private static final int PATIENCE = 10;

  @TempDir private static Path work;

  private static List<StoreQuery> queries;
  private static Map<StoreQuery, List<String>> expected;
  private static final Matrix MATRIX = new Matrix();

  @BeforeAll
  static void askTheService() throws IOException {
    queries = new ArrayList<>();
    for (Path folder : List.of(Folders.HOME.resolve("queries"), PAGES.resolve("checks"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".rq"))
            .sorted()
            .map(StoreQuery::read)
            .filter(StoreQuery::isForEveryStore)
            .forEach(queries::add);
      }
    }
    DatasetGraph dataset = ReleaseDataset.load(Folders.release());
    expected = new TreeMap<>();
    for (StoreQuery query : queries) {
      try (QueryExecution execution =
          QueryExecutionFactory.create(query.text(), DatasetFactory.wrap(dataset))) {
        expected.put(query, Rows.of(execution.execSelect()));
      }
    }
  }

  static List<Recipe> recipes() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !List.of("README.md", "matrix.md", "untested.md").contains(name(file)))
          .sorted()
          .map(Recipe::read)
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recipes")
  void answersAsTheServiceDoes(Recipe recipe) throws Exception {
    Map<String, String> faults = new TreeMap<>();
    faults.putAll(run(recipe, "mscdm.nt", queries.stream().filter(q -> !q.namesGraphs()).toList()));
    faults.putAll(run(recipe, "mscdm.nq", queries.stream().filter(q -> q.namesGraphs()).toList()));
    MATRIX.addFaults(recipe, faults);
    assertThat(faults.keySet())
        .as("queries that %s answers wrongly: %s", recipe.store(), faults)
        .isEqualTo(KnownFaults.read(PAGES.resolve("known-faults.tsv")).queriesOf(recipe.store()));
  }

  @Test
  void someQueryNamesGraphsAndSomeDoesNot() {
    assertThat(queries).anyMatch(StoreQuery::namesGraphs).anyMatch(query -> !query.namesGraphs());
    assertThat(expected.values()).allMatch(rows -> !rows.isEmpty());
  }

  @AfterAll
  static void writeTheMatrix() throws IOException {
    Files.createDirectories(LIBRARIES);
    Path made = LIBRARIES.resolve("matrix.md");
    KnownFaults known = KnownFaults.read(PAGES.resolve("known-faults.tsv"));
    Files.writeString(made, MATRIX.page(recipes(), queries, known));
    assertThat(Matrix.withoutTimes(Files.readString(PAGES.resolve("matrix.md"))))
        .as("src/docs/stores/matrix.md is not what was found; copy target/stores/matrix.md there")
        .isEqualTo(Matrix.withoutTimes(Files.readString(made)));
  }

  /** Loads a file and asks the queries; returns what is wrong, by query. */
  private static Map<String, String> run(Recipe recipe, String file, List<StoreQuery> asked)
      throws Exception {
    String folderName = recipe.page().replace(".md", "-") + file.replace('.', '-');
    Path folder = Files.createDirectories(work.resolve(folderName));
    Path answers = Files.createDirectories(folder.resolve("answers"));
    Path program = Files.writeString(folder.resolve(recipe.fileName()), recipe.program());
    List<String> command = new ArrayList<>(recipe.command(program, LIBRARIES));
    command.add(Folders.release().resolve(file).toString());
    command.add(answers.toString());
    asked.forEach(query -> command.add(query.file().toString()));
    MATRIX.addTimes(recipe, file, output(recipe, command, folder));
    Map<String, String> faults = new TreeMap<>();
    for (StoreQuery query : asked) {
      String fault = fault(answers, query);
      if (!fault.isEmpty()) {
        faults.put(query.name(), fault);
      }
    }
    return faults;
  }

  private static String output(Recipe recipe, List<String> command, Path folder)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().put("NODE_PATH", LIBRARIES.resolve("oxigraph/node_modules").toString());
    builder.environment().put("HTTP_PORT", freePort());
    builder.environment().put("SQL_PORT", freePort());
    Process process = builder.start();
    if (!process.waitFor(PATIENCE, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(process.waitFor())
        .as(
            "the recipe of %s; is the store there (.ci/install-stores)?\n%s",
            recipe.store(), Files.readString(errors))
        .isZero();
    return Files.readString(output);
  }

  private static String fault(Path answers, StoreQuery query) throws IOException {
    Path error = answers.resolve(query.name() + ".error");
    if (Files.exists(error)) {
      return "refused: " + Files.readString(error).lines().findFirst().orElse("");
    }
    Path json = answers.resolve(query.name() + ".srj");
    List<String> rows = Rows.of(Files.exists(json) ? json : answers.resolve(query.name() + ".srx"));
    if (rows.equals(expected.get(query))) {
      return "";
    }
    List<String> missing = new ArrayList<>(expected.get(query));
    rows.forEach(missing::remove);
    List<String> wrong = new ArrayList<>(rows);
    expected.get(query).forEach(wrong::remove);
    return "%d rows instead of %d; missing %s; wrong %s"
        .formatted(
            rows.size(),
            expected.get(query).size(),
            missing.stream().limit(1).toList(),
            wrong.stream().limit(1).toList());
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
