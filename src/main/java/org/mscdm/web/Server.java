package org.mscdm.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.Slf4jRequestLogWriter;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.mscdm.page.Editor;
import org.mscdm.page.Shown;
import org.mscdm.query.QueryFolder;
import org.mscdm.search.SearchIndex;
import org.mscdm.search.TextProperty;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Limits;

/**
 * The service: a release behind the SPARQL protocol, pages and measurements. It is read only; there
 * is no address that writes.
 */
public final class Server implements AutoCloseable {

  /** Relative IRIs of queries are names of this project. */
  private static final String BASE = "https://w3id.org/mscdm/";

  /** Bytes of the request line with all headers: room for a long query in an address. */
  private static final int REQUEST_HEAD = 64 << 10;

  private static final int CONNECTIONS = 512;
  private static final int LEAST_THREADS = 8;
  private static final int MOST_THREADS = 128;

  /** Milliseconds after which a connection on which nothing moves is closed. */
  private static final long IDLE = 20_000;

  /** Client, time, method and path without the query, status, bytes, milliseconds. */
  private static final String ACCESS_LINE =
      "%{client}a %{yyyy-MM-dd'T'HH:mm:ssXXX}t %m %U %s %O %{ms}T";

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
   * @param release folder whose {@code void.ttl} describes the dataset
   * @throws PortInUseException if the port is taken
   */
  public static Server start(
      Settings settings, DatasetGraph dataset, QueryFolder queries, Path release) {
    PublicAddress address = new PublicAddress(settings.publicAddress());
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    String version = Release.version(dataset);
    ProblemReply problems = new ProblemReply(address, version);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(settings.port())
            .numServerThreads(LEAST_THREADS, MOST_THREADS)
            .addFilter("/*", new OuterFilter(problems, address, version, meters));
    Model description = RDFDataMgr.loadModel(release.resolve("void.ttl").toString());
    routes(settings, dataset, queries, description, release, address, version, meters)
        .forEach(route -> builder.addServlet(route.pattern(), route.servlet()));
    FusekiServer server = builder.build();
    restrict(server.getJettyServer(), settings);
    start(server, settings);
    Server started = new Server(server, settings.host());
    address.listensAt(started.address());
    return started;
  }

  /** All that is served; what is not listed here does not exist. */
  private static List<Route> routes(
      Settings settings,
      DatasetGraph dataset,
      QueryFolder queries,
      Model description,
      Path release,
      PublicAddress address,
      String version,
      PrometheusMeterRegistry meters) {
    Endpoint endpoint =
        new Endpoint(
            dataset,
            BASE,
            settings.services(),
            (query, variables, rows) -> {
              Shown table = Editor.rows(variables, rows);
              return Page.rendered(table.template(), table.view());
            });
    Admission admission = new Admission(settings.concurrent());
    AnswerCache cache = new AnswerCache(settings.cacheBytes(), meters);
    measure(admission, meters);
    PageRoutes pages = new PageRoutes(endpoint, queries, release, settings, address, admission);
    // Descriptions are ours and always whole: what clients may ask for does not bound them.
    GraphReply descriptions = new GraphReply(cache, admission, Limits.DEFAULT);
    ServiceDescription service =
        new ServiceDescription(
            endpoint, description, address, settings, pages.editor(), descriptions);
    SparqlProtocol protocol =
        new SparqlProtocol(endpoint, service, cache, admission, pages.editor(), settings.limits());
    List<Route> routes = new ArrayList<>();
    routes.add(new Route("/sparql", protocol));
    routes.add(new Route("/sparql/", protocol));
    routes.add(new Route("/.well-known/void", new DescriptionPage(service)));
    routes.add(
        new Route(
            "/graph/*",
            new NamedGraphPage(endpoint, new GraphReply(cache, admission, settings.limits()))));
    LimitedAnswers answers = new LimitedAnswers(endpoint, admission, settings.limits());
    SearchIndex index = new SearchIndex(dataset.getDefaultGraph());
    TextProperty.enable(dataset, index);
    routes.add(
        new Route(
            "/queries/*", new QueryPage(answers, protocol, queries, pages.answers(), address)));
    routes.add(
        new Route(
            "/" + SparqlExamplesPage.PATH + "*",
            new SparqlExamplesPage(queries, address, descriptions)));
    routes.add(new Route("/openapi.json", new OpenApiPage(version, queries, address)));
    routes.add(new Route("/search", new SearchPage(index, address)));
    routes.add(
        new Route(
            "/mcp",
            AgentDoor.open(new AgentTools(answers, queries, index), hosts(settings), version)));
    routes.addAll(pages.all());
    routes.add(new Route("/problems/*", new ProblemPage()));
    routes.add(
        new Route(
            "/health",
            new PlainPage(
                "application/json",
                () -> "{\"status\":\"ok\",\"release\":\"%s\"}\n".formatted(version))));
    routes.add(
        new Route(
            "/metrics", new PlainPage("text/plain;version=0.0.4;charset=utf-8", meters::scrape)));
    settings
        .releases()
        .ifPresent(folder -> routes.add(new Route("/releases/*", new ReleaseFiles(folder))));
    routes.add(new Route("/*", new UnknownPath(PageRoutes.ADDRESSES)));
    return routes;
  }

  /** The names under which clients may reach the service. */
  private static List<String> hosts(Settings settings) {
    return Stream.concat(
            Stream.of(settings.host(), "localhost", "127.0.0.1", "[::1]"),
            settings.publicAddress().map(URI::getHost).stream())
        .distinct()
        .toList();
  }

  private static void measure(Admission admission, PrometheusMeterRegistry meters) {
    Gauge.builder("mscdm.queries.active", admission, Admission::active)
        .description("Queries that are evaluated now")
        .register(meters);
    Gauge.builder("mscdm.queries.waiting", admission, Admission::waiting)
        .description("Queries that wait for a place")
        .register(meters);
    meters.counter("mscdm.query.timeouts");
    new JvmMemoryMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
  }

  /** Bounds what clients can take of the server, and lets it stop without cutting answers. */
  private static void restrict(org.eclipse.jetty.server.Server jetty, Settings settings) {
    for (Connector connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector network) {
        network.setHost(settings.host());
        network.setIdleTimeout(IDLE);
        HttpConfiguration http =
            network.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setRequestHeaderSize(REQUEST_HEAD);
      }
    }
    jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty));
    jetty.setErrorHandler(new FailurePage());
    jetty.setHandler(new GracefulHandler(jetty.getHandler()));
    jetty.setStopTimeout(settings.limits().time().toMillis() + 1000);
    jetty.setRequestLog(new CustomRequestLog(new Slf4jRequestLogWriter(), ACCESS_LINE));
  }

  private static void start(FusekiServer server, Settings settings) {
    try {
      server.start();
    } catch (FusekiException e) {
      if (isPortTaken(e)) {
        throw new PortInUseException(settings.host(), settings.port());
      }
      throw e;
    }
  }

  private static boolean isPortTaken(Throwable exception) {
    return exception instanceof BindException
        || exception.getCause() != null && isPortTaken(exception.getCause());
  }

  /** The address under which the start page is reached on this machine. */
  public String address() {
    return "http://%s:%d/"
        .formatted(host.contains(":") ? "[" + host + "]" : host, server.getPort());
  }

  /** Waits until the service is stopped. */
  public void join() {
    server.join();
  }

  /** Takes no more requests, and ends when those that run are answered. */
  @Override
  public void close() {
    server.stop();
  }
}
