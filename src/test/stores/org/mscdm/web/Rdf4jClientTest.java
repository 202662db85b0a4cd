package org.mscdm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RDF4J's client, unmodified, against the service. */
@Tag("stores")
class Rdf4jClientTest {

  private static final String PREFIX = "PREFIX mscdm: <https://w3id.org/mscdm/ontology/>\n";

  private static RunningServer server;
  private static SPARQLRepository repository;

  @BeforeAll
  static void start() {
    server = new RunningServer(Settings.local(0));
    repository = new SPARQLRepository(server.address() + "sparql");
  }

  @AfterAll
  static void stop() {
    repository.shutDown();
    server.close();
  }

  @Test
  void rowsTruthAndGraphsAreRead() {
    try (RepositoryConnection connection = repository.getConnection()) {
      String rows =
          PREFIX
              + "SELECT ?n { ?t a mscdm:ClinicalTrial ; mscdm:cellSource mscdm:UmbilicalCordMSC ;"
              + " mscdm:referenceNumber ?n } ORDER BY ?n";
      assertThat(
              QueryResults.asList(connection.prepareTupleQuery(rows).evaluate()).stream()
                  .map(row -> row.getValue("n").stringValue()))
          .containsExactly("148", "158", "159", "160", "85");
      assertThat(
              connection.prepareBooleanQuery(PREFIX + "ASK { ?t a mscdm:ClinicalTrial }").evaluate())
          .isTrue();
      String graph =
          PREFIX + "CONSTRUCT { ?t a mscdm:ClinicalTrial } { ?t a mscdm:ClinicalTrial }";
      assertThat(QueryResults.asModel(connection.prepareGraphQuery(graph).evaluate()))
          .hasSize(19);
    }
  }

  @Test
  void aProblemReachesWhoeverAsks() {
    try (RepositoryConnection connection = repository.getConnection()) {
      assertThatThrownBy(
              () ->
                  connection
                      .prepareTupleQuery(PREFIX + "SELECT ?t { ?t a mscdm:ClinicalTrail }")
                      .evaluate())
          .isInstanceOf(QueryEvaluationException.class)
          .hasMessageContaining("Did you mean mscdm:ClinicalTrial?");
    }
  }
}
