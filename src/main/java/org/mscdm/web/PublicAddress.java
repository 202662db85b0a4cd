package org.mscdm.web;

import java.net.URI;
import java.util.Optional;

/** The address under which clients reach the service: never taken from what a request says. */
final class PublicAddress {

  private final Optional<URI> given;
  private volatile String listening;

  PublicAddress(Optional<URI> given) {
    this.given = given;
  }

  /** Sets the address on which the service listens, known only once it does. */
  void listensAt(String address) {
    listening = address;
  }

  /** The absolute address of a path below the first page, such as {@code sparql}. */
  String of(String path) {
    return given.map(URI::toString).orElse(listening) + path;
  }
}
