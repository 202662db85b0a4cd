package org.mscdm.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A whole body as it is sent, once as it is and once compressed, each with the hash of its bytes.
 *
 * @param mediaType with its charset
 * @param compressed nothing if the body is too short to gain from it
 */
record Body(String mediaType, Coded plain, Optional<Coded> compressed) {

  private static final int SHORTEST_COMPRESSED = 512;

  /**
   * @param tag the strong entity tag: the hash of the bytes, in quotes
   */
  record Coded(byte[] bytes, String tag) {

    static Coded of(byte[] bytes) {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Coded(bytes, '"' + HexFormat.of().formatHex(hash, 0, 16) + '"');
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static Body of(String mediaType, byte[] bytes) {
    Optional<Coded> compressed =
        bytes.length < SHORTEST_COMPRESSED
            ? Optional.empty()
            : Optional.of(Coded.of(compress(bytes)));
    return new Body(mediaType, Coded.of(bytes), compressed);
  }

  /** Bytes that it takes in memory. */
  int size() {
    return plain.bytes().length + compressed.map(coded -> coded.bytes().length).orElse(0);
  }

  private static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
