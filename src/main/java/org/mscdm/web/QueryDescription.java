package org.mscdm.web;

import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.mscdm.query.CannedQuery;
import org.mscdm.query.Parameter;

/** What the head of a canned query says, as JSON. */
final class QueryDescription {

  private QueryDescription() {}

  static JsonObject json(CannedQuery query, String address) {
    JsonObject object = new JsonObject();
    object.put("name", new JsonString(query.name()));
    object.put("address", new JsonString(address + "queries/" + query.name()));
    object.put("title", languages(query.title()));
    object.put("description", languages(query.description()));
    object.put("keywords", strings(query.keywords()));
    object.put("traps", strings(query.traps()));
    JsonArray parameters = new JsonArray();
    query.parameters().forEach(parameter -> parameters.add(json(parameter)));
    object.put("parameters", parameters);
    return object;
  }

  private static JsonObject json(Parameter parameter) {
    JsonObject object = new JsonObject();
    object.put("name", new JsonString(parameter.name()));
    object.put("kind", new JsonString(parameter.kind().name().toLowerCase(java.util.Locale.ROOT)));
    object.put("many", new JsonBoolean(parameter.many()));
    object.put("default", strings(parameter.defaults()));
    return object;
  }

  static JsonObject languages(Map<String, String> texts) {
    JsonObject object = new JsonObject();
    texts.forEach((language, text) -> object.put(language, new JsonString(text)));
    return object;
  }

  static JsonArray strings(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(text -> array.add(new JsonString(text)));
    return array;
  }
}
