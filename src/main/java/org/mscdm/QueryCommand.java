package org.mscdm;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.mscdm.query.Answers;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.DatasetAnswers;
import org.mscdm.query.ExistingValues;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.QueryRun;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.query.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code mscdm query}: a canned query on the release, without a server. */
@Command(
    name = "query",
    description = {
      "Run a canned query on the release and print its rows.",
      "Without a name: list the canned queries with their parameters."
    },
    customSynopsis = "mscdm query [NAME] [--PARAMETER VALUE]... [--format FORMAT] [--release DIR]",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A parameter is given by its name, such as --source UmbilicalCordMSC;",
      "where a query takes many values, repeat it or separate them with commas."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the data is wrong",
      "2:no such query, parameter or value",
      "3:something unforeseen"
    })
final class QueryCommand implements Callable<Integer> {

  /** The name is no canned query; the message lists the names. */
  static final class UnknownQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownQueryException(String message) {
      super(message);
    }
  }

  /** A part of the command line belongs to no parameter, or lacks its value. */
  static final class UnusableOptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableOptionException(String message) {
      super(message);
    }
  }

  private enum Format {
    TABLE,
    CSV,
    TSV,
    JSON,
    XML
  }

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "name of the query")
  private String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv, tsv, json or xml (default: ${DEFAULT-VALUE})")
  private Format format;

  @Option(
      names = "--release",
      paramLabel = "DIR",
      description = "folder of the release (default: data/release)")
  private Path release;

  @Unmatched private List<String> rest = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Project project = Project.at(Main.home());
    QueryFolder queries = new QueryFolder(project.queries());
    var out = spec.commandLine().getOut();
    if (name == null) {
      queries.all().forEach(query -> out.println(line(query)));
      out.flush();
      return 0;
    }
    CannedQuery query =
        queries
            .named(name)
            .orElseThrow(
                () ->
                    new UnknownQueryException(
                        "There is no canned query «%s». There are:%n%s"
                            .formatted(
                                name,
                                queries.all().stream()
                                    .map(QueryCommand::line)
                                    .collect(Collectors.joining("\n")))));
    Map<String, List<String>> values = values(query);
    Query parsed = QueryRun.of(query, values);
    Path folder = release == null ? project.release() : Main.ofCaller(release);
    Answers answers = new DatasetAnswers(ReleaseDataset.load(folder));
    new ExistingValues(answers).require(query, values);
    String rows = answers.answer(parsed, execution -> printed(execution.execSelect()));
    out.print(rows);
    out.flush();
    return 0;
  }

  private static String line(CannedQuery query) {
    String parameters =
        query.parameters().stream()
            .map(p -> " [--%s %s]".formatted(p.name(), String.join(",", p.defaults())))
            .collect(Collectors.joining());
    return "  %s%s: %s".formatted(query.name(), parameters, query.title().get("en"));
  }

  /** {@code --source X --source Y}, {@code --source X,Y} and {@code --source=X} are all read. */
  private Map<String, List<String>> values(CannedQuery query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < rest.size(); i++) {
      String option = rest.get(i);
      if (!option.startsWith("--")) {
        throw new UnusableOptionException(
            "«%s» belongs to no parameter; write --PARAMETER VALUE".formatted(option));
      }
      int equals = option.indexOf('=');
      if (equals < 0 && i + 1 == rest.size()) {
        throw new UnusableOptionException("%s has no value".formatted(option));
      }
      String parameter = option.substring(2, equals < 0 ? option.length() : equals);
      String value = equals < 0 ? rest.get(++i) : option.substring(equals + 1);
      values
          .computeIfAbsent(parameter, key -> new ArrayList<>())
          .addAll(query.parameter(parameter).map(p -> p.values(value)).orElse(List.of(value)));
    }
    return values;
  }

  private String printed(ResultSet results) {
    return switch (format) {
      case TABLE -> new ResultTable(results).toString();
      case CSV -> written(results, ResultSetFormatter::outputAsCSV);
      case TSV -> written(results, ResultSetFormatter::outputAsTSV);
      case JSON -> written(results, ResultSetFormatter::outputAsJSON);
      case XML -> written(results, ResultSetFormatter::outputAsXML);
    };
  }

  private interface Output {
    void write(OutputStream stream, ResultSet results);
  }

  private static String written(ResultSet results, Output output) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    output.write(bytes, results);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
