package org.dladmm.engine;

import org.dladmm.matrix.Matrix;

/**
 * Dense factorisations in double precision, an optional capability of an engine. They serve the
 * set-up of problems (norms, pseudo-inverses, ridge weights), not the iterations.
 */
public interface Factorisations {
  /**
   * The solution Y of S·Y = R for a symmetric positive definite S.
   *
   * @throws IllegalArgumentException if S is not square, not positive definite, or has other than
   *     R's number of rows
   */
  Matrix solvePositiveDefinite(Matrix s, Matrix r);

  /**
   * The singular value decomposition A = U·diag(s)·Vᵀ in its compact form, s falling.
   *
   * @throws IllegalArgumentException if A has entries that are not finite
   */
  SingularValues singularValues(Matrix a);

  /** The eigenvalues of a symmetric matrix, rising. */
  double[] symmetricEigenvalues(Matrix s);

  /**
   * A compact singular value decomposition: U is m×r, V is n×r, r = min(m, n).
   *
   * @param u left singular vectors, in columns
   * @param values singular values, falling
   * @param v right singular vectors, in columns
   */
  record SingularValues(Matrix u, double[] values, Matrix v) {}
}
