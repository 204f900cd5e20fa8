package org.dladmm.reference;

import org.dladmm.matrix.Matrix;

/**
 * A plane rotation (c, s), by which Jacobi's methods make matrices diagonal.
 *
 * @param c the cosine
 * @param s the sine
 */
record Rotation(double c, double s) {
  /** The rotation that makes the symmetric 2×2 matrix ((a, g), (g, b)) diagonal, for g ≠ 0. */
  static Rotation diagonalising(double a, double g, double b) {
    double zeta = (b - a) / (2 * g);
    double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
    double c = 1 / Math.hypot(1, t);
    return new Rotation(c, c * t);
  }

  /** Columns p and q of a matrix become c·p − s·q and s·p + c·q. */
  void columns(Matrix matrix, int p, int q) {
    for (int i = 0; i < matrix.rows(); i++) {
      double x = matrix.get(i, p);
      double y = matrix.get(i, q);
      matrix.set(i, p, c * x - s * y);
      matrix.set(i, q, s * x + c * y);
    }
  }

  /** Rows p and q likewise. */
  void rows(Matrix matrix, int p, int q) {
    for (int j = 0; j < matrix.columns(); j++) {
      double x = matrix.get(p, j);
      double y = matrix.get(q, j);
      matrix.set(p, j, c * x - s * y);
      matrix.set(q, j, s * x + c * y);
    }
  }
}
