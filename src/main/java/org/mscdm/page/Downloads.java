package org.mscdm.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The list of the release's files, which its own list of checksums names. */
public final class Downloads implements Content {

  private static final String CHECKSUMS = "SHA256SUMS";

  private final List<DownloadsView.File> files;

  /**
   * @param release the folder of the release
   */
  public Downloads(Path release) {
    try {
      files =
          Files.readAllLines(release.resolve(CHECKSUMS)).stream()
              .map(line -> line.split("  ", 2))
              .map(line -> file(release, line[1], line[0]))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DownloadsView.File file(Path release, String name, String checksum) {
    try {
      return new DownloadsView.File(name, Files.size(release.resolve(name)), checksum);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<DownloadsView.File> files() {
    return files;
  }

  @Override
  public Optional<Shown> shown(Visit visit) {
    Sentences say = new Sentences(visit.language());
    Frame frame =
        Frame.of(
            visit,
            say.of("part.downloads"),
            say.of("downloads.about"),
            Optional.of("/.well-known/void"),
            "DataCatalog");
    return Optional.of(new Shown("downloads.jte", new DownloadsView(frame, files)));
  }
}
