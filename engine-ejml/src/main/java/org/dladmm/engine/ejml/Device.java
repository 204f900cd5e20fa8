package org.dladmm.engine.ejml;

import org.dladmm.executor.VectorModule;

/** What the engine runs on, in words. */
final class Device {
  private Device() {}

  static String describe() {
    String java = "Java " + System.getProperty("java.version") + " on " + System.getProperty("os.arch");
    return VectorModule.present()
        ? java + ", Vector API with vectors of " + VectorBits.preferred() + " bits"
        : java + ", plain Java, because the Vector API is not there (" + VectorModule.FLAG + ")";
  }

  /** Apart, because it loads only where the module is present. */
  private static final class VectorBits {
    static int preferred() {
      return jdk.incubator.vector.FloatVector.SPECIES_PREFERRED.vectorBitSize();
    }
  }
}
