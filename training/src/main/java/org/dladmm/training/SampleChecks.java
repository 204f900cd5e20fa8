package org.dladmm.training;

import java.util.Optional;
import org.dladmm.problem.Problem;
import org.dladmm.training.data.Columns;
import org.dladmm.training.data.DataChecks;
import org.dladmm.training.data.stream.SampleColumns;

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
    shapes(problem, SampleColumns.of(samples), role);
    DataChecks.finite(role + " X", samples.x());
    samples.z().ifPresent(z -> DataChecks.finite(role + " Z", z));
    samples.e().ifPresent(e -> DataChecks.finite(role + " E", e));
    samples.signal().ifPresent(signal -> DataChecks.finite(role + " signal", signal));
  }

  /**
   * Checks shapes only.
   *
   * @param role what the samples are for, as messages name it
   * @throws InputException naming what does not fit
   */
  public static void shapes(Problem problem, SampleColumns samples, String role) {
    int n = samples.count();
    String a = "A (" + problem.a().shape() + ")";
    String b = "B (" + problem.b().shape() + ")";
    check(role + " X", Optional.of(samples.x()), problem.a().rows(), n, a);
    check(role + " Z", samples.z(), problem.a().columns(), n, a + " and X");
    check(role + " E", samples.e(), problem.b().columns(), n, b + " and X");
    check(role + " signal", samples.signal(), problem.a().rows(), n, "X");
  }

  private static void check(
      String name, Optional<Columns> matrix, int rows, int columns, String owner) {
    matrix.ifPresent(
        m -> {
          DataChecks.notEmpty(name, m.rows(), m.columns());
          DataChecks.shape(name, m, rows, columns, owner);
        });
  }
}
