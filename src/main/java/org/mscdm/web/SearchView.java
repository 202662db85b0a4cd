package org.mscdm.web;

import java.util.List;
import org.mscdm.page.Frame;
import org.mscdm.search.Hit;

/**
 * What a search found.
 *
 * @param total how many there are, of which the hits are the first
 */
public record SearchView(Frame frame, String question, int total, List<Hit> hits) {}
