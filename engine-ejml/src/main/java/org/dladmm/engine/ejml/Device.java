package org.dladmm.engine.ejml;

import org.dladmm.executor.product.VectorArithmetic;

/** What the engine runs on, in words. */
final class Device {
  private Device() {}

  static String describe() {
    String java =
        "Java " + System.getProperty("java.version") + " on " + System.getProperty("os.arch");
    return VectorArithmetic.refusal()
        .map(reason -> java + ", plain Java: " + reason)
        .orElseGet(() -> java + ", Vector API with vectors of " + VectorBits.preferred() + " bits");
  }

  static String describe(int threads) {
    return describe() + ", " + (threads == 1 ? "1 thread" : threads + " threads");
  }

  /** Apart, because it loads only where the module is present. */
  private static final class VectorBits {
    static int preferred() {
      return jdk.incubator.vector.FloatVector.SPECIES_PREFERRED.vectorBitSize();
    }
  }
}
