package org.dladmm.engine.kit;

import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;

/** What all parts of the kit share: the engines, and the sizes at which kernels go wrong. */
abstract class KitTests {
  /** None, one, and around a vector register, a register tile and a block. */
  static final int[] SIZES = {0, 1, 7, 8, 9, 33, 257};

  static final int THREADS = 2;

  abstract KitEngines engines();

  Engine engine(Precision precision) {
    return engines().get(precision, THREADS);
  }

  Scratch scratch(Precision precision) {
    return new Scratch(engine(precision));
  }
}
