package org.mscdm.web;

import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.Parameter;
import org.mscdm.query.QueryFolder;
import org.mscdm.sparql.Format;
import org.mscdm.sparql.Shape;

/** The description of the service in OpenAPI 3.1: one operation for each canned query. */
final class OpenApi {

  private final String version;
  private final QueryFolder queries;

  /**
   * @param version of the release that is served
   */
  OpenApi(String version, QueryFolder queries) {
    this.version = version;
    this.queries = queries;
  }

  /**
   * The description as JSON.
   *
   * @param address where clients reach the service
   */
  String json(String address) {
    JsonObject paths = new JsonObject();
    paths.put("/queries/", object("get", listOperation()));
    queries.all().forEach(query -> paths.put("/queries/" + query.name(), object("get", of(query))));
    JsonObject document = new JsonObject();
    document.put("openapi", string("3.1.0"));
    document.put("info", information());
    document.put("servers", array(object("url", string(address.replaceFirst("/$", "")))));
    document.put("paths", paths);
    document.put("components", object("responses", object("Problem", problem())));
    return document.toString();
  }

  private JsonObject information() {
    JsonObject information = new JsonObject();
    information.put("title", string("mscdm: mesenchymal stromal cells in diabetes mellitus"));
    information.put("version", string(version));
    information.put(
        "description",
        string(
            "Canned queries on a knowledge graph in which every statement leads back to the words"
                + " of a document. Not reviewed by a domain expert; not medical advice."));
    JsonObject licence = new JsonObject();
    licence.put("name", string("CC BY 4.0"));
    licence.put("url", string("https://creativecommons.org/licenses/by/4.0/"));
    information.put("license", licence);
    return information;
  }

  private static JsonObject listOperation() {
    JsonObject operation = new JsonObject();
    operation.put("operationId", string("list-queries"));
    operation.put("summary", string("All canned queries with their parameters"));
    JsonObject answer = object("description", string("A list"));
    answer.put(
        "content", object("application/json", object("schema", object("type", string("array")))));
    operation.put("responses", object("200", answer));
    return operation;
  }

  private static JsonObject of(CannedQuery query) {
    JsonObject operation = new JsonObject();
    operation.put("operationId", string(query.name()));
    operation.put("summary", string(query.title().get("en")));
    operation.put("description", string(description(query)));
    operation.put("tags", QueryDescription.strings(query.keywords()));
    JsonArray parameters = new JsonArray();
    query.parameters().forEach(parameter -> parameters.add(of(parameter)));
    parameters.add(format());
    operation.put("parameters", parameters);
    JsonObject responses = object("200", rows());
    for (String status : List.of("400", "406", "503")) {
      responses.put(status, object("$ref", string("#/components/responses/Problem")));
    }
    operation.put("responses", responses);
    return operation;
  }

  private static String description(CannedQuery query) {
    StringBuilder text = new StringBuilder();
    text.append(query.description().get("en")).append("\n\n").append(query.title().get("zh-Hans"));
    text.append("。").append(query.description().get("zh-Hans"));
    query.traps().forEach(trap -> text.append("\n\n").append(trap));
    return text.toString();
  }

  private static JsonObject of(Parameter parameter) {
    JsonObject one = valueSchema(parameter.kind());
    JsonObject object = new JsonObject();
    object.put("name", string(parameter.name()));
    object.put("in", string("query"));
    object.put("required", new JsonBoolean(false));
    object.put("description", string(description(parameter)));
    if (parameter.many()) {
      JsonObject schema = object("type", string("array"));
      schema.put("items", one);
      schema.put("default", QueryDescription.strings(parameter.defaults()));
      object.put("schema", schema);
      object.put("style", string("form"));
      object.put("explode", new JsonBoolean(true));
    } else {
      parameter.defaults().forEach(value -> one.put("default", value(parameter.kind(), value)));
      object.put("schema", one);
    }
    return object;
  }

  private static String description(Parameter parameter) {
    return switch (parameter.kind()) {
      case TERM -> "A term: a name such as UmbilicalCordMSC, a prefixed name, or an IRI.";
      case TEXT -> "A text.";
      case NUMBER -> "A whole number.";
    };
  }

  private static JsonObject valueSchema(Parameter.Kind kind) {
    return object("type", string(kind == Parameter.Kind.NUMBER ? "integer" : "string"));
  }

  private static JsonValue value(Parameter.Kind kind, String text) {
    return kind == Parameter.Kind.NUMBER ? JSON.parseAny(text) : string(text);
  }

  private static JsonObject format() {
    JsonObject schema = object("type", string("string"));
    schema.put(
        "enum",
        QueryDescription.strings(Format.of(Shape.TABLE).stream().map(Format::shortName).toList()));
    JsonObject object = new JsonObject();
    object.put("name", string("format"));
    object.put("in", string("query"));
    object.put("required", new JsonBoolean(false));
    object.put("description", string("Instead of the header Accept."));
    object.put("schema", schema);
    return object;
  }

  private static JsonObject rows() {
    JsonObject content = new JsonObject();
    for (Format format : Format.of(Shape.TABLE)) {
      String type = format == Format.JSON ? "object" : "string";
      content.put(format.mediaType(), object("schema", object("type", string(type))));
    }
    JsonObject answer = object("description", string("The rows"));
    answer.put("content", content);
    return answer;
  }

  private static JsonObject problem() {
    JsonObject properties = new JsonObject();
    for (String name : List.of("type", "title", "detail")) {
      properties.put(name, object("type", string("string")));
    }
    properties.put("status", object("type", string("integer")));
    JsonObject schema = object("type", string("object"));
    schema.put("properties", properties);
    JsonObject answer = object("description", string("What is wrong, and what to do"));
    answer.put("content", object("application/problem+json", object("schema", schema)));
    return answer;
  }

  private static JsonObject object(String name, JsonValue value) {
    JsonObject object = new JsonObject();
    object.put(name, value);
    return object;
  }

  private static JsonArray array(JsonValue value) {
    JsonArray array = new JsonArray();
    array.add(value);
    return array;
  }

  private static JsonString string(String text) {
    return new JsonString(text);
  }
}
