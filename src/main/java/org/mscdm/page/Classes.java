package org.mscdm.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tree of classes. */
final class Classes {

  private final Map<String, Set<String>> parents = new TreeMap<>();
  private final Map<String, Set<String>> children = new TreeMap<>();

  Classes(Questions questions) {
    for (Row row : questions.ask("classes")) {
      Set<String> above = parents.computeIfAbsent(row.text("class"), key -> new TreeSet<>());
      if (row.has("parent")) {
        above.add(row.text("parent"));
        children.computeIfAbsent(row.text("parent"), key -> new TreeSet<>()).add(row.text("class"));
      }
    }
  }

  boolean has(String iri) {
    return parents.containsKey(iri);
  }

  /** The classes of this project that stand under no other of it. */
  List<String> roots() {
    return parents.keySet().stream()
        .filter(iri -> parents.get(iri).stream().noneMatch(parents::containsKey))
        .toList();
  }

  /** Those directly below, in the order of their names. */
  List<Term> below(String iri, Names names) {
    return children.getOrDefault(iri, Set.of()).stream()
        .map(names::term)
        .sorted(Comparator.comparing(Term::label))
        .toList();
  }

  /** The class and all below it. */
  Set<String> within(String iri) {
    Set<String> found = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(iri));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (found.add(next)) {
        open.addAll(children.getOrDefault(next, Set.of()));
      }
    }
    return found;
  }

  /** One way from the top down to the class, which is not part of it. */
  List<Term> above(String iri, Names names) {
    List<Term> way = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>(Set.of(iri));
    String at = iri;
    while (true) {
      String from = at;
      String next =
          parents.getOrDefault(from, Set.of()).stream()
              .filter(one -> !seen.contains(one))
              .min(Comparator.comparing((String one) -> !parents.containsKey(one)))
              .orElse(null);
      if (next == null) {
        return way;
      }
      seen.add(next);
      way.add(0, names.term(next));
      at = next;
    }
  }

  List<Term> otherParents(String iri, List<Term> way, Names names) {
    return parents.getOrDefault(iri, Set.of()).stream()
        .filter(one -> way.stream().noneMatch(term -> term.iri().equals(one)))
        .map(names::term)
        .toList();
  }
}
