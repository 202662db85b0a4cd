package org.mscdm.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.mscdm.sparql.Problem;
import org.mscdm.sparql.ProblemException;
import org.mscdm.sparql.ProblemKind;

/** Lets only so many queries be evaluated at a time, and keeps a few more waiting for a moment. */
final class Admission {

  private static final int LONGEST_WAIT_SECONDS = 2;

  /** Threads that may wait, so that others are left for what costs nothing. */
  private static final int MOST_WAITING = 64;

  /** Seconds after which a client that was sent away may try again. */
  private static final int RETRY_SECONDS = 5;

  private final Semaphore places;
  private final AtomicInteger active = new AtomicInteger();

  Admission(int places) {
    this.places = new Semaphore(places, true);
  }

  int active() {
    return active.get();
  }

  int waiting() {
    return places.getQueueLength();
  }

  /**
   * Does something as soon as there is a place for it.
   *
   * @throws ProblemException if there is none in time
   */
  <T> T admit(Supplier<T> evaluation) {
    if (!enter()) {
      throw new ProblemException(Problem.of(ProblemKind.TOO_BUSY, RETRY_SECONDS));
    }
    active.incrementAndGet();
    try {
      return evaluation.get();
    } finally {
      active.decrementAndGet();
      places.release();
    }
  }

  private boolean enter() {
    if (places.getQueueLength() >= MOST_WAITING) {
      return places.tryAcquire();
    }
    try {
      return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
