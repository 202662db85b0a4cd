package org.mscdm.page;

import java.util.List;

/**
 * A document with what was made of each passage.
 *
 * @param unused how many passages yielded nothing
 * @param showsUnused whether only those are shown
 */
public record DocumentView(
    Frame frame,
    String number,
    DocumentsView.Entry about,
    List<Passage> passages,
    int assertions,
    int readings,
    int elsewhere,
    int unused,
    boolean showsUnused) {}
