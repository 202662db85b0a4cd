package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** Sends bodies: coded, conditional, and without the body where only its head was asked for. */
final class Reply {

  /** Media types are never guessed from the bytes. */
  private static final String NO_SNIFF = "nosniff";

  private Reply() {}

  /** Sends a body that is the same as long as the release is: the client may keep and must ask. */
  static void repeatable(HttpServletRequest request, HttpServletResponse response, Body body)
      throws IOException {
    Body.Coded coded = coded(request, response, body);
    response.setHeader("ETag", coded.tag());
    response.setHeader("Cache-Control", "no-cache");
    if (isSafe(request) && isKnown(request.getHeader("If-None-Match"), coded.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    send(request, response, HttpServletResponse.SC_OK, body.mediaType(), coded.bytes());
  }

  /** Sends a body that holds for this one request. */
  static void once(HttpServletRequest request, HttpServletResponse response, int status, Body body)
      throws IOException {
    Body.Coded coded = coded(request, response, body);
    response.setHeader("Cache-Control", "no-store");
    send(request, response, status, body.mediaType(), coded.bytes());
  }

  private static boolean isSafe(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  private static Body.Coded coded(
      HttpServletRequest request, HttpServletResponse response, Body body) {
    String accepted = request.getHeader("Accept-Encoding");
    if (accepted == null || body.compressed().isEmpty()) {
      return body.plain();
    }
    Negotiation codings = Negotiation.of(accepted);
    if (codings.weight("gzip") > 0 && codings.weight("gzip") >= codings.weight("identity")) {
      response.setHeader("Content-Encoding", "gzip");
      return body.compressed().get();
    }
    return body.plain();
  }

  /** Whether the client holds this very body; weak tags compare as strong ones do (RFC 9110). */
  private static boolean isKnown(String known, String tag) {
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
  }

  private static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String mediaType,
      byte[] bytes)
      throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setHeader("X-Content-Type-Options", NO_SNIFF);
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }
}
