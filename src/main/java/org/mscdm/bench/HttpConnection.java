package org.mscdm.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept open and asks one question after the other. It does as little as it
 * can, because it shares the processor with the servers that it measures.
 */
final class HttpConnection implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final String JSON = "application/sparql-results+json";

  private final URI endpoint;
  private final Socket socket;
  private final BufferedInputStream in;
  private final byte[] buffer = new byte[BUFFER];

  HttpConnection(URI endpoint) throws IOException {
    this.endpoint = endpoint;
    this.socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  /** Asks a query and returns the answer's body, SPARQL results in JSON. */
  byte[] answer(String query) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ask(query, body);
    return body.toByteArray();
  }

  /** Asks a query, reads the whole answer and forgets it. */
  void ask(String query) throws IOException {
    ask(query, null);
  }

  private void ask(String query, ByteArrayOutputStream body) throws IOException {
    socket.getOutputStream().write(request(query));
    String status = line();
    long length = -1;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      }
    }
    if (chunked) {
      readChunks(body);
    } else if (length >= 0) {
      read(length, body);
    } else {
      throw new IOException("the answer has no length");
    }
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new BenchException("%s answers %s to:%n%s".formatted(endpoint, status, query));
    }
  }

  private byte[] request(String query) {
    return "GET %s?query=%s HTTP/1.1\r\nHost: %s:%d\r\nAccept: %s\r\n\r\n"
        .formatted(
            endpoint.getRawPath(),
            URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20"),
            endpoint.getHost(),
            endpoint.getPort(),
            JSON)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private void readChunks(ByteArrayOutputStream body) throws IOException {
    while (true) {
      int length = Integer.parseInt(line().split(";")[0].strip(), 16);
      if (length == 0) {
        while (!line().isEmpty()) {
          // A trailer.
        }
        return;
      }
      read(length, body);
      line();
    }
  }

  private void read(long length, ByteArrayOutputStream body) throws IOException {
    long left = length;
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new EOFException("the answer ends early");
      }
      if (body != null) {
        body.write(buffer, 0, count);
      }
      left -= count;
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the answer ends early");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
