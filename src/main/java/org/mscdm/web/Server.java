package org.mscdm.web;

import java.net.BindException;
import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.mscdm.query.DatasetEndpoint;
import org.mscdm.query.Endpoint;
import org.mscdm.query.QueryFolder;
import org.mscdm.search.SearchIndex;
import org.mscdm.search.TextProperty;

/**
 * The service: SPARQL at {@code /sparql}, read only, the start page at {@code /}, each canned query
 * at {@code /queries/NAME}, search, descriptions for programs, and a door for agents at {@code
 * /mcp}.
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
    dataset.getContext().set(ARQ.queryTimeout, QUERY_TIMEOUT);
    // SERVICE would make this server open connections on a client's behalf.
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    DataService service = DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
    Endpoint endpoint = new DatasetEndpoint(dataset);
    SearchIndex index = new SearchIndex(dataset.getDefaultGraph());
    TextProperty.enable(dataset, index);
    FusekiServer server =
        FusekiServer.create()
            .port(port)
            .add("/sparql", service)
            .enableCors(true)
            .addFilter("/*", new UnknownPathFilter())
            .addFilter("/sparql", new MalformedQueryFilter())
            .addServlet("", new StartPage(dataset, queries))
            .addServlet("/queries/*", new QueryPage(endpoint, queries))
            .addServlet("/search", new SearchPage(index))
            .addServlet(
                "/mcp",
                AgentDoor.open(
                    new AgentTools(endpoint, queries, index),
                    List.of(host, "localhost", "127.0.0.1", "[::1]"),
                    ReleaseVersion.of(endpoint)))
            .addServlet("/openapi.json", new OpenApiPage(endpoint, queries))
            .addServlet("/.well-known/sparql-examples/*", new SparqlExamplesPage(queries))
            .addServlet("/.well-known/void", new VoidPage(endpoint))
            .addServlet("/style.css", new StyleSheet())
            .build();
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
