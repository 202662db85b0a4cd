package org.mscdm.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mscdm.Folders;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.ReleaseDataset;

/** A server on a free port, asked over HTTP as clients do. */
final class RunningServer implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private static DatasetGraph release;

  private final Server server;

  RunningServer(Settings settings) {
    this(settings, release());
  }

  RunningServer(Settings settings, DatasetGraph dataset) {
    this.server =
        Server.start(
            settings, dataset, new QueryFolder(Folders.HOME.resolve("queries")), Folders.release());
  }

  /** The release, loaded once for all tests. */
  static synchronized DatasetGraph release() {
    if (release == null) {
      release = ReleaseDataset.load(Folders.release());
    }
    return release;
  }

  String address() {
    return server.address();
  }

  int port() {
    return URI.create(address()).getPort();
  }

  /** A request for a path, with headers as name and value in turn. */
  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> ask(String query, String... headers) {
    return get("sparql?query=" + encoded(query), headers);
  }

  HttpResponse<String> post(String path, String mediaType, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CLIENT.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
