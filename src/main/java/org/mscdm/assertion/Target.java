package org.mscdm.assertion;

import java.util.Set;

/** One thing that a verb acts upon, with what its phrase says about it: aspect, tissue, disease. */
record Target(Term concept, Set<Qualification> qualifications) {}
