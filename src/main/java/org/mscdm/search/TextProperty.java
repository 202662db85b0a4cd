package org.mscdm.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;

/**
 * Lets SPARQL ask the index by {@code text:query}: the same words find the same as at {@code
 * /search}. Its data does not change.
 */
public final class TextProperty implements TextIndex {

  private final SearchIndex index;
  private final EntityDefinition definition =
      new EntityDefinition(SearchIndex.THING, SearchIndex.WORDS, RDFS.label);

  private TextProperty(SearchIndex index) {
    this.index = index;
    definition.setLangField(SearchIndex.LANGUAGE);
    SearchIndex.PROPERTIES.forEach(property -> definition.set(SearchIndex.WORDS, property));
  }

  /** Makes the index known to the queries of a dataset. */
  public static void enable(DatasetGraph dataset, SearchIndex index) {
    dataset.getContext().set(TextQuery.textIndex, new TextProperty(index));
  }

  private List<TextHit> hits(List<String> properties, String words, String language, int limit) {
    return index
        .texts(words.replace('"', ' '), Optional.ofNullable(language).orElse(""), properties)
        .stream()
        .limit(limit > 0 ? limit : Long.MAX_VALUE)
        .map(TextProperty::hit)
        .toList();
  }

  private static TextHit hit(SearchIndex.Found found) {
    return new TextHit(
        NodeFactory.createURI(found.thing()),
        found.score(),
        NodeFactory.createLiteralLang(found.text(), found.language()),
        null,
        NodeFactory.createURI(found.property()));
  }

  private static List<String> iris(List<Resource> properties) {
    return properties == null ? List.of() : properties.stream().map(Resource::getURI).toList();
  }

  private static List<String> iris(Node property) {
    return property == null || !property.isURI() ? List.of() : List.of(property.getURI());
  }

  @Override
  public List<TextHit> query(
      Node property, String words, String graph, String language, int limit) {
    return hits(iris(property), words, language, limit);
  }

  @Override
  public List<TextHit> query(Node property, String words, String graph, String language) {
    return hits(iris(property), words, language, 0);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, String graph, String language, int limit, String highlight) {
    return hits(iris(property), words, language, limit);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int limit,
      String highlight) {
    return hits(iris(properties), words, language, limit);
  }

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int limit,
      String highlight) {
    return subject == null
        ? hits(iris(properties), words, language, limit)
        : ofSubject(subject, hits(iris(properties), words, language, 0), limit);
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int limit,
      String highlight) {
    return subject == null || !subject.isURI()
        ? hits(iris(properties), words, language, limit)
        : ofSubject(subject.getURI(), hits(iris(properties), words, language, 0), limit);
  }

  private static List<TextHit> ofSubject(String subject, List<TextHit> hits, int limit) {
    return hits.stream()
        .filter(hit -> hit.getNode().getURI().equals(subject))
        .limit(limit > 0 ? limit : Long.MAX_VALUE)
        .toList();
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public Map<String, Node> get(String thing) {
    throw unchangeable();
  }

  @Override
  public void addEntity(Entity entity) {
    throw unchangeable();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw unchangeable();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw unchangeable();
  }

  private static UnsupportedOperationException unchangeable() {
    return new UnsupportedOperationException("The index is made from a release and only searched");
  }

  @Override
  public void prepareCommit() {
    // There is never anything to commit.
  }

  @Override
  public void commit() {
    // There is never anything to commit.
  }

  @Override
  public void rollback() {
    // There is never anything to take back.
  }

  @Override
  public void close() {
    // The index lies in memory.
  }
}
