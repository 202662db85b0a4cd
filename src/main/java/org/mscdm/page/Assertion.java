package org.mscdm.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document says, with its words.
 *
 * @param parts what it speaks of, by role
 * @param isProposed whether nothing has decided yet that it is kept
 */
public record Assertion(
    Term self,
    Term kind,
    Optional<Term> relation,
    Map<String, List<Part>> parts,
    boolean isNegated,
    Term certainty,
    boolean isProposed,
    Quote quote) {

  /** Those that the sentence of the assertion shows itself. */
  private static final List<String> AGENTS = List.of("agent", "agentProduct");

  private static final List<String> TARGETS = List.of("target", "outcomeVariable");

  /** Those that say nothing that the sentence does not show. */
  private static final Set<String> SILENT =
      Set.of("cellSource", "direction", "study", "mechanism", "knowledgeLevel", "resultDirection");

  /**
   * What plays a part.
   *
   * @param address empty if it is words and not a thing with a page
   */
  public record Part(String iri, String label, String address) {}

  /** A part with the name of its role. */
  public record Detail(String role, List<Part> parts) {}

  public List<Part> agents() {
    return all(AGENTS);
  }

  public List<Part> targets() {
    return all(TARGETS);
  }

  public List<Part> of(String role) {
    return parts.getOrDefault(role, List.of());
  }

  boolean names(String role, String iri) {
    return of(role).stream().anyMatch(part -> part.iri().equals(iri));
  }

  private List<Part> all(List<String> roles) {
    return roles.stream().flatMap(role -> of(role).stream()).toList();
  }

  /** The roles, beside agent and target, in which something is told. */
  public List<String> details() {
    return parts.keySet().stream()
        .filter(role -> !AGENTS.contains(role) && !TARGETS.contains(role) && !SILENT.contains(role))
        .sorted()
        .toList();
  }

  /** Whether the certainty is worth telling: not plainly stated. */
  public boolean isHedged() {
    return !certainty.iri().endsWith("StatedAsFact");
  }
}
