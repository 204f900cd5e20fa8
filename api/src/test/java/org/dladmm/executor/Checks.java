package org.dladmm.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.dladmm.engine.Precision;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;

/**
 * Comparison with the oracle: sums to within rounding of their terms, all else exactly (NaN as NaN,
 * either zero as zero).
 */
final class Checks {
  private Checks() {}

  static void assertMatches(
      Kernel kernel,
      List<Matrix> operands,
      int rows,
      int columns,
      Precision precision,
      List<Matrix> results,
      String what) {
    NaiveEvaluator oracle = new NaiveEvaluator(kernel, operands, rows, columns, precision);
    List<Matrix> expected = oracle.outputs();
    for (int o = 0; o < expected.size(); o++) {
      Kernel.Output output = kernel.outputs().get(o);
      boolean sum = output.reduction() == Reduction.SUM && output.kept() != kernel.domain();
      Matrix magnitude = sum ? oracle.magnitude(o) : expected.get(o);
      String where =
          what
              + ", output "
              + o
              + " "
              + output
              + " of a "
              + kernel.domain()
              + " kernel over "
              + rows
              + "×"
              + columns;
      assertEquals(expected.get(o).shape(), results.get(o).shape(), where);
      for (int k = 0; k < magnitude.values().length; k++) {
        double tolerance =
            sum ? Math.max(rows, columns) * precision.epsilon() * magnitude.values()[k] : 0;
        check(
            expected.get(o).values()[k], results.get(o).values()[k], tolerance, where + " at " + k);
      }
    }
  }

  private static void check(double expected, double actual, double tolerance, String where) {
    boolean same = expected == actual || (Double.isNaN(expected) && Double.isNaN(actual));
    // a sum of huge terms may overflow in one order and not in another
    boolean overflown = tolerance > 1e30;
    if (!same && !overflown && !(Math.abs(expected - actual) <= tolerance)) {
      fail(where + ": " + actual + " instead of " + expected + " ± " + tolerance);
    }
  }
}
