package org.mscdm;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.ReleaseDataset;
import org.mscdm.web.Server;
import org.mscdm.web.Settings;

/** The service on a free port of this machine, with the project's release and queries. */
final class Served implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Server server =
      Server.start(
          Settings.local(0),
          ReleaseDataset.load(Folders.release()),
          new QueryFolder(Folders.HOME.resolve("queries")),
          Folders.release());

  String address() {
    return server.address();
  }

  /**
   * @param headers name and value in turn
   */
  HttpResponse<String> get(String path, String accept, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", accept);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
