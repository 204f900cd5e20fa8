package org.dladmm.engine.base;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dladmm.engine.Factorisations;
import org.dladmm.matrix.Matrix;

/**
 * Factorisations around a library's: checks what is asked for, does what is empty, and puts results
 * in order. Matrices that are handed on are finite and not empty, and must not be changed.
 */
public abstract class BaseFactorisations implements Factorisations {
  /** The solution of S·Y = R for a square S, or nothing if S is not positive definite. */
  protected abstract Optional<Matrix> solve(Matrix s, Matrix r);

  /**
   * A compact singular value decomposition, singular values in any order, or nothing if it does not
   * converge.
   */
  protected abstract Optional<SingularValues> decompose(Matrix a);

  /**
   * The eigenvalues of a symmetric matrix in any order, or nothing if the decomposition does not
   * converge.
   */
  protected abstract Optional<double[]> eigenvalues(Matrix s);

  @Override
  public final Matrix solvePositiveDefinite(Matrix s, Matrix r) {
    requireSquareAndFinite("S", s);
    requireFinite("R", r);
    if (s.rows() != r.rows()) {
      throw new IllegalArgumentException(
          "S is "
              + s.shape()
              + ", but R is "
              + r.shape()
              + "; to solve S·Y = R both must have the same number of rows");
    }
    if (r.values().length == 0) {
      return Matrix.zeros(r.rows(), r.columns());
    }
    return solve(s, r)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "S ("
                        + s.shape()
                        + ") is not positive definite: its Cholesky factorisation fails; add a multiple of the identity to it"));
  }

  @Override
  public final SingularValues singularValues(Matrix a) {
    requireFinite("A", a);
    if (a.values().length == 0) {
      return new SingularValues(
          Matrix.zeros(a.rows(), 0), new double[0], Matrix.zeros(a.columns(), 0));
    }
    return decompose(a)
        .map(BaseFactorisations::falling)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the singular value decomposition of A (" + a.shape() + ") does not converge"));
  }

  private static SingularValues falling(SingularValues any) {
    double[] values = any.values();
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((i, j) -> Double.compare(values[j], values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new SingularValues(
        any.u().columns(order),
        Arrays.stream(order).mapToDouble(k -> values[k]).toArray(),
        any.v().columns(order));
  }

  @Override
  public final double[] symmetricEigenvalues(Matrix s) {
    requireSquareAndFinite("S", s);
    requireSymmetric(s);
    if (s.rows() == 0) {
      return new double[0];
    }
    double[] values =
        eigenvalues(s)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the eigenvalue decomposition of S (" + s.shape() + ") does not converge"));
    Arrays.sort(values);
    return values;
  }

  private static void requireSquareAndFinite(String name, Matrix matrix) {
    if (matrix.rows() != matrix.columns()) {
      throw new IllegalArgumentException(
          name + " is " + matrix.shape() + ", but a symmetric matrix must be square");
    }
    requireFinite(name, matrix);
  }

  private static void requireFinite(String name, Matrix matrix) {
    for (int k = 0; k < matrix.values().length; k++) {
      if (!Double.isFinite(matrix.values()[k])) {
        throw new IllegalArgumentException(
            name
                + " ("
                + matrix.shape()
                + ") has the entry "
                + matrix.values()[k]
                + " at ("
                + k % matrix.rows()
                + ", "
                + k / matrix.rows()
                + "); only finite matrices can be factorised");
      }
    }
  }

  private static void requireSymmetric(Matrix s) {
    double largest = Arrays.stream(s.values()).map(Math::abs).max().orElse(0);
    for (int j = 0; j < s.columns(); j++) {
      for (int i = 0; i < j; i++) {
        if (Math.abs(s.get(i, j) - s.get(j, i)) > 1e-8 * largest) {
          throw new IllegalArgumentException(
              "S ("
                  + s.shape()
                  + ") is not symmetric: it has "
                  + s.get(i, j)
                  + " at ("
                  + i
                  + ", "
                  + j
                  + ") and "
                  + s.get(j, i)
                  + " at ("
                  + j
                  + ", "
                  + i
                  + ")");
        }
      }
    }
  }
}
