package org.mscdm.source;

import java.nio.file.Path;

/** A file is no text that can be read; the message names the file, the reason and what to do. */
public final class UnreadableFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableFileException(Path file, String reason) {
    super("%s: %s".formatted(file, reason));
  }
}
