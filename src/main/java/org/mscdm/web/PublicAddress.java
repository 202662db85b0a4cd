package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address by which clients reach this service, never taken from what a client says. */
final class PublicAddress {

  private PublicAddress() {}

  /** With a slash at its end, such as {@code http://localhost:3030/}. */
  static String of(HttpServletRequest request) {
    return "%s://%s:%d/"
        .formatted(request.getScheme(), request.getLocalName(), request.getLocalPort());
  }
}
