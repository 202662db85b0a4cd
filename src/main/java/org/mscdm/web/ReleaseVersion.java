package org.mscdm.web;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.mscdm.query.Endpoint;

/** The version that a release gives itself. */
final class ReleaseVersion {

  private static final Query VERSION =
      QueryFactory.create(
          """
          PREFIX dcat: <http://www.w3.org/ns/dcat#>
          SELECT ?version WHERE { <https://w3id.org/mscdm/dataset> dcat:version ?version }
          """);

  private ReleaseVersion() {}

  /** Such as {@code 0.1.0}; {@code unversioned} if it gives none. */
  static String of(Endpoint endpoint) {
    return endpoint.answer(
        VERSION,
        execution -> {
          ResultSet rows = execution.execSelect();
          return rows.hasNext() ? rows.next().getLiteral("version").getString() : "unversioned";
        });
  }
}
