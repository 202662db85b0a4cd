package org.mscdm.web;

import java.util.List;
import org.mscdm.page.AnswerView.Copy;

/**
 * One request as a line of a shell and as small programs, for copying.
 *
 * <p>The address is percent-encoded, so that it stands between quotes of any language.
 */
final class QueryCopies {

  private QueryCopies() {}

  /**
   * @param address of the canned query with its values, without a format
   */
  static List<Copy> of(String address) {
    String csv = address + (address.contains("?") ? "&" : "?") + "format=csv";
    return List.of(
        new Copy("curl", "curl --fail --silent --show-error '%s'\n".formatted(csv)),
        new Copy("Python", PYTHON.formatted(csv)),
        new Copy(
            "R", "rows <- read.csv(\"%s\", encoding = \"UTF-8\")\nprint(rows)\n".formatted(csv)),
        new Copy("Java", JAVA.formatted(csv)));
  }

  private static final String PYTHON =
      """
      import csv
      import io
      import urllib.request

      with urllib.request.urlopen("%s") as answer:
          rows = list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8", newline="")))
      for row in rows:
          print(row)
      """;

  private static final String JAVA =
      """
      import java.net.URI;
      import java.net.http.HttpClient;
      import java.net.http.HttpRequest;
      import java.net.http.HttpResponse;

      class CannedQuery {
        public static void main(String[] arguments) throws Exception {
          URI address = URI.create("%s");
          HttpResponse<String> answer =
              HttpClient.newHttpClient()
                  .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
          if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
          }
          System.out.print(answer.body());
        }
      }
      """;
}
