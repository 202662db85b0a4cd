package org.mscdm.page;

import java.util.HashMap;
import java.util.Map;
import org.mscdm.vocabulary.MSCDM;
import org.mscdm.vocabulary.Prefixes;

/** What things are called in one language. */
final class Names {

  private static final String SITE = "https://w3id.org/mscdm";

  private final Sentences say;
  private final Map<String, String> labels = new HashMap<>();

  Names(Questions questions, Language language, Sentences say) {
    this.say = say;
    for (Row row : questions.ask("labels")) {
      if (row.language("label").equals(language.tag())) {
        labels.putIfAbsent(row.text("term"), row.text("label"));
      }
    }
  }

  String label(String iri) {
    if (iri.startsWith(MSCDM.ID)) {
      return identified(iri);
    }
    String label = labels.get(iri);
    if (label != null) {
      return label;
    }
    String shortened = Prefixes.shorten(iri);
    return say.has("property." + shortened.replace(':', '.'))
        ? say.of("property." + shortened.replace(':', '.'))
        : shortened.replaceFirst("^mscdm:", "");
  }

  /** What has no name of its own is called by its kind, as {@code trial 152 (document 000)}. */
  private String identified(String iri) {
    String path = iri.substring(MSCDM.ID.length());
    int slash = path.indexOf('/');
    String kind = slash < 0 ? path : path.substring(0, slash);
    String local = path.substring(slash + 1);
    if (kind.equals("study") && local.matches("\\d{3}-\\d+")) {
      return say.of("name.trial", local.substring(4), local.substring(0, 3));
    }
    String label = labels.get(iri);
    if (label != null && !kind.equals("priming") && !kind.equals("document")) {
      return label;
    }
    return say.has("name." + kind) ? say.of("name." + kind, local) : local;
  }

  Term term(String iri) {
    return new Term(iri, label(iri), address(iri));
  }

  /** Where the page of an IRI is. */
  static String address(String iri) {
    return iri.startsWith(SITE + "/") ? iri.substring(SITE.length()) : iri;
  }
}
