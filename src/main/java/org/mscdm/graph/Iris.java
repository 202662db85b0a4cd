package org.mscdm.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.mscdm.source.TextSpan;
import org.mscdm.vocabulary.MSCDM;

/** The IRIs of data: made from content, never from the order in which a build meets things. */
final class Iris {

  /**
   * Sixteen hexadecimal digits: among a million assertions the chance of a clash is 1 in 37
   * million.
   */
  private static final int DIGEST_LENGTH = 16;

  private Iris() {}

  static String document(String documentId) {
    return MSCDM.ID + "document/" + documentId;
  }

  static String anchor(String documentId, TextSpan span) {
    return MSCDM.ID + "anchor/" + documentId + "-" + span.start() + "-" + span.end();
  }

  static String sentence(String documentId, TextSpan span) {
    return MSCDM.ID + "sentence/" + documentId + "-" + span.start() + "-" + span.end();
  }

  static String section(String documentId, int number) {
    return MSCDM.ID + "section/" + documentId + "-" + number;
  }

  static String row(String documentId, String table, String reference) {
    return MSCDM.ID + "row/" + documentId + "-" + table + "-" + reference;
  }

  static String reading(String documentId, String key) {
    return MSCDM.ID + "reading/" + documentId + "-" + key;
  }

  static String elsewhere(String documentId, String key) {
    return MSCDM.ID + "elsewhere/" + documentId + "-" + key;
  }

  static String conflictSet(String documentId, String key) {
    return MSCDM.ID + "conflict/" + documentId + "-" + key;
  }

  /** A term by its local name, or a thing of the data by its short name ({@code study/000-159}). */
  static Resource named(String name) {
    return name.indexOf('/') < 0
        ? MSCDM.resource(name)
        : ResourceFactory.createResource(MSCDM.ID + name);
  }

  static String agent(String name) {
    return MSCDM.ID + "agent/" + name;
  }

  /** The IRI of something known by what it says, such as an assertion. */
  static String ofContent(String kind, String documentId, String content) {
    return MSCDM.ID + kind + "/" + documentId + "-" + digest(content);
  }

  private static String digest(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGEST_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
