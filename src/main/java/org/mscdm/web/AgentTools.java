package org.mscdm.web;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.Var;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.ExistingValues;
import org.mscdm.query.Parameter;
import org.mscdm.query.QueryFolder;
import org.mscdm.query.QueryRun;
import org.mscdm.search.SearchIndex;
import org.mscdm.sparql.Answer;
import org.mscdm.sparql.Endpoint;
import org.mscdm.sparql.Format;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;
import org.mscdm.sparql.Shape;
import org.mscdm.vocabulary.MSCDM;

/** What an agent may do: search, describe, ask, and read the words behind a statement. */
final class AgentTools {

  private static final Var THING = Var.alloc("thing");

  private static final Query DESCRIPTION =
      QueryFactory.create(
          """
          CONSTRUCT { ?thing ?property ?value }
          WHERE { VALUES ?thing { UNDEF } ?thing ?property ?value }
          """);

  private static final Query WORDS =
      QueryFactory.create(
          """
          PREFIX mscdm: <https://w3id.org/mscdm/ontology/>
          SELECT ?quote ?sentence ?section ?document ?start ?end WHERE {
            VALUES ?thing { UNDEF }
            ?thing mscdm:hasEvidenceLine?/mscdm:anchor ?anchor .
            ?anchor mscdm:quote ?quote ;
              mscdm:inDocument ?document ;
              mscdm:start ?start ;
              mscdm:end ?end .
            OPTIONAL {
              ?anchor mscdm:inSentence ?place .
              ?place mscdm:text ?sentence .
              OPTIONAL { ?place mscdm:inSection/mscdm:text ?section }
            }
          }
          ORDER BY ?document ?start ?end
          """);

  /** In which rows are given, the usual one first. */
  private static final List<String> FORMATS = List.of("csv", "json", "tsv", "xml");

  private static final Parameter ENTITY =
      new Parameter("entity", Parameter.Kind.TERM, List.of(), false);

  private final LimitedAnswers answers;
  private final QueryFolder queries;
  private final ExistingValues existingValues;
  private final SearchIndex index;

  AgentTools(LimitedAnswers answers, QueryFolder queries, SearchIndex index) {
    this.answers = answers;
    this.queries = queries;
    this.existingValues = new ExistingValues(answers);
    this.index = index;
  }

  List<SyncToolSpecification> all() {
    return List.of(
        tool(
            "search_terms",
            "Find terms and quoted words by words in Chinese (both scripts) or English.",
            schema(
                Map.of(
                    "q", text("The words, such as 胰岛素抵抗 or insulin resistance"),
                    "lang", text("Only texts in this language: en or zh")),
                List.of("q")),
            this::searchTerms),
        tool(
            "describe_entity",
            "All that is stated of one thing, in Turtle.",
            schema(
                Map.of(
                    "entity",
                    text("A name such as UmbilicalCordMSC, mscdm-id:study/000-159, or an IRI")),
                List.of("entity")),
            this::describeEntity),
        tool(
            "list_queries",
            "The canned queries, with titles in English and Chinese, parameters and traps.",
            schema(Map.of(), List.of()),
            this::listQueries),
        tool(
            "run_query",
            "Run a canned query. Prefer this to SPARQL of your own: its rows are tested.",
            schema(
                Map.of(
                    "name", text("The name, as list_queries gives it"),
                    "parameters",
                        Map.of(
                            "type", "object",
                            "description",
                                "For each parameter its values, such as {\"source\": [\"PlacentaMSC\"]}",
                            "additionalProperties",
                                Map.of("type", "array", "items", Map.of("type", "string"))),
                    "format", format()),
                List.of("name")),
            this::runQuery),
        tool(
            "run_sparql",
            "Run a SPARQL query; it only reads. The default graph holds nearly everything.",
            schema(
                Map.of(
                    "query",
                    text("SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE"),
                    "format",
                    format()),
                List.of("query")),
            this::runSparql),
        tool(
            "fetch_sentence",
            "The exact words behind an assertion or value: quote, sentence, section, document, place.",
            schema(
                Map.of("assertion", text("Its IRI, or mscdm-id:assertion/…")),
                List.of("assertion")),
            this::fetchSentence));
  }

  private static SyncToolSpecification tool(
      String name,
      String description,
      Map<String, Object> schema,
      Function<Map<String, Object>, String> call) {
    return new SyncToolSpecification(
        Tool.builder(name, schema)
            .description(description)
            .annotations(ToolAnnotations.builder().readOnlyHint(true).openWorldHint(false).build())
            .build(),
        (context, request) ->
            result(call, request.arguments() == null ? Map.of() : request.arguments()));
  }

  private static CallToolResult result(
      Function<Map<String, Object>, String> call, Map<String, Object> arguments) {
    try {
      return CallToolResult.builder().addTextContent(call.apply(arguments)).isError(false).build();
    } catch (ProblemException e) {
      String detail = e.problem().detail(Locale.ENGLISH);
      return CallToolResult.builder().addTextContent(detail).isError(true).build();
    }
  }

  private static Map<String, Object> schema(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    return schema;
  }

  private static Map<String, Object> text(String description) {
    return Map.of("type", "string", "description", description);
  }

  private static Map<String, Object> format() {
    return Map.of("type", "string", "enum", FORMATS, "default", FORMATS.get(0));
  }

  private String searchTerms(Map<String, Object> arguments) {
    String question = required(arguments, "q");
    String language = optional(arguments, "lang").orElse("");
    return SearchPage.json(question, language, index.search(question, language)).toString();
  }

  private String describeEntity(Map<String, Object> arguments) {
    String entity = required(arguments, "entity");
    Model description = answers.answer(about(DESCRIPTION, entity), QueryExecution::execConstruct);
    if (description.isEmpty()) {
      throw new ProblemException(Problem.of(ProblemKind.UNKNOWN_TERM, entity));
    }
    return body(Endpoint.written(description.getGraph(), Format.TURTLE, answers.limits()));
  }

  private static Query about(Query query, String entity) {
    return QueryRun.withValues(query, Map.of(THING, List.of(ENTITY.node(entity))));
  }

  private String listQueries(Map<String, Object> arguments) {
    JsonArray list = new JsonArray();
    queries
        .all()
        .forEach(
            query -> list.add(QueryDescription.json(query, MSCDM.ENDPOINT.replace("sparql", ""))));
    return list.toString();
  }

  private String runQuery(Map<String, Object> arguments) {
    String name = required(arguments, "name");
    CannedQuery query = queries.required(name);
    Map<String, List<String>> values = values(arguments.get("parameters"));
    Query parsed = QueryRun.of(query, values);
    existingValues.require(query, values);
    return body(answers.answer(parsed.toString(), asked -> rowFormat(arguments)));
  }

  private static Map<String, List<String>> values(Object parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (parameters instanceof Map<?, ?> given) {
      given.forEach(
          (name, value) ->
              values.put(
                  name.toString(),
                  value instanceof List<?> list
                      ? list.stream().map(Object::toString).toList()
                      : List.of(value.toString())));
    }
    return values;
  }

  private static Format rowFormat(Map<String, Object> arguments) {
    String name = optional(arguments, "format").orElse(FORMATS.get(0));
    return Format.named(name, Shape.TABLE)
        .filter(format -> FORMATS.contains(name))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        ProblemKind.BAD_PARAMETER, "format", name, String.join(", ", FORMATS))));
  }

  private String runSparql(Map<String, Object> arguments) {
    return body(
        answers.answer(
            required(arguments, "query"),
            query -> query.shape() == Shape.GRAPH ? Format.TURTLE : rowFormat(arguments)));
  }

  private String fetchSentence(Map<String, Object> arguments) {
    String assertion = required(arguments, "assertion");
    return answers.answer(
        about(WORDS, assertion),
        execution -> {
          var rows = execution.execSelect();
          if (!rows.hasNext()) {
            throw new ProblemException(Problem.of(ProblemKind.NO_WORDS, assertion));
          }
          ByteArrayOutputStream json = new ByteArrayOutputStream();
          ResultSetFormatter.outputAsJSON(json, rows);
          return json.toString(StandardCharsets.UTF_8);
        });
  }

  private static String body(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String required(Map<String, Object> arguments, String name) {
    return optional(arguments, name)
        .orElseThrow(() -> new ProblemException(Problem.of(ProblemKind.MISSING_PARAMETER, name)));
  }

  private static Optional<String> optional(Map<String, Object> arguments, String name) {
    return Optional.ofNullable(arguments.get(name)).map(Object::toString).filter(t -> !t.isBlank());
  }
}
