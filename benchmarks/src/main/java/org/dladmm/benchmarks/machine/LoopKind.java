package org.dladmm.benchmarks.machine;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** The loops by which the machine is measured. */
enum LoopKind {
  FLOAT32_FEW(bytes -> new FloatMultiplyAdds(false)),
  FLOAT32_MANY(bytes -> new FloatMultiplyAdds(true)),
  FLOAT64_FEW(bytes -> new DoubleMultiplyAdds(false)),
  FLOAT64_MANY(bytes -> new DoubleMultiplyAdds(true)),
  READ(ReadLoop::new),
  COPY(CopyLoop::new),
  TRIAD(TriadLoop::new);

  private final LongFunction<Loop> ofBytes;

  LoopKind(LongFunction<Loop> ofBytes) {
    this.ofBytes = ofBytes;
  }

  /** A loop for each of some threads, which share so many bytes. */
  List<Loop> loops(long bytes, int threads) {
    return Stream.generate(() -> ofBytes.apply(bytes / threads)).limit(threads).toList();
  }

  /** Elements of a float array of so many bytes, rounded up to a multiple of a step. */
  static int length(long bytes, int step) {
    long steps = Math.max(1, (bytes / Float.BYTES + step - 1) / step);
    return Math.toIntExact(Math.min(steps, Integer.MAX_VALUE / step) * step);
  }
}
