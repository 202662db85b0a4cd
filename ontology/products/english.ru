# What the OBO and JSON products take from the ontology: English labels and definitions, and synonyms under the names that
# OBO tools know.
PREFIX oboInOwl: <http://www.geneontology.org/formats/oboInOwl#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { ?term oboInOwl:hasExactSynonym ?plain }
WHERE {
  ?term skos:altLabel ?synonym .
  FILTER (LANG(?synonym) = "en")
  BIND (STR(?synonym) AS ?plain)
} ;

DELETE { ?term ?property ?text }
WHERE {
  ?term ?property ?text .
  FILTER (isLiteral(?text) && (STRSTARTS(LCASE(LANG(?text)), "zh") || ?property IN (skos:prefLabel, skos:altLabel, skos:hiddenLabel, skos:definition)))
} ;

INSERT DATA { oboInOwl:hasExactSynonym a owl:AnnotationProperty }
