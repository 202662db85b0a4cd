package org.mscdm.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A question that is asked often, as a SPARQL query that runs unchanged in any engine.
 *
 * <p>Its head is YAML in lines that begin with {@code #+}. A parameter is a {@code VALUES} line
 * with one variable, whose data is the default.
 *
 * @param name the file's name without its ending, such as {@code trials-by-cell-source}
 * @param title by language: {@code en} and {@code zh-Hans}
 * @param competency the numbers of the questions that it answers
 * @param traps what a reader of its rows may take wrongly
 * @param text the file as it is
 */
public record CannedQuery(
    String name,
    Map<String, String> title,
    Map<String, String> description,
    List<String> keywords,
    List<Parameter> parameters,
    List<Integer> competency,
    List<String> traps,
    String text) {

  private static final String HEAD = "#+";

  /** The head or the query of a file cannot be read; the message names the file. */
  public static final class UnusableQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableQueryException(String message) {
      super(message);
    }
  }

  static CannedQuery read(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
    try {
      String text = Files.readString(file);
      Map<String, Object> head = head(file, text);
      CannedQuery query =
          new CannedQuery(
              name,
              languages(file, head, "title"),
              languages(file, head, "description"),
              strings(head.get("keywords")),
              parameters(file, head),
              strings(head.get("competency")).stream().map(Integer::valueOf).toList(),
              strings(head.get("traps")),
              text);
      query.parsed();
      return query;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (QueryParseException e) {
      throw new UnusableQueryException(
          "%s, line %d: not a SPARQL query: %s"
              .formatted(file, e.getLine(), e.getMessage().lines().findFirst().orElse("")));
    }
  }

  /** The query with its defaults. */
  public Query parsed() {
    return QueryFactory.create(text);
  }

  public Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
  }

  private static Map<String, Object> head(Path file, String text) {
    String yaml =
        text.lines()
            .filter(line -> line.startsWith(HEAD))
            .map(line -> line.substring(HEAD.length()).replaceFirst("^ ", ""))
            .collect(Collectors.joining("\n"));
    try {
      Map<String, Object> head = new Yaml().load(yaml);
      if (head == null) {
        throw new UnusableQueryException("%s: has no head of #+ lines".formatted(file));
      }
      return head;
    } catch (YAMLException e) {
      throw new UnusableQueryException(
          "%s: the #+ lines are not YAML: %s".formatted(file, e.getMessage()));
    }
  }

  private static Map<String, String> languages(Path file, Map<String, Object> head, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (head.get(key) instanceof Map<?, ?> map) {
      map.forEach((language, value) -> texts.put(language.toString(), value.toString().strip()));
    }
    for (String language : List.of("en", "zh-Hans")) {
      if (!texts.containsKey(language)) {
        throw new UnusableQueryException(
            "%s: the head has no %s in %s".formatted(file, key, language));
      }
    }
    return texts;
  }

  private static List<Parameter> parameters(Path file, Map<String, Object> head) {
    List<Parameter> parameters = new ArrayList<>();
    if (head.get("parameters") instanceof List<?> list) {
      for (Object item : list) {
        if (!(item instanceof Map<?, ?> map) || map.get("name") == null) {
          throw new UnusableQueryException("%s: a parameter has no name".formatted(file));
        }
        parameters.add(
            new Parameter(
                map.get("name").toString(),
                Parameter.Kind.of(file, String.valueOf(map.get("kind"))),
                strings(map.get("default")),
                Boolean.TRUE.equals(map.get("many"))));
      }
    }
    return parameters;
  }

  private static List<String> strings(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Object::toString).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }
}
