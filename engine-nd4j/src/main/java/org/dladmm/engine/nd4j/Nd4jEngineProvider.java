package org.dladmm.engine.nd4j;

import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.Precision;
import org.dladmm.engine.base.BaseEngine;

/**
 * The engine with native BLAS: tensors in ND4J's buffers, products and factorisations by the
 * OpenBLAS that ND4J uses, products in float32 by oneDNN where that is faster, and by the Vector
 * API where a matrix is mostly 0. Nothing of ND4J is loaded before the engine is probed or opened.
 */
public final class Nd4jEngineProvider implements EngineProvider {
  static final String ID = "nd4j";

  @Override
  public String id() {
    return ID;
  }

  /**
   * Between pure Java with the Vector API and pure Java without it, which is also the order of
   * their speeds.
   */
  @Override
  public int priority() {
    return 15;
  }

  @Override
  public Availability probe() {
    return Natives.probe();
  }

  @Override
  public Engine open(EngineOptions options) {
    Availability availability = Natives.probe();
    if (!availability.usable()) {
      throw new EngineException(
          "the engine 'nd4j' cannot be opened: "
              + availability.description()
              + "; "
              + availability.remedy());
    }
    int threads = options.threads();
    return switch (options.precision()) {
      case FLOAT32 -> {
        boolean small = FloatSmallKernels.present();
        FloatGemm gemm = !small && OneDnn.probe().present() ? OneDnn::gemm : Blas::gemm;
        String libraries =
            availability.description() + (small ? "" : ", " + OneDnn.probe().description());
        yield new BaseEngine<>(
            ID,
            options,
            device(libraries, threads),
            new FloatKernels(Precision.FLOAT32, threads, gemm));
      }
      case FLOAT64 ->
          new BaseEngine<>(
              ID,
              options,
              device(availability.description(), threads),
              new DoubleKernels(Precision.FLOAT64, threads, Blas::gemm));
    };
  }

  private static String device(String libraries, int threads) {
    return libraries + ", " + (threads == 1 ? "1 thread" : threads + " threads");
  }
}
