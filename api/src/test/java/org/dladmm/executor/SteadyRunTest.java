package org.dladmm.executor;

import static org.dladmm.expression.Broadcast.FULL;
import static org.dladmm.expression.Broadcast.PER_COLUMN;
import static org.dladmm.expression.Broadcast.PER_ROW;
import static org.dladmm.expression.Broadcast.SCALAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.dladmm.engine.Precision;
import org.dladmm.engine.base.KernelCall;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

class SteadyRunTest {
  private static final int RUNS = 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void aRunAfterTheFirstOnesAllocatesNothing() {
    Expression x = Expression.leaf(0, FULL);
    Kernel kernel =
        new KernelBuilder(FULL)
            .output(
                x.times(Expression.leaf(1, PER_ROW))
                    .plus(Expression.leaf(2, PER_COLUMN))
                    .minus(Expression.leaf(3, SCALAR)))
            .output(x, Reduction.SUM, PER_ROW)
            .output(x, Reduction.MAX, PER_COLUMN)
            .output(x, Reduction.SUM, SCALAR)
            .build();
    List<ArrayTensor> inputs = List.of(zeros(500, 100), zeros(500, 1), zeros(100, 1), zeros(1, 1));
    List<ArrayTensor> outputs = List.of(zeros(500, 100), zeros(500, 1), zeros(100, 1), zeros(1, 1));
    try (ThreadTeam team = new ThreadTeam(1);
        FloatTileExecutor executor =
            new FloatTileExecutor(
                team, new ArrayTensors.Floats(TensorPlace.ARRAYS), Fusion.NEVER)) {
      Runnable run = executor.prepare(new KernelCall(kernel, inputs, outputs));
      long bytes = Long.MAX_VALUE;
      // what the JVM does for the first runs is not theirs
      for (int round = 0; bytes > 0 && round < 100; round++) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < RUNS; k++) {
          run.run();
        }
        bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
      }
      assertEquals(0, bytes, "bytes in " + RUNS + " runs");
    }
  }

  private static ArrayTensor zeros(int rows, int columns) {
    return ArrayTensor.of(Matrix.zeros(rows, columns), Precision.FLOAT32);
  }
}
