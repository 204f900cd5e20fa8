package org.dladmm.reference;

import java.util.Arrays;
import java.util.List;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.base.KernelCall;
import org.dladmm.engine.base.KernelShape;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;

/**
 * Interprets a kernel element by element: all instructions for (0, 0), then for (1, 0), and so on.
 */
final class KernelInterpreter {
  private final Kernel kernel;
  private final List<ReferenceTensor> inputs;
  private final List<ReferenceTensor> outputs;
  private final int rows;
  private final int columns;

  static void run(KernelCall call) {
    new KernelInterpreter(call.kernel(), call.shape(), own(call.inputs()), own(call.outputs()))
        .evaluate();
  }

  private static List<ReferenceTensor> own(List<Tensor> tensors) {
    return tensors.stream().map(ReferenceTensor.class::cast).toList();
  }

  private KernelInterpreter(
      Kernel kernel,
      KernelShape shape,
      List<ReferenceTensor> inputs,
      List<ReferenceTensor> outputs) {
    this.kernel = kernel;
    this.inputs = inputs;
    this.outputs = outputs;
    this.rows = shape.rows();
    this.columns = shape.columns();
  }

  private void evaluate() {
    double[][] reduced = new double[outputs.size()][];
    for (int k = 0; k < reduced.length; k++) {
      reduced[k] = new double[outputs.get(k).rows() * outputs.get(k).columns()];
      Arrays.fill(reduced[k], kernel.outputs().get(k).reduction().identity());
    }
    double[] values = new double[kernel.instructions().size()];
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        for (int k = 0; k < values.length; k++) {
          values[k] = value(kernel.instructions().get(k), values, i, j);
        }
        for (int k = 0; k < reduced.length; k++) {
          Kernel.Output output = kernel.outputs().get(k);
          int at = row(output.kept(), i, j) + column(output.kept(), j) * outputs.get(k).rows();
          reduced[k][at] = output.reduction().combine(reduced[k][at], values[output.value()]);
        }
      }
    }
    for (int k = 0; k < reduced.length; k++) {
      ReferenceTensor t = outputs.get(k);
      for (int at = 0; at < reduced[k].length; at++) {
        t.set(at % t.rows(), at / t.rows(), reduced[k][at]);
      }
    }
  }

  private double value(Kernel.Instruction instruction, double[] values, int i, int j) {
    if (instruction instanceof Kernel.Load load) {
      return inputs.get(load.input()).get(row(load.broadcast(), i, j), column(load.broadcast(), j));
    }
    if (instruction instanceof Kernel.Number number) {
      return number.value();
    }
    Kernel.Apply apply = (Kernel.Apply) instruction;
    return apply.operation().apply(values[apply.a()], values[apply.b()], values[apply.c()]);
  }

  private static int row(Broadcast extent, int i, int j) {
    return switch (extent) {
      case SCALAR -> 0;
      case PER_ROW, FULL -> i;
      case PER_COLUMN -> j;
    };
  }

  private static int column(Broadcast extent, int j) {
    return extent == Broadcast.FULL ? j : 0;
  }
}
