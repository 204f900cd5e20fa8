package org.dladmm.benchmarks.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dladmm.benchmarks.machine.Peak.Kind;
import org.dladmm.engine.Precision;

/** Measures this machine. It needs the JVM's Vector API, without which it measures nothing. */
public final class Machine {
  private static final String MODULE = "jdk.incubator.vector";

  /** Arrays are so many times as large as the caches, so that they come from memory. */
  private static final int TIMES_CACHES = 4;

  private static final long LEAST_BYTES = 256L << 20;

  /** 10⁹ operations a second on one thread; no processor does less, but an interpreter does. */
  private static final double INTERPRETED = 2;

  private Machine() {}

  /** Empty if this JVM can measure the machine; otherwise why not, and what would help. */
  public static Optional<String> refusal() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return Optional.of(
          "the module " + MODULE + " is not loaded; start Java with --add-modules " + MODULE);
    }
    double rate = VectorLoops.multiplyAdds(Precision.FLOAT64, 1) * 1e-9;
    if (rate < INTERPRETED) {
      return Optional.of(
          "fused multiply-adds of vectors reach %.2g GFLOP/s, so this processor or JVM has no instruction for them"
              .formatted(rate));
    }
    return Optional.empty();
  }

  /**
   * Measures with one thread, and with as many as are given. It takes about ten seconds, and {@link
   * #refusal()} must be empty.
   */
  public static MachineFigures measure(int threads) {
    long caches = Caches.lastLevel();
    long bytes = Math.max(LEAST_BYTES, TIMES_CACHES * caches);
    boolean room = 2 * bytes <= Runtime.getRuntime().maxMemory();
    List<Peak> peaks = new ArrayList<>();
    for (int n : new TreeSet<>(List.of(1, threads))) {
      for (Precision precision : Precision.values()) {
        peaks.add(peak(Kind.of(precision), n, VectorLoops.multiplyAdds(precision, n)));
      }
      if (room) {
        peaks.add(peak(Kind.READ, n, VectorLoops.read(bytes, n)));
        peaks.add(peak(Kind.COPY, n, VectorLoops.copy(bytes, n)));
        peaks.add(peak(Kind.TRIAD, n, VectorLoops.triad(bytes, n)));
      }
    }
    return new MachineFigures(VectorLoops.vectorBits(), bytes, caches, peaks);
  }

  private static Peak peak(Kind kind, int threads, double rate) {
    return new Peak(kind, threads, rate * 1e-9, Double.NaN);
  }

  /**
   * 10⁹ bytes a second that are read from an array of so many bytes, again and again: from a cache
   * where one has room for it.
   */
  public static double reading(long bytes, int threads) {
    return VectorLoops.read(bytes, threads) * 1e-9;
  }
}
