package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;

/**
 * Why a request gets no answer: as {@code application/problem+json}, or as one sentence for a
 * reader of plain text or pages.
 *
 * @param status the HTTP status
 * @param type the last part of the problem's address, such as {@code unknown-value}
 * @param detail what is wrong and what to do
 * @param members further members of the JSON object
 */
record RequestProblem(int status, String type, String title, String detail, JsonObject members) {

  private static final String TYPES = "https://w3id.org/mscdm/problems/";

  RequestProblem(int status, String type, String title, String detail) {
    this(status, type, title, detail, new JsonObject());
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    response.addHeader("Vary", "Accept");
    if (accept.startsWith("text/plain") || accept.startsWith("text/html")) {
      Page.write(request, response, status, "text/plain", detail + "\n");
    } else {
      Page.write(request, response, status, "application/problem+json", json() + "\n");
    }
  }

  private String json() {
    JsonObject object = new JsonObject();
    object.put("type", new JsonString(TYPES + type));
    object.put("title", new JsonString(title));
    object.put("status", status);
    object.put("detail", new JsonString(detail));
    members.forEach(object::put);
    return object.toString();
  }
}
