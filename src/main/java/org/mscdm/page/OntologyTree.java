package org.mscdm.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** The page of the ontology as a whole. */
public final class OntologyTree implements Content {

  private final Library library;

  public OntologyTree(Library library) {
    this.library = library;
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    Sentences say = library.sentences(visit.language());
    Names names = library.names(visit.language());
    Set<String> seen = new HashSet<>();
    List<OntologyView.Branch> tree =
        library.classes().roots().stream()
            .map(iri -> branch(names.term(iri), names, seen))
            .sorted(Comparator.comparing(branch -> branch.term().label()))
            .toList();
    List<Term> properties =
        library.questions().ask("properties").stream()
            .map(row -> names.term(row.text("property")))
            .sorted(Comparator.comparing(Term::label))
            .toList();
    Frame frame =
        Frame.of(
            visit,
            say.of("part.ontology"),
            say.of("ontology.about"),
            Optional.of("/ontology.ttl"),
            "DefinedTermSet");
    return Optional.of(
        new Shown(
            "ontology.jte", new OntologyView(frame, tree, properties, header(names), seen.size())));
  }

  /** A class that stands in two places of the tree is unfolded in the first. */
  private OntologyView.Branch branch(Term term, Names names, Set<String> seen) {
    List<OntologyView.Branch> below = new ArrayList<>();
    if (seen.add(term.iri())) {
      library
          .classes()
          .below(term.iri(), names)
          .forEach(one -> below.add(branch(one, names, seen)));
    }
    return new OntologyView.Branch(term, below);
  }

  private List<EntityView.Fact> header(Names names) {
    Map<String, List<Assertion.Part>> facts = new LinkedHashMap<>();
    for (Row row : library.questions().ask("ontology-header")) {
      row.node("object")
          .ifPresent(
              node ->
                  facts
                      .computeIfAbsent(row.text("property"), key -> new ArrayList<>())
                      .add(Entities.part(node, names)));
    }
    return facts.entrySet().stream()
        .map(entry -> new EntityView.Fact(names.term(entry.getKey()), entry.getValue()))
        .toList();
  }

  /** The ontology as data. */
  public Graph triples() {
    Graph graph = GraphFactory.createGraphMem();
    for (Row row : library.questions().ask("ontology")) {
      graph.add(
          Triple.create(
              row.node("subject").orElseThrow(),
              row.node("property").orElseThrow(),
              row.node("object").orElseThrow()));
    }
    return graph;
  }
}
