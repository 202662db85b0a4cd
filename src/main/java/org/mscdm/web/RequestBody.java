package org.mscdm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/** Reads the body of a request, as long as it is not too large and does not take too long. */
final class RequestBody {

  /** Larger than any query that a person or a program writes; in bytes. */
  static final int LARGEST = 1 << 20;

  static final int LONGEST_SECONDS = 20;

  private RequestBody() {}

  /**
   * @throws ProblemException if it is too large, too slow, or not UTF-8
   */
  static String read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LARGEST) {
      throw tooLarge();
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 13];
    InputStream stream = request.getInputStream();
    for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
      body.write(part, 0, read);
      if (body.size() > LARGEST) {
        throw tooLarge();
      }
      if (System.nanoTime() - end > 0) {
        throw new ProblemException(Problem.of(ProblemKind.TOO_SLOW_REQUEST, LONGEST_SECONDS));
      }
    }
    return Parameters.utf8(body.toByteArray());
  }

  private static ProblemException tooLarge() {
    return new ProblemException(Problem.of(ProblemKind.REQUEST_TOO_LARGE, LARGEST));
  }
}
