package org.dladmm.benchmarks.machine;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dladmm.engine.Precision;

/** The loops over the Vector API; nobody may touch this class where its module is missing. */
final class VectorLoops {
  private VectorLoops() {}

  /** Bits of a vector. */
  static int vectorBits() {
    return FloatMultiplyAdds.SPECIES.vectorBitSize();
  }

  /** Operations a second, a fused multiply-add being two. */
  static double multiplyAdds(Precision precision, int threads) {
    return Math.max(
        multiplyAdds(precision, threads, false), multiplyAdds(precision, threads, true));
  }

  private static double multiplyAdds(Precision precision, int threads, boolean many) {
    return rate(
        threads,
        () ->
            precision == Precision.FLOAT32
                ? new FloatMultiplyAdds(many)
                : new DoubleMultiplyAdds(many));
  }

  /** Bytes a second that are read, again and again, from an array of so many bytes. */
  static double read(long bytes, int threads) {
    return rate(threads, () -> new ReadLoop(bytes / threads));
  }

  /** Bytes a second that are read and written. */
  static double copy(long bytes, int threads) {
    return rate(threads, () -> new CopyLoop(bytes / threads));
  }

  /** Bytes a second that are read and written. */
  static double triad(long bytes, int threads) {
    return rate(threads, () -> new TriadLoop(bytes / threads));
  }

  private static double rate(int threads, Supplier<Loop> loop) {
    List<Loop> loops = Stream.generate(loop).limit(threads).toList();
    return Rate.of(loops);
  }

  /** Elements of a float array of so many bytes, rounded up to a multiple of a step. */
  static int length(long bytes, int step) {
    long steps = Math.max(1, (bytes / Float.BYTES + step - 1) / step);
    return Math.toIntExact(Math.min(steps, Integer.MAX_VALUE / step) * step);
  }
}
