package org.mscdm.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Someone looks at a page.
 *
 * @param path of the page, from the slash on: {@code /documents/000}
 * @param rest what follows the page's own address in the path: {@code 000}
 * @param parameters of the address, without the language
 * @param base the address of the first page, with its slash
 */
public record Visit(
    Language language,
    String path,
    String rest,
    Map<String, List<String>> parameters,
    String base) {

  public Optional<String> parameter(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** The parameters as an address has them, with one of them given or changed. */
  public String with(String name, String value) {
    StringBuilder address = new StringBuilder("?");
    parameters.forEach(
        (key, values) -> {
          if (!key.equals(name)) {
            values.stream()
                .filter(one -> !one.isBlank())
                .forEach(one -> address.append(pair(key, one)).append('&'));
          }
        });
    return address.append(pair(name, value)).toString();
  }

  /** The parameters as an address has them; empty if there are none. */
  String query() {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(one -> pair(entry.getKey(), one)))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String pair(String name, String value) {
    return encoded(name) + "=" + encoded(value);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
