package org.dladmm.benchmarks.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How two of the machine's cores stand to each other. On a virtual machine that changes while it
 * runs: the host may put two cores far apart, where each has its own last-level cache, or on one
 * core, as its two threads. Work that is shared between them is then up to twice as slow.
 */
final class Cores {
  private static final int ROUND_TRIPS = 3000;
  private static final long MOST_NANOS = 20_000_000;
  private static final long STOP = -2;
  private static final int MULTIPLICATIONS = 400_000;

  /** Threads that have just worked go on looking for work for some milliseconds. */
  private static final long CALM_MILLIS = 5;

  /** Times more for a word there and back than ever before, which only a longer way explains. */
  private static final double FARTHER = 1.7;

  /**
   * The part of the best rate, of two threads at once, that two cores of their own always reach.
   */
  private static final double SHARED = 0.85;

  private static final Cores OF_THIS_MACHINE = new Cores();

  private double nearest = Double.MAX_VALUE;
  private double fastest;

  Cores() {}

  /** Whether they are as near to each other, and as fast together, as they were ever seen. */
  static boolean atTheirBest() {
    if (Runtime.getRuntime().availableProcessors() == 1) {
      return true;
    }
    synchronized (OF_THIS_MACHINE) {
      return OF_THIS_MACHINE.look();
    }
  }

  boolean look() {
    try {
      Thread.sleep(CALM_MILLIS);
      double nanos = roundTrip();
      double rate = together();
      nearest = Math.min(nearest, nanos);
      fastest = Math.max(fastest, rate);
      return nanos <= FARTHER * nearest && rate >= SHARED * fastest;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Nanoseconds for a word to another core and back: the median of as many trips as there is time
   * for. On a machine with other work the other thread may have no core to run on.
   */
  private static double roundTrip() throws InterruptedException {
    AtomicLong word = new AtomicLong();
    Thread other = new Thread(() -> answer(word));
    other.start();
    double[] nanos = new double[ROUND_TRIPS];
    int trips = 0;
    long end = System.nanoTime() + MOST_NANOS;
    for (long start = System.nanoTime(); trips < ROUND_TRIPS && start < end; trips++) {
      long question = 2L * trips + 1;
      word.set(question);
      while (word.get() == question && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      long now = System.nanoTime();
      nanos[trips] = now - start;
      start = now;
    }
    word.set(STOP);
    other.join();
    Arrays.sort(nanos, 0, trips);
    return nanos[trips / 2];
  }

  /** Answers each odd number with the next one, until it is told to stop. */
  private static void answer(AtomicLong word) {
    for (long seen = word.get(); seen != STOP; seen = word.get()) {
      if (seen % 2 == 1) {
        word.compareAndSet(seen, seen + 1);
      }
      Thread.onSpinWait();
    }
  }

  /** Multiplications per nanosecond of the slower of two threads that compute at once. */
  private static double together() throws InterruptedException {
    double[] rates = new double[2];
    Thread other = new Thread(() -> rates[1] = rate());
    other.start();
    rates[0] = rate();
    other.join();
    return Math.min(rates[0], rates[1]);
  }

  private static double rate() {
    double best = 0;
    double sum = 0;
    for (int round = 0; round < 4; round++) {
      long start = System.nanoTime();
      sum += multiply(1 + round * 1e-9);
      best = Math.max(best, MULTIPLICATIONS / (double) (System.nanoTime() - start));
    }
    return Double.isNaN(sum) ? 0 : best;
  }

  /**
   * Eight chains at once keep a core's arithmetic busy, so that two threads on it get in each
   * other's way.
   */
  private static double multiply(double factor) {
    double a = 1;
    double b = 2;
    double c = 3;
    double d = 4;
    double e = 5;
    double f = 6;
    double g = 7;
    double h = 8;
    for (int k = 0; k < MULTIPLICATIONS; k += 8) {
      a *= factor;
      b *= factor;
      c *= factor;
      d *= factor;
      e *= factor;
      f *= factor;
      g *= factor;
      h *= factor;
    }
    return a + b + c + d + e + f + g + h;
  }
}
