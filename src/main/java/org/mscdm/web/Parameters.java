package org.mscdm.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/** The parameters of an address or a form, which must be UTF-8. */
final class Parameters {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /**
   * Adds what an address has after its question mark, or what the body of a form holds.
   *
   * @param encoded null if there is nothing
   * @throws ProblemException if it is not UTF-8, or a percent sign has no two digits
   */
  Parameters add(String encoded) {
    if (encoded != null) {
      for (String pair : encoded.split("&")) {
        if (!pair.isEmpty()) {
          int equals = pair.indexOf('=');
          String name = equals < 0 ? pair : pair.substring(0, equals);
          String value = equals < 0 ? "" : pair.substring(equals + 1);
          values.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
        }
      }
    }
    return this;
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  Set<String> names() {
    return values.keySet();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  private static String decoded(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(octet(encoded, i + 1));
        i += 2;
      } else if (c < 0x80) {
        bytes.write(c == '+' ? ' ' : c);
      } else {
        bytes.writeBytes(
            encoded
                .substring(i, encoded.offsetByCodePoints(i, 1))
                .getBytes(StandardCharsets.UTF_8));
        i = encoded.offsetByCodePoints(i, 1) - 1;
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int octet(String encoded, int start) {
    int high = start + 1 < encoded.length() ? Character.digit(encoded.charAt(start), 16) : -1;
    int low = high < 0 ? -1 : Character.digit(encoded.charAt(start + 1), 16);
    if (low < 0) {
      throw new ProblemException(Problem.of(ProblemKind.BAD_ENCODING));
    }
    return 16 * high + low;
  }

  /**
   * @throws ProblemException if the bytes are not UTF-8
   */
  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(Problem.of(ProblemKind.BAD_ENCODING));
    }
  }
}
