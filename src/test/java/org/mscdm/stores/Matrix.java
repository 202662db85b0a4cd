package org.mscdm.stores;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which store answers which query as the service does, and how long loading and asking took. */
final class Matrix {

  private final Map<String, Map<String, String>> faults = new TreeMap<>();
  private final Map<String, Map<String, String>> times = new TreeMap<>();

  void addFaults(Recipe recipe, Map<String, String> found) {
    faults.put(recipe.store(), found);
  }

  /**
   * @param output lines of a name and milliseconds; {@code load} is that of loading the file
   */
  void addTimes(Recipe recipe, String file, String output) {
    Map<String, String> ofStore = times.computeIfAbsent(recipe.store(), s -> new TreeMap<>());
    for (String line : output.split("\n")) {
      String[] parts = line.split(" ");
      ofStore.put(parts[0].equals("load") ? file : parts[0], parts[1]);
    }
  }

  String page(List<Recipe> recipes, List<StoreQuery> queries, KnownFaults known) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Which stores answer as the service does

        Made by the tests of the profile `stores`; do not edit. ✅ the same rows as the service, ❌ other rows or none,
        with the reason below. Behind each sign stand milliseconds, of one cold run on a shared machine with two cores.
        A query without `GRAPH` was asked of a store that holds `mscdm.nt`, one with `GRAPH` (marked *) of one that holds
        `mscdm.nq`.

        """);
    row(page, "", recipes.stream().map(r -> "[%s](%s)".formatted(r.store(), r.page())).toList());
    row(page, "---", recipes.stream().map(r -> "---").toList());
    for (String file : List.of("mscdm.nt", "mscdm.nq")) {
      row(page, "load `%s`".formatted(file), recipes.stream().map(r -> time(r, file)).toList());
    }
    for (StoreQuery query : queries) {
      row(
          page,
          query.name() + (query.namesGraphs() ? " *" : ""),
          recipes.stream().map(r -> sign(r, query) + " " + time(r, query.name())).toList());
    }
    page.append("\n## What is wrong, and why\n\n");
    StringBuilder list = new StringBuilder();
    for (Recipe recipe : recipes) {
      faults
          .getOrDefault(recipe.store(), Map.of())
          .forEach(
              (query, fault) ->
                  list.append(
                      "- ❌ **%s, %s**: %s\n"
                          .formatted(recipe.store(), query, known.reason(recipe.store(), query))));
    }
    page.append(list.isEmpty() ? "Nothing is.\n" : list);
    page.append("\n## Union of graphs\n\n");
    recipes.forEach(r -> page.append("- **%s**: %s\n".formatted(r.store(), r.unionGraph())));
    return page.toString();
  }

  private static void row(StringBuilder page, String first, List<String> cells) {
    page.append("| %s | %s |\n".formatted(first, String.join(" | ", cells)));
  }

  private String sign(Recipe recipe, StoreQuery query) {
    Map<String, String> ofStore = faults.get(recipe.store());
    return ofStore == null || ofStore.containsKey(query.name()) ? "❌" : "✅";
  }

  private String time(Recipe recipe, String what) {
    return times.getOrDefault(recipe.store(), Map.of()).getOrDefault(what, "–");
  }

  /** The page without what differs from run to run. */
  static String withoutTimes(String page) {
    return page.replaceAll("(?<=[✅❌|] )\\d+(?= \\|)", "0");
  }
}
