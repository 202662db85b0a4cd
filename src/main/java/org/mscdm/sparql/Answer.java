package org.mscdm.sparql;

import java.util.List;

/**
 * A whole answer.
 *
 * @param body as written, before compression
 * @param isVolatile whether the next run may give another one
 * @param hints why it may be empty; none unless it is
 */
public record Answer(Format format, byte[] body, boolean isVolatile, List<Hint> hints) {}
