package org.dladmm.benchmarks.workload;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Factorisations.SingularValues;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;

/**
 * A factorisation, by those of its results that are unique. Engines factorise in double precision
 * whatever their own is, and so they are held to that.
 *
 * @param work what is computed
 * @param unique what of it is unique, by name
 */
record FactorisationWorkload<T>(
    String name,
    String size,
    Function<Factorisations, T> work,
    Function<T, Map<String, Matrix>> unique)
    implements Workload {
  private static final int SIZE = 100;

  static List<Workload> all(long seed) {
    Draws draws = new Draws(seed);
    Matrix a = draws.gaussian("A", SIZE, SIZE / 2);
    Matrix r = draws.gaussian("R", SIZE, 20);
    Matrix s = positiveDefinite(a);
    return List.of(
        new FactorisationWorkload<>(
            "solve SY = R",
            "S " + s.shape() + ", R " + r.shape(),
            f -> f.solvePositiveDefinite(s, r),
            y -> Map.of("Y", y)),
        new FactorisationWorkload<>(
            "singular values",
            a.shape(),
            f -> f.singularValues(a),
            FactorisationWorkload::uniqueParts),
        new FactorisationWorkload<>(
            "eigenvalues",
            s.shape(),
            f -> f.symmetricEigenvalues(s),
            values -> Map.of("values", Matrix.column(values))));
  }

  /** I + AAᵀ/100. */
  private static Matrix positiveDefinite(Matrix a) {
    Matrix s = Matrix.identity(a.rows());
    double[] gram = a.times(a.transpose()).values();
    Arrays.setAll(s.values(), k -> s.values()[k] + gram[k] / SIZE);
    return s;
  }

  private static Map<String, Matrix> uniqueParts(SingularValues svd) {
    Matrix scaled = svd.u().copy();
    for (int j = 0; j < scaled.columns(); j++) {
      for (int i = 0; i < scaled.rows(); i++) {
        scaled.set(i, j, scaled.get(i, j) * svd.values()[j]);
      }
    }
    return Map.of(
        "values", Matrix.column(svd.values()), "U·diag(s)·Vᵀ", scaled.times(svd.v().transpose()));
  }

  @Override
  public double tolerance(Precision precision) {
    return Math.sqrt(Precision.FLOAT64.epsilon());
  }

  @Override
  public boolean runsOn(Engine engine) {
    return engine.factorisations().isPresent();
  }

  @Override
  public Prepared on(Engine engine) {
    Factorisations factorisations = engine.factorisations().orElseThrow();
    return new Prepared() {
      private T factors;

      @Override
      public void run() {
        factors = work.apply(factorisations);
      }

      @Override
      public Map<String, Matrix> results() {
        return unique.apply(factors);
      }

      @Override
      public void close() {}
    };
  }
}
