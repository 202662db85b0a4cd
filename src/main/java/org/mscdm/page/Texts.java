package org.mscdm.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of the documents, as a release holds them. */
public final class Texts {

  private static final String ENDING = ".txt";

  private final Map<String, String> texts = new TreeMap<>();

  /**
   * @param folder with one file for each document, such as {@code 000.txt}
   */
  public Texts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
        String name = file.getFileName().toString();
        texts.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each text by the number of its document. */
  public Map<String, String> all() {
    return Map.copyOf(texts);
  }

  Optional<String> of(String document) {
    return Optional.ofNullable(texts.get(document));
  }
}
