package org.mscdm.source;

/**
 * What the catalogue of the seeds says about one document.
 *
 * @param id short name, such as {@code 000}; part of the IRIs of everything read from the document
 * @param fileName name of the file in the seed folder
 * @param sha256 expected SHA-256 of the bytes, as 64 lower-case hexadecimal digits
 * @param languageTag language and script of the text: {@code zh-Hans}, {@code zh-Hant} or {@code
 *     en}
 */
public record CatalogueEntry(String id, String fileName, String sha256, String languageTag)
    implements Comparable<CatalogueEntry> {

  @Override
  public int compareTo(CatalogueEntry other) {
    return id.compareTo(other.id);
  }
}
