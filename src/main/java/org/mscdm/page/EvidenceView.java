package org.mscdm.page;

import java.util.List;

/**
 * What stands behind a mechanism, for one source of cells or for all.
 *
 * @param source what the reader chose; its IRI is empty for all
 * @param strong links that rest on words or measurements
 * @param compatible trials that only share something with a claim
 */
public record EvidenceView(
    Frame frame,
    Term mechanism,
    Term source,
    List<Link> strong,
    List<Link> compatible,
    List<Assertion> assertions,
    int total,
    Pages pages,
    List<Rank> ranks) {}
