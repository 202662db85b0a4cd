package org.mscdm.web;

import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.mscdm.query.QueryFolder;

/**
 * The service: SPARQL at {@code /sparql}, read only, the start page at {@code /}, and each canned
 * query at {@code /queries/NAME}.
 */
public final class Server implements AutoCloseable {

  /** Milliseconds after which a query is ended. */
  private static final String QUERY_TIMEOUT = "30000";

  /** Another program listens on the port; the message says what to do. */
  public static final class PortInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortInUseException(String host, int port) {
      super(
          "%s, port %d: another program listens there; stop it, or give another port with --port"
              .formatted(host, port));
    }
  }

  private final FusekiServer server;
  private final String host;

  private Server(FusekiServer server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Starts the service.
   *
   * @param port 0 for any free port
   * @throws PortInUseException if the port is taken
   */
  public static Server start(String host, int port, DatasetGraph dataset, QueryFolder queries) {
    return start(host, port, dataset, queries, Optional.empty());
  }

  /**
   * Starts the service.
   *
   * @param releases the folder of the published releases; nothing is served if there is none
   */
  public static Server start(
      String host, int port, DatasetGraph dataset, QueryFolder queries, Path releases) {
    return start(host, port, dataset, queries, Optional.of(releases).filter(Files::isDirectory));
  }

  private static Server start(
      String host, int port, DatasetGraph dataset, QueryFolder queries, Optional<Path> releases) {
    dataset.getContext().set(ARQ.queryTimeout, QUERY_TIMEOUT);
    // SERVICE would make this server open connections on a client's behalf.
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    DataService service = DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(port)
            .add("/sparql", service)
            .enableCors(true)
            .addFilter("/*", new UnknownPathFilter())
            .addFilter("/sparql", new MalformedQueryFilter())
            .addServlet("", new StartPage(dataset, queries))
            .addServlet("/queries/*", new QueryPage(dataset, queries))
            .addServlet("/style.css", new StyleSheet());
    releases.ifPresent(folder -> builder.addServlet("/releases/*", new ReleaseFiles(folder)));
    FusekiServer server = builder.build();
    for (Connector connector : server.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector network) {
        network.setHost(host);
      }
    }
    try {
      server.start();
    } catch (FusekiException e) {
      if (isPortTaken(e)) {
        throw new PortInUseException(host, port);
      }
      throw e;
    }
    return new Server(server, host);
  }

  private static boolean isPortTaken(Throwable exception) {
    return exception instanceof BindException
        || exception.getCause() != null && isPortTaken(exception.getCause());
  }

  /** The address under which the start page is reached. */
  public String address() {
    return "http://%s:%d/".formatted(host, server.getPort());
  }

  /** Waits until the service is stopped. */
  public void join() {
    server.join();
  }

  @Override
  public void close() {
    server.stop();
  }
}
