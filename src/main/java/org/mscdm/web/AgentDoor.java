package org.mscdm.web;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Model Context Protocol over streamable HTTP. It keeps no sessions: each call is answered by
 * itself.
 */
final class AgentDoor {

  /** Bytes; a larger request is refused. */
  private static final int MOST_BYTES = 1 << 20;

  private AgentDoor() {}

  /**
   * The servlet at {@code /mcp}.
   *
   * @param hosts names under which clients may reach it, without ports; a request that names
   *     another host, or comes from a page of another origin, is refused
   */
  static HttpServletStatelessServerTransport open(
      AgentTools tools, List<String> hosts, String version) {
    HttpServletStatelessServerTransport transport =
        HttpServletStatelessServerTransport.builder()
            .messageEndpoint("/mcp")
            .maxRequestSize(MOST_BYTES)
            .httpHeaderValidator(
                DefaultServerTransportSecurityValidator.builder()
                    .allowedHosts(
                        hosts.stream().flatMap(host -> Stream.of(host, host + ":*")).toList())
                    .allowedOrigins(hosts.stream().flatMap(AgentDoor::origins).toList())
                    .build())
            .build();
    McpServer.sync(transport)
        .serverInfo("mscdm", version)
        .instructions(
            "A knowledge graph of mesenchymal stromal cells in diabetes. Each statement is what a"
                + " document says, not a fact; show its quote. Not reviewed by a domain expert; not"
                + " medical advice. Find terms with search_terms, ask with run_query, and read the"
                + " words with fetch_sentence.")
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .tools(tools.all())
        .build();
    return transport;
  }

  private static Stream<String> origins(String host) {
    return Stream.of("http://", "https://")
        .flatMap(scheme -> Stream.of(scheme + host, scheme + host + ":*"));
  }
}
