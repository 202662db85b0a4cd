package org.mscdm.bench;

/** A comparison cannot be made or would compare unlike things; the message says why. */
public final class BenchException extends RuntimeException {

  BenchException(String message) {
    super(message);
  }

  BenchException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
