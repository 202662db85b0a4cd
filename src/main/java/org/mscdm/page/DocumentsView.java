package org.mscdm.page;

import java.util.List;

/** The list of the documents. */
public record DocumentsView(Frame frame, List<Entry> documents) {

  /** What is known of a document. */
  public record Entry(
      String number,
      Term self,
      String title,
      String publisher,
      String language,
      Term genre,
      String file,
      String checksum,
      int characters,
      String rights,
      String comment) {}
}
