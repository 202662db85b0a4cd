package org.mscdm.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in {@code src/docs/stores} with the program that loads a release into a store and asks it
 * queries.
 *
 * @param store the heading of the page
 * @param unionGraph what the page says of the store's union-graph setting
 * @param language of the program, as its block names it
 * @param fileName of the program
 * @param page the name of the page
 */
record Recipe(
    String store,
    String unionGraph,
    String language,
    String fileName,
    String program,
    String page) {

  private static final Pattern HEADING = Pattern.compile("# (.+)\n");
  private static final Pattern UNION_GRAPH =
      Pattern.compile("\\*\\*Union-graph setting:\\*\\* (.+?)\n\n", Pattern.DOTALL);
  private static final Pattern PROGRAM =
      Pattern.compile("```(java|js|python|sh) (\\S+)\n(.*?)```\n", Pattern.DOTALL);

  static Recipe read(Path page) {
    try {
      String text = Files.readString(page);
      Matcher program = found(PROGRAM, text, page);
      return new Recipe(
          found(HEADING, text, page).group(1),
          found(UNION_GRAPH, text, page).group(1).replace('\n', ' '),
          program.group(1),
          program.group(2),
          program.group(3),
          page.getFileName().toString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Matcher found(Pattern pattern, String text, Path page) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("%s: has no %s".formatted(page, pattern));
    }
    return matcher;
  }

  /** The command that runs the program, which lies in a folder of its own. */
  List<String> command(Path program, Path libraries) {
    return switch (language) {
      case "java" ->
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              libraries.resolve(page.startsWith("rdf4j") ? "rdf4j" : "jena-tdb2") + "/*",
              program.toString());
      case "js" -> List.of("node", program.toString());
      case "python" -> List.of("/usr/bin/python3", program.toString());
      case "sh" -> List.of("bash", program.toString());
      default -> throw new IllegalStateException("Cannot run " + language);
    };
  }
}
