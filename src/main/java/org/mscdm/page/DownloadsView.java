package org.mscdm.page;

import java.util.List;

/** The files of the release. */
public record DownloadsView(Frame frame, List<File> files) {

  /**
   * @param bytes its size
   * @param checksum SHA-256 in hexadecimal
   */
  public record File(String name, long bytes, String checksum) {

    /** The size as one says it. */
    public String size() {
      return bytes < 10_000
          ? bytes + " B"
          : bytes < 1_000_000 ? bytes / 1000 + " kB" : "%.1f MB".formatted(bytes / 1e6);
    }
  }
}
