package org.mscdm.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What stores are known to answer wrongly, each with the reason, as a table lists it. */
record KnownFaults(Map<String, Map<String, String>> reasons) {

  static KnownFaults read(Path file) {
    try {
      Map<String, Map<String, String>> reasons = new TreeMap<>();
      List<String> lines = Files.readAllLines(file);
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t");
        reasons.computeIfAbsent(cells[0], store -> new TreeMap<>()).put(cells[1], cells[2]);
      }
      return new KnownFaults(reasons);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> queriesOf(String store) {
    return reasons.getOrDefault(store, Map.of()).keySet();
  }

  String reason(String store, String query) {
    return reasons.getOrDefault(store, Map.of()).getOrDefault(query, "not explained yet");
  }
}
