package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Format;
import org.mscdm.sparql.Limits;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.SD;

/**
 * What the service is and what it holds: the description of the release with its endpoint,
 * features, formats and limits; a form for those who come with a browser.
 */
final class ServiceDescription {

  private static final String DATASET = "https://w3id.org/mscdm/dataset";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String TERMS = "https://w3id.org/mscdm/service#";

  private static final Map<Format, String> FORMAT_NAMES =
      Map.of(
          Format.JSON, "SPARQL_Results_JSON",
          Format.XML, "SPARQL_Results_XML",
          Format.CSV, "SPARQL_Results_CSV",
          Format.TSV, "SPARQL_Results_TSV",
          Format.TURTLE, "Turtle",
          Format.N_TRIPLES, "N-Triples",
          Format.JSON_LD, "JSON-LD",
          Format.RDF_XML, "RDF_XML",
          Format.TRIG, "TriG",
          Format.N_QUADS, "N-Quads");

  private final Endpoint endpoint;
  private final Model release;
  private final PublicAddress address;
  private final Settings settings;
  private final EditorPage editor;
  private final GraphReply graphs;

  /**
   * @param release its description, as the build made it
   */
  ServiceDescription(
      Endpoint endpoint,
      Model release,
      PublicAddress address,
      Settings settings,
      EditorPage editor,
      GraphReply graphs) {
    this.editor = editor;
    this.graphs = graphs;
    this.endpoint = endpoint;
    this.release = release;
    this.address = address;
    this.settings = settings;
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Parameters parameters)
      throws IOException {
    if (FormatChoice.isPagePreferred(request, parameters)) {
      editor.form(request, response);
      return;
    }
    graphs.send(request, response, address.of("sparql"), () -> model().getGraph());
  }

  private Model model() {
    Model model = ModelFactory.createDefaultModel();
    model.add(release);
    Resource service = model.createResource(address.of("sparql"));
    service.addProperty(RDF.type, SD.Service);
    service.addProperty(SD.endpoint, service);
    service.addProperty(SD.supportedLanguage, SD.SPARQL11Query);
    service.addProperty(
        SD.defaultEntailmentRegime, model.createResource("http://www.w3.org/ns/entailment/Simple"));
    if (!settings.services().isEmpty()) {
      service.addProperty(SD.feature, SD.BasicFederatedQuery);
    }
    Arrays.stream(Format.values())
        .filter(FORMAT_NAMES::containsKey)
        .forEach(
            format ->
                service.addProperty(
                    SD.resultFormat, model.createResource(FORMATS + FORMAT_NAMES.get(format))));
    addLimits(service);
    addGraphs(service);
    addExamples(service);
    return model;
  }

  private void addLimits(Resource service) {
    Limits limits = settings.limits();
    addLimit(
        service, "timeLimitSeconds", limits.time().toSeconds(), "Seconds after which a query ends");
    addLimit(service, "rowLimit", limits.rows(), "Most rows or triples of an answer");
    addLimit(service, "bodyLimitBytes", limits.bodyBytes(), "Most bytes of an answer");
    service.addProperty(
        RDFS.comment,
        "An answer that a limit would cut is an error and never a part with status 200. The default graph is the union of all named graphs except elsewhere, examples and inferred/R2, which GRAPH reaches.",
        "en");
    service.addProperty(
        RDFS.comment,
        "超出限制的结果以错误返回,绝不会以状态 200 返回其中一部分。默认图是除 elsewhere、examples 和 inferred/R2 之外所有命名图的并集,这三者用 GRAPH 访问。",
        "zh-Hans");
  }

  private static void addLimit(Resource service, String name, long value, String meaning) {
    Property property = ResourceFactory.createProperty(TERMS, name);
    service.addLiteral(
        property, ResourceFactory.createTypedLiteral(Long.toString(value), XSDDatatype.XSDinteger));
    service.getModel().add(property, RDFS.label, meaning, "en");
  }

  private void addGraphs(Resource service) {
    Model model = service.getModel();
    Resource dataset = model.createResource(DATASET);
    service.addProperty(SD.defaultDataset, dataset);
    dataset.addProperty(VOID.sparqlEndpoint, service);
    dataset.addProperty(RDF.type, SD.Dataset);
    Resource defaultGraph = model.createResource(address.of("sparql#default-graph"));
    defaultGraph.addProperty(RDF.type, SD.Graph);
    dataset.addProperty(SD.defaultGraph, defaultGraph);
    for (String name : endpoint.graphNames()) {
      Resource named =
          model.createResource(
              address.of("sparql#graph-" + name.substring(name.indexOf("/graph/") + 7)));
      named.addProperty(RDF.type, SD.NamedGraph);
      named.addProperty(SD.name, model.createResource(name));
      named.addProperty(SD.graph, model.createResource(name));
      dataset.addProperty(SD.namedGraph, named);
    }
  }

  /**
   * The examples with their prefixes. They are no part of the default graph; an editor that does
   * not find them there looks for them here.
   */
  private void addExamples(Resource service) {
    Node examples = NodeFactory.createURI(MSCDM.graph("examples"));
    if (endpoint.hasGraph(examples)) {
      service.getModel().add(ModelFactory.createModelForGraph(endpoint.graph(examples)));
      service.addProperty(
          RDFS.seeAlso, service.getModel().createResource(address.of(SparqlExamplesPage.PATH)));
    }
  }
}
