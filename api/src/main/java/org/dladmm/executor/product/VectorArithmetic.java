package org.dladmm.executor.product;

import java.util.Optional;

/**
 * Whether this JVM can run the products of the Vector API well; looked at before their classes are
 * loaded.
 */
public final class VectorArithmetic {
  private static final String MODULE = "jdk.incubator.vector";

  /**
   * A fused multiply-add takes some tens of nanoseconds in the interpreter, and microseconds
   * without the instruction.
   */
  private static final long SLOW_NANOS = 500;

  private static final int CALLS = 20;
  private static final int ATTEMPTS = 4;

  private VectorArithmetic() {}

  /** Looked for once, so that all engines of a JVM multiply in the same way. */
  private static final class Verdict {
    static final Optional<String> REFUSAL = look();
  }

  /**
   * Empty if {@link DoubleVectorProduct} and its twin can be used; otherwise why not, and what
   * would help.
   */
  public static Optional<String> refusal() {
    return Verdict.REFUSAL;
  }

  /** What {@link #refusal} is to tell, looked for anew. */
  static Optional<String> look() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return Optional.of(
          "The module "
              + MODULE
              + " is not loaded; start Java with --add-modules "
              + MODULE
              + " for products that are two to three times faster.");
    }
    long nanos = fusedMultiplyAddNanos();
    if (nanos > SLOW_NANOS) {
      return Optional.of(
          "Math.fma takes "
              + nanos
              + " ns here, so this processor or JVM has no fused multiply-add instruction, without"
              + " which the Vector API is slower than plain loops; on x86 it needs a processor with"
              + " FMA3 and Java without -XX:-UseFMA.");
    }
    return Optional.empty();
  }

  /** How many vector registers products have, 32 or 16; 0 where they are not to use vectors. */
  public static int registers() {
    return refusal().isPresent() ? 0 : Registers.COUNT;
  }

  /** Loaded only where the module is. */
  private static final class Registers {
    static final int COUNT =
        DoubleLanes.SPECIES.vectorBitSize() == 512
                || System.getProperty("os.arch", "").equals("aarch64")
            ? 32
            : 16;
  }

  /**
   * The shortest of a few attempts, so that a pause of the machine is not taken for a missing
   * instruction.
   */
  private static long fusedMultiplyAddNanos() {
    long best = Long.MAX_VALUE;
    double sum = 0;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        sum = Math.fma(0.3, i, 0.5 * sum);
      }
      best = Math.min(best, (System.nanoTime() - start) / CALLS);
    }
    // The sum is finite, always; asking keeps the compiler from dropping the loop.
    return Double.isFinite(sum) ? best : Long.MAX_VALUE;
  }
}
