package org.dladmm.benchmarks.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dladmm.benchmarks.machine.Peak.Kind;

/**
 * Measures this machine by loops over the Vector API, in JVMs of their own: a peak is the machine's
 * and not that of the JVM that asks.
 */
public final class Machine {
  /** Arrays are so many times as large as the caches, so that they come from memory. */
  private static final int TIMES_CACHES = 4;

  private static final long LEAST_BYTES = 256L << 20;

  /** 10⁹ operations a second; no instruction for vectors does less, but its substitutes do. */
  private static final double SUBSTITUTED = 2;

  private Machine() {}

  /**
   * Measures with one thread, and with as many as are given. It takes about ten seconds.
   *
   * @throws MachineException if that is not possible; the message says why
   */
  public static MachineFigures measure(int threads) {
    List<Integer> both = List.copyOf(new TreeSet<>(List.of(1, threads)));
    long caches = Caches.lastLevel();
    long bytes = Math.max(LEAST_BYTES, TIMES_CACHES * caches);
    List<Peak> peaks = new ArrayList<>();
    peaks.addAll(peaks(Kind.FLOAT32, both, multiplyAdds(LoopKind.FLOAT32_FEW, both)));
    peaks.addAll(peaks(Kind.FLOAT64, both, multiplyAdds(LoopKind.FLOAT64_FEW, both)));
    // the measuring JVM's heap may be as large as this one's
    if (2 * bytes <= Runtime.getRuntime().maxMemory()) {
      peaks.addAll(peaks(Kind.READ, both, LoopProcess.rates(LoopKind.READ, bytes, both)));
      peaks.addAll(peaks(Kind.COPY, both, LoopProcess.rates(LoopKind.COPY, bytes, both)));
      peaks.addAll(peaks(Kind.TRIAD, both, LoopProcess.rates(LoopKind.TRIAD, bytes, both)));
    }
    return new MachineFigures(bytes, caches, peaks);
  }

  /** The better of a loop with few sums and the next one, which has many. */
  private static double[] multiplyAdds(LoopKind few, List<Integer> threads) {
    LoopKind many = LoopKind.values()[few.ordinal() + 1];
    double[] rates = LoopProcess.rates(few, 0, threads);
    double[] others = LoopProcess.rates(many, 0, threads);
    for (int k = 0; k < rates.length; k++) {
      rates[k] = Math.max(rates[k], others[k]);
    }
    if (rates[0] < SUBSTITUTED) {
      throw new MachineException(
          "fused multiply-adds of vectors reach %.2g GFLOP/s, so this processor or JVM has no instruction for them"
              .formatted(rates[0]));
    }
    return rates;
  }

  private static List<Peak> peaks(Kind kind, List<Integer> threads, double[] rates) {
    List<Peak> peaks = new ArrayList<>();
    for (int k = 0; k < rates.length; k++) {
      peaks.add(new Peak(kind, threads.get(k), rates[k], Double.NaN));
    }
    return peaks;
  }

  /**
   * 10⁹ bytes a second that are read from an array of so many bytes, again and again: from a cache
   * where one has room for it.
   */
  public static double reading(long bytes, int threads) {
    return LoopProcess.rates(LoopKind.READ, bytes, List.of(threads))[0];
  }

  /** 10⁹ bytes a second that are read and written in a ← b + s·c, three arrays of so many bytes. */
  public static double streaming(long bytes, int threads) {
    return LoopProcess.rates(LoopKind.TRIAD, bytes, List.of(threads))[0];
  }
}
