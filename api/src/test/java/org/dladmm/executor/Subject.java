package org.dladmm.executor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.dladmm.engine.Precision;
import org.dladmm.engine.base.KernelCall;
import org.dladmm.expression.Kernel;
import org.dladmm.matrix.Matrix;

/**
 * An executor under test: one precision, kernels step by step or in generated loops, tensors copied
 * or read where they are, on the heap or off it, a number of threads.
 */
record Subject(Precision precision, Fusion fusion, TensorPlace place, int threads) {
  /**
   * Runs a kernel on new tensors; output o takes the place of operand {@code inPlace(o)} unless
   * that is negative.
   */
  List<Matrix> run(
      Kernel kernel, List<Matrix> inputs, int rows, int columns, IntFunction<Integer> inPlace) {
    try (ThreadTeam team = new ThreadTeam(threads)) {
      Session session = session(team);
      return session.run(kernel, inputs, rows, columns, inPlace);
    }
  }

  Session session(Workers workers) {
    if (precision == Precision.FLOAT32) {
      FloatTileExecutor executor =
          new FloatTileExecutor(workers, new ArrayTensors.Floats(place), fusion);
      return new Session(precision, place, call -> executor.prepare(call).run());
    }
    DoubleTileExecutor executor =
        new DoubleTileExecutor(workers, new ArrayTensors.Doubles(place), fusion);
    return new Session(precision, place, call -> executor.prepare(call).run());
  }

  /** One executor. */
  record Session(Precision precision, TensorPlace place, Consumer<KernelCall> runner) {
    List<Matrix> run(
        Kernel kernel, List<Matrix> inputs, int rows, int columns, IntFunction<Integer> inPlace) {
      List<ArrayTensor> operands =
          inputs.stream().map(m -> ArrayTensor.of(m, precision, place)).toList();
      List<ArrayTensor> results = new java.util.ArrayList<>();
      for (int o = 0; o < kernel.outputs().size(); o++) {
        var kept = kernel.outputs().get(o).kept();
        results.add(
            inPlace.apply(o) >= 0
                ? operands.get(inPlace.apply(o))
                : ArrayTensor.of(
                    Matrix.zeros(kept.tensorRows(rows, columns), kept.tensorColumns(columns)),
                    precision,
                    place));
      }
      runner.accept(new KernelCall(kernel, operands, results));
      return results.stream().map(ArrayTensor::matrix).toList();
    }
  }
}
