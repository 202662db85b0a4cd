package org.mscdm.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemKind;

/** What is answered to requests that do not get as far as the service: not HTTP, or too long. */
final class FailurePage extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String reason = HttpStatus.getMessage(response.getStatus());
    String text = Problem.of(ProblemKind.BAD_REQUEST, reason).detail(Locale.ENGLISH) + "\n";
    byte[] sentence = text.getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, sentence.length);
    response.getHeaders().put("Access-Control-Allow-Origin", "*");
    response.write(true, ByteBuffer.wrap(sentence), callback);
    return true;
  }
}
