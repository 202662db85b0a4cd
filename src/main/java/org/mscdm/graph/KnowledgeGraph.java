package org.mscdm.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.mscdm.assertion.Assertion;
import org.mscdm.assertion.ClinicalValues;
import org.mscdm.assertion.Lexicon;
import org.mscdm.assertion.PrimingValues;
import org.mscdm.assertion.Reading;
import org.mscdm.assertion.ReportedValue;
import org.mscdm.curation.CoreferenceFile.Coreference;
import org.mscdm.curation.CurationException;
import org.mscdm.curation.ElsewhereFile.Elsewhere;
import org.mscdm.source.Outline;
import org.mscdm.source.Table;
import org.mscdm.source.TableRow;

/** All that was read, as named graphs: one document after the other, then the rules. */
public final class KnowledgeGraph {

  private static final String VALUE_SETS = "mscdm-valuesets";
  private static final String METADATA = "mscdm-metadata";

  private final Ontology ontology;
  private final Lexicon lexicon;
  private final NamedGraphs graphs = new NamedGraphs();

  public KnowledgeGraph(Ontology ontology, Lexicon lexicon) {
    this.ontology = ontology;
    this.lexicon = lexicon;
    graphs.graph("ontology").add(ontology.withoutModules(Set.of(VALUE_SETS, METADATA)));
    graphs.graph("valuesets").add(ontology.module(VALUE_SETS));
    graphs.graph("metadata").add(ontology.module(METADATA));
    graphs.graph("inferred/el").add(ontology.hierarchy());
    MappingGraph mappings = new MappingGraph(graphs);
    ontology.mappings().forEach(mappings::add);
  }

  /**
   * Adds a document with everything that was read from it.
   *
   * @param coreferences what its running text speaks of
   * @param elsewhere what other sources say about it
   * @throws CurationException if the string of a reading or of such a statement is not found
   */
  public void add(
      Outline outline,
      Model catalogue,
      List<Reading> readings,
      List<Assertion> assertions,
      List<Coreference> coreferences,
      List<Elsewhere> elsewhere) {
    AnchorGraph anchors = new AnchorGraph(graphs, outline);
    new DocumentGraph(graphs, outline).describe(catalogue);
    List<String> problems =
        new ArrayList<>(new ReadingGraph(graphs, outline, anchors).describe(readings));
    AssertionGraph assertionGraph =
        new AssertionGraph(graphs, ontology, outline.document(), anchors);
    ValueGraph values = new ValueGraph(graphs, outline.document(), anchors);
    outline
        .table(Table.Kind.CLINICAL)
        .ifPresent(table -> addTrials(table, outline, readings, values, assertionGraph));
    outline
        .table(Table.Kind.PRIMING)
        .ifPresent(table -> addStrategies(table, outline, readings, values));
    assertions.forEach(assertionGraph::describe);
    problems.addAll(
        new CoreferenceGraph(graphs, outline.document(), anchors).describe(coreferences));
    problems.addAll(new ElsewhereGraph(graphs, outline, anchors).describe(elsewhere));
    if (!problems.isEmpty()) {
      throw new CurationException(problems);
    }
  }

  /** One graph as it is stated so far, before the rules. */
  Model stated(String name) {
    return graphs.graph(name);
  }

  private void addTrials(
      Table table,
      Outline outline,
      List<Reading> readings,
      ValueGraph values,
      AssertionGraph assertions) {
    ClinicalValues reader = new ClinicalValues(lexicon, outline.document(), readings);
    for (TableRow row : table.rows()) {
      values.describeTrial(row, reader.read(row));
      assertions.describeRow(row, ClinicalValues.study(outline.document(), row));
    }
  }

  private void addStrategies(
      Table table, Outline outline, List<Reading> readings, ValueGraph values) {
    PrimingValues reader = new PrimingValues(lexicon, outline.document(), readings);
    for (TableRow row : table.rows()) {
      Map<String, List<ReportedValue>> strategies = reader.read(row);
      strategies.forEach((name, list) -> values.describeStrategy(name, row, list));
    }
  }

  /** Applies the rules of the ontology; to be called when every document is in. */
  public NamedGraphs conclude() {
    Rules.apply(ontology.rules(), graphs);
    return graphs;
  }
}
