package org.mscdm.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mscdm.vocabulary.MSCDM;

/**
 * Mechanisms against sources of cells: how many assertions and trials stand behind each.
 *
 * @param mechanisms the columns
 */
public record EvidenceMap(List<Term> mechanisms, List<Line> lines) {

  /** The four families of which the project asks first. */
  static final List<String> FAMILIES =
      List.of("Immunomodulation", "InsulinSensitisation", "BetaCellProtection", "IsletSupport");

  static final List<String> FURTHER =
      List.of(
          "BetaCellRegenerationMechanism",
          "ParacrineMechanism",
          "OxidativeStressReduction",
          "LipidMetabolismCorrection",
          "AngiogenesisSupport");

  /** A source of cells with its cells of the map. */
  public record Line(Term source, List<Cell> cells) {

    boolean isEmpty() {
      return cells.stream().allMatch(Cell::isEmpty);
    }
  }

  /**
   * @param trials by the best rank that each has; one whose markers moved in part is in two
   */
  public record Cell(String address, int assertions, Map<Rank, Integer> trials) {

    public boolean isEmpty() {
      return assertions == 0 && trials.isEmpty();
    }
  }

  static EvidenceMap of(List<String> families, Questions questions, Names names, Links links) {
    List<Term> mechanisms =
        families.stream().map(family -> names.term(MSCDM.NAMESPACE + family)).toList();
    Map<List<String>, Integer> assertions = new HashMap<>();
    Set<String> sources = new TreeSet<>();
    for (Row row : questions.ask("evidence-map")) {
      assertions.put(List.of(row.text("mechanism"), row.text("source")), row.number("assertions"));
      sources.add(row.text("source"));
    }
    links.all().stream().map(Link::source).filter(iri -> !iri.isEmpty()).forEach(sources::add);
    List<Line> lines = new ArrayList<>();
    for (String source : sources) {
      List<Cell> cells = new ArrayList<>();
      for (Term mechanism : mechanisms) {
        cells.add(
            new Cell(
                "/evidence?mechanism=%s&source=%s"
                    .formatted(Statements.local(mechanism.iri()), Statements.local(source)),
                assertions.getOrDefault(List.of(mechanism.iri(), source), 0),
                trials(links.all(), mechanism.iri(), source)));
      }
      lines.add(new Line(names.term(source), cells));
    }
    return new EvidenceMap(
        mechanisms,
        lines.stream()
            .filter(line -> !line.isEmpty())
            .sorted(
                Comparator.comparingInt((Line line) -> -weight(line))
                    .thenComparing(line -> line.source().label()))
            .toList());
  }

  private static int weight(Line line) {
    return line.cells().stream()
        .mapToInt(
            cell -> cell.assertions() + cell.trials().values().stream().mapToInt(one -> one).sum())
        .sum();
  }

  private static Map<Rank, Integer> trials(List<Link> links, String mechanism, String source) {
    Map<String, Set<Rank>> ranks = new LinkedHashMap<>();
    links.stream()
        .filter(link -> link.mechanism().iri().equals(mechanism) && link.source().equals(source))
        .forEach(
            link ->
                ranks.computeIfAbsent(link.study().iri(), key -> new TreeSet<>()).add(link.rank()));
    Map<Rank, Integer> counts = new EnumMap<>(Rank.class);
    ranks.values().forEach(of -> best(of).forEach(rank -> counts.merge(rank, 1, Integer::sum)));
    return counts;
  }

  /** The best rank; of markers both those that moved and those that did not are told. */
  static Set<Rank> best(Set<Rank> ranks) {
    if (ranks.contains(Rank.STATED)) {
      return Set.of(Rank.STATED);
    }
    Set<Rank> measured = new TreeSet<>(ranks);
    measured.retainAll(Set.of(Rank.MARKER_MOVED, Rank.MARKER_DID_NOT_MOVE));
    return measured.isEmpty() ? Set.of(new TreeSet<>(ranks).first()) : measured;
  }
}
