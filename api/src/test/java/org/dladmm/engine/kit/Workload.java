package org.dladmm.engine.kit;

import static org.dladmm.expression.Broadcast.FULL;
import static org.dladmm.expression.Broadcast.PER_COLUMN;
import static org.dladmm.expression.Broadcast.PER_ROW;
import static org.dladmm.expression.Broadcast.SCALAR;

import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;

/**
 * A few steps of the kind that a layer is made of: products, a kernel with all sorts of outputs,
 * columns gathered and put back.
 */
final class Workload {
  private static final Kernel KERNEL = kernel();

  /** So often an engine may think that A is worth packing. */
  private static final int USES = 4;

  private final Matrix a;
  private final Matrix z;
  private final Matrix sparse;
  private final Matrix threshold;
  private final int[] reversed;

  /** A is m×d, there are n columns. */
  Workload(int m, int d, int n) {
    Samples samples = new Samples(m + 31L * d + 17L * n);
    a = samples.uniform(m, d);
    z = samples.uniform(d, n);
    sparse = samples.mostlyZero(d, n);
    threshold = samples.uniform(m, 1, 0, 1);
    reversed = new int[n];
    for (int k = 0; k < n; k++) {
      reversed[k] = n - 1 - k;
    }
  }

  private static Kernel kernel() {
    Expression x = Expression.leaf(0, FULL);
    Expression smooth = x.tanh().plus(x.abs().negate().exp());
    return new KernelBuilder(FULL)
        .output(x.shrink(Expression.leaf(1, PER_ROW)).plus(smooth))
        .output(x.square(), Reduction.SUM, PER_COLUMN)
        .output(smooth, Reduction.SUM, PER_ROW)
        .output(x.abs(), Reduction.MAX, PER_COLUMN)
        .output(x.abs().plus(1).log(), Reduction.SUM, SCALAR)
        .build();
  }

  /** Every result of the steps, on the host. */
  List<Matrix> run(Engine engine) {
    try (Scratch scratch = new Scratch(engine)) {
      int m = a.rows();
      int n = z.columns();
      Tensor left = scratch.tensor(a);
      Tensor right = scratch.tensor(z);
      Tensor x = scratch.tensor(m, n);
      Tensor columnSums = scratch.tensor(n, 1);
      Tensor rowSums = scratch.tensor(m, 1);
      Tensor largest = scratch.tensor(n, 1);
      Tensor sum = scratch.tensor(1, 1);
      Tensor turned = scratch.tensor(m, n);
      Tensor y = scratch.tensor(m, n);
      Tensor code = scratch.tensor(sparse);
      for (int use = 0; use < USES; use++) {
        engine.product(1, left, Transpose.NO, code, Transpose.NO, 0.5, y);
      }
      engine.product(1, left, Transpose.NO, right, Transpose.NO, 0, x);
      engine.run(
          KERNEL,
          List.of(x, scratch.tensor(threshold)),
          List.of(x, columnSums, rowSums, largest, sum));
      engine.gather(x, reversed, turned);
      engine.product(-0.5, left, Transpose.YES, turned, Transpose.NO, 1, right);
      engine.product(1, x, Transpose.NO, right, Transpose.YES, 0, left);
      return List.of(x, y, columnSums, rowSums, largest, sum, turned, right, left).stream()
          .map(scratch::read)
          .toList();
    }
  }

  /**
   * How far two ways to compute this may differ, relative to the largest value: some ε for every
   * term of the longest sum.
   */
  double tolerance(Precision precision) {
    double terms = Math.max((double) a.rows() * z.columns(), a.columns());
    return 4 * Math.min(terms, 4000) * precision.epsilon();
  }
}
