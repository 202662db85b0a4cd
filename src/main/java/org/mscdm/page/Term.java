package org.mscdm.page;

/**
 * Something with its name in the reader's language.
 *
 * @param address of its page here, or its IRI if it is of others
 */
public record Term(String iri, String label, String address) {}
