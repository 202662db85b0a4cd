package org.mscdm.web;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.mscdm.sparql.Limits;

/**
 * How the service is run.
 *
 * @param port 0 for any free one
 * @param publicAddress under which clients reach it, ending with a slash; if there is none, the
 *     address on which it listens
 * @param limits of one query
 * @param concurrent queries that are evaluated at the same time
 * @param cacheBytes of finished answers that are kept
 * @param services endpoints that SERVICE may name
 * @param reports address to which errors are reported, of mailto, http or https; pages have no such
 *     link without it
 * @param releases folder of the published releases, which are served as files
 */
public record Settings(
    String host,
    int port,
    Optional<URI> publicAddress,
    Limits limits,
    int concurrent,
    long cacheBytes,
    Set<String> services,
    Optional<URI> reports,
    Optional<Path> releases) {

  /** What a setting is cannot be used; the message says what it must be. */
  public static final class UnusableSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableSettingException(String message) {
      super(message);
    }
  }

  public Settings {
    require(!host.isBlank(), "the host is empty");
    require(port >= 0 && port <= 65_535, "the port is 0 to 65535, not " + port);
    require(concurrent > 0, "at least one query must be evaluated at a time, not " + concurrent);
    require(
        cacheBytes >= 0, "the size of the cache is not negative, as %d is".formatted(cacheBytes));
    publicAddress.ifPresent(Settings::checkAddress);
    services.forEach(
        service ->
            require(
                service.matches("https?://\\S+"),
                "a service is an address of http or https, not " + service));
    services = Set.copyOf(services);
    reports.ifPresent(
        reported ->
            require(
                Set.of("mailto", "http", "https").contains(String.valueOf(reported.getScheme())),
                "errors are reported to an address of mailto, http or https, not " + reported));
  }

  /** Settings for a machine of one's own. */
  public static Settings local(int port) {
    return new Settings(
        "127.0.0.1",
        port,
        Optional.empty(),
        Limits.DEFAULT,
        Math.max(2, Runtime.getRuntime().availableProcessors()),
        64L << 20,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static void checkAddress(URI address) {
    boolean isUsable =
        Set.of("http", "https").contains(String.valueOf(address.getScheme()))
            && address.getHost() != null
            && address.getQuery() == null
            && address.getFragment() == null
            && address.getPath().endsWith("/");
    require(
        isUsable,
        "the public address is an address of http or https that ends with a slash, not " + address);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new UnusableSettingException(otherwise);
    }
  }

  public Settings withLimits(Limits other) {
    return new Settings(
        host, port, publicAddress, other, concurrent, cacheBytes, services, reports, releases);
  }

  public Settings withPublicAddress(URI other) {
    return new Settings(
        host,
        port,
        Optional.of(other),
        limits,
        concurrent,
        cacheBytes,
        services,
        reports,
        releases);
  }

  /**
   * @param folder of the published releases; nothing is served if there is none
   */
  public Settings withReleases(Path folder) {
    return new Settings(
        host,
        port,
        publicAddress,
        limits,
        concurrent,
        cacheBytes,
        services,
        reports,
        Optional.of(folder).filter(Files::isDirectory));
  }
}
