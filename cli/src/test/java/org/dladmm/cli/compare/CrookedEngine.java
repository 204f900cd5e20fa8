package org.dladmm.cli.compare;

import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.workload.ForwardingEngine;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Operation;
import org.dladmm.matrix.Matrix;

/** The engine 'ejml', with one wrong entry in every result of a kernel with tanh. */
public final class CrookedEngine implements EngineProvider {
  @Override
  public String id() {
    return "crooked";
  }

  @Override
  public int priority() {
    return 1;
  }

  @Override
  public Availability probe() {
    return Availability.usable("a bent slide rule");
  }

  @Override
  public Engine open(EngineOptions options) {
    Settings ejml = Settings.none().explicit(Map.of(EngineSettings.ENGINE, "ejml"));
    return new ForwardingEngine(Engines.discover().choose(ejml).open(options)) {
      @Override
      public String id() {
        return "crooked";
      }

      @Override
      public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
        super.run(kernel, inputs, outputs);
        if (kernel.instructions().stream().anyMatch(CrookedEngine::isTanh)) {
          Matrix result = download(outputs.get(0));
          result.set(0, 0, 2);
          upload(result, outputs.get(0));
        }
      }
    };
  }

  private static boolean isTanh(Kernel.Instruction instruction) {
    return instruction instanceof Kernel.Apply apply && apply.operation() == Operation.TANH;
  }
}
