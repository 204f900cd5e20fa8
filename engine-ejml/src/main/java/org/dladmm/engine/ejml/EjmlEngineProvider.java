package org.dladmm.engine.ejml;

import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.Precision;
import org.dladmm.engine.base.BaseEngine;
import org.dladmm.executor.product.VectorArithmetic;

/** The engine in pure Java, which every machine can run. */
public final class EjmlEngineProvider implements EngineProvider {
  static final String ID = "ejml";

  @Override
  public String id() {
    return ID;
  }

  /** Above native BLAS with the Vector API, below it without: the order of their speeds. */
  @Override
  public int priority() {
    return VectorArithmetic.refusal().isEmpty() ? 20 : 10;
  }

  @Override
  public Availability probe() {
    return VectorArithmetic.refusal()
        .map(reason -> Availability.limited(Device.describe(), reason))
        .orElseGet(() -> Availability.usable(Device.describe()));
  }

  @Override
  public Engine open(EngineOptions options) {
    String device = Device.describe(options.threads());
    return switch (options.precision()) {
      case FLOAT32 ->
          new BaseEngine<>(
              ID, options, device, new FloatKernels(Precision.FLOAT32, options.threads()));
      case FLOAT64 ->
          new BaseEngine<>(
              ID, options, device, new DoubleKernels(Precision.FLOAT64, options.threads()));
    };
  }
}
