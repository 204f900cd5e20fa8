package org.dladmm.training;

import java.util.Optional;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.Problem;
import org.dladmm.training.data.DataChecks;

/** Refuses samples that do not fit a problem. */
public final class SampleChecks {
  private SampleChecks() {}

  /**
   * Checks shapes and entries.
   *
   * @param role what the samples are for, as messages name it
   * @throws InputException naming what does not fit
   */
  public static void fit(Problem problem, Samples samples, String role) {
    int n = samples.x().columns();
    String a = "A (" + problem.a().shape() + ")";
    check(role + " X", samples.x(), problem.a().rows(), n, a);
    check(role + " Z", samples.z(), problem.a().columns(), n, a + " and X");
    check(
        role + " E",
        samples.e(),
        problem.b().columns(),
        n,
        "B (" + problem.b().shape() + ") and X");
    check(role + " signal", samples.signal(), problem.a().rows(), n, "X");
  }

  private static void check(
      String name, Optional<Matrix> matrix, int rows, int columns, String owner) {
    matrix.ifPresent(m -> check(name, m, rows, columns, owner));
  }

  private static void check(String name, Matrix matrix, int rows, int columns, String owner) {
    DataChecks.notEmpty(name, matrix);
    DataChecks.shape(name, matrix, rows, columns, owner);
    DataChecks.finite(name, matrix);
  }
}
