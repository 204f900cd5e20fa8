package org.dladmm.executor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;

/**
 * Kernels and operands by chance, the same for the same seed. Unless told otherwise, only
 * operations with one right result in every bit.
 */
final class RandomKernels {
  private static final double[] SPECIAL = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0,
    -0.0,
    1,
    -1,
    Float.MIN_VALUE,
    -Float.MIN_VALUE
  };

  private final Random random;
  private boolean functions;

  RandomKernels(long seed) {
    random = new Random(seed);
  }

  /**
   * From now on with exp, log and tanh, whose results the definition does not give in every bit.
   */
  RandomKernels withFunctions() {
    functions = true;
    return this;
  }

  Kernel kernel(Broadcast domain, int operations, int outputs) {
    List<Expression> pool = new ArrayList<>();
    // the first extends over the domain, so that its size is known
    pool.add(Expression.leaf(0, domain));
    for (int id = 1; id < 5; id++) {
      pool.add(Expression.leaf(id, within(domain)));
    }
    pool.add(Expression.constant(0.5));
    for (int k = 0; k < operations; k++) {
      pool.add(apply(any(pool), any(pool), any(pool)));
    }
    KernelBuilder builder =
        new KernelBuilder(domain).output(pool.get(0).plus(pool.get(pool.size() - 1)));
    for (int o = 1; o < outputs; o++) {
      Broadcast kept = within(domain);
      Reduction reduction = Reduction.values()[kept == domain ? 0 : 1 + random.nextInt(3)];
      builder.output(
          pool.get(pool.size() - 1 - random.nextInt(Math.min(8, pool.size()))), reduction, kept);
    }
    return builder.build();
  }

  private Broadcast within(Broadcast domain) {
    Broadcast[] all = Broadcast.values();
    Broadcast broadcast = all[random.nextInt(all.length)];
    return domain.covers(broadcast) ? broadcast : domain;
  }

  private Expression any(List<Expression> pool) {
    int recent = Math.min(pool.size(), 10);
    return pool.get(
        random.nextBoolean()
            ? random.nextInt(pool.size())
            : pool.size() - 1 - random.nextInt(recent));
  }

  private Expression apply(Expression a, Expression b, Expression c) {
    return switch (random.nextInt(functions ? 16 : 13)) {
      case 0 -> a.negate();
      case 1 -> a.abs();
      case 2 -> a.sign();
      case 3 -> a.abs().sqrt();
      case 4 -> a.plus(b);
      case 5 -> a.minus(b);
      case 6 -> a.times(b);
      case 7 -> a.over(b);
      case 8 -> a.min(b);
      case 9 -> a.max(b);
      case 10 -> a.lessThan(b);
      case 11 -> a.atMost(b);
      case 12 -> a.lessThan(b).choose(c, a);
      case 13 -> a.exp();
      case 14 -> a.log();
      default -> a.tanh();
    };
  }

  List<Matrix> operands(Kernel kernel, int rows, int columns, boolean special) {
    return kernel.inputs().stream()
        .map(
            broadcast ->
                matrix(
                    broadcast.tensorRows(rows, columns), broadcast.tensorColumns(columns), special))
        .toList();
  }

  Matrix matrix(int rows, int columns, boolean special) {
    Matrix result = Matrix.zeros(rows, columns);
    for (int k = 0; k < result.values().length; k++) {
      boolean pick = special && random.nextInt(8) == 0;
      result.values()[k] =
          pick ? SPECIAL[random.nextInt(SPECIAL.length)] : (float) random.nextGaussian();
    }
    return result;
  }
}
