package org.dladmm.executor;

import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Kernel.Apply;
import org.dladmm.expression.Kernel.Instruction;
import org.dladmm.expression.Kernel.Load;
import org.dladmm.expression.Kernel.Output;
import org.dladmm.expression.Reduction;

/**
 * Kernels over a single column, as ones over its rows alone: what there is for every row is there
 * for every element, what there is for every column is a number, and what is drawn together over
 * columns is what it was. So nothing is repeated for columns that do not exist.
 */
final class SingleColumn {
  private SingleColumn() {}

  /** A kernel over rows and columns, for runs over one column. */
  static Kernel of(Kernel kernel) {
    return new Kernel(
        Broadcast.PER_ROW,
        kernel.inputs().stream().map(SingleColumn::of).toList(),
        kernel.instructions().stream().map(SingleColumn::of).toList(),
        kernel.outputs().stream().map(SingleColumn::of).toList());
  }

  private static Broadcast of(Broadcast broadcast) {
    return broadcast.covers(Broadcast.PER_ROW) ? Broadcast.PER_ROW : Broadcast.SCALAR;
  }

  private static Instruction of(Instruction instruction) {
    if (instruction instanceof Load load) {
      return new Load(load.input(), of(load.broadcast()));
    }
    if (instruction instanceof Apply apply) {
      return new Apply(apply.operation(), apply.a(), apply.b(), apply.c(), of(apply.broadcast()));
    }
    return instruction;
  }

  private static Output of(Output output) {
    Broadcast kept = of(output.kept());
    Reduction reduction = kept == Broadcast.PER_ROW ? Reduction.NONE : output.reduction();
    return new Output(output.value(), reduction, kept);
  }
}
