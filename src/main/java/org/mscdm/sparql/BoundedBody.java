package org.mscdm.sparql;

import java.io.ByteArrayOutputStream;

/** Takes an answer in as long as it is not larger than allowed. */
final class BoundedBody extends ByteArrayOutputStream {

  private final int most;

  BoundedBody(int most) {
    super(Math.min(most, 1 << 13));
    this.most = most;
  }

  @Override
  public synchronized void write(int b) {
    check(1);
    super.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    check(length);
    super.write(bytes, offset, length);
  }

  private void check(int more) {
    if ((long) count + more > most) {
      throw new ProblemException(Problem.of(ProblemKind.ANSWER_TOO_LARGE, most));
    }
  }
}
