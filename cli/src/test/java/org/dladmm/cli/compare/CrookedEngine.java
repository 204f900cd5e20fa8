package org.dladmm.cli.compare;

import java.util.List;
import org.dladmm.benchmarks.workload.ForwardingEngine;
import org.dladmm.cli.DisguisedEngine;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Operation;
import org.dladmm.matrix.Matrix;

/** The engine 'ejml', with one wrong entry in every result of a kernel with tanh. */
public final class CrookedEngine extends DisguisedEngine {
  public CrookedEngine() {
    super("crooked", 1);
  }

  @Override
  protected Engine around(Engine ejml) {
    return new ForwardingEngine(ejml) {
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
