package org.dladmm.engine.kit;

import org.dladmm.engine.Precision;
import org.dladmm.engine.Transpose;
import org.dladmm.matrix.Matrix;

/**
 * α·op(A)·op(B) + β·C by the definition, in double precision, and how far from it an engine may be.
 *
 * <p>A sum of k products that are rounded in any order, fused or not, is wrong by less than (k +
 * 4)·ε·(|α|·Σ|aᵢ·bᵢ| + |β·c|), the classical bound with two more roundings for α and β, and ε twice
 * the unit round-off.
 *
 * @param value the result
 * @param magnitude |α|·Σ|aᵢ·bᵢ| + |β·c|, entry by entry
 * @param terms k
 */
record ProductOracle(Matrix value, Matrix magnitude, int terms) {
  static ProductOracle of(
      double alpha,
      Matrix a,
      Transpose transposeA,
      Matrix b,
      Transpose transposeB,
      double beta,
      Matrix c) {
    // both as they are multiplied along columns
    Matrix left = transposeA == Transpose.NO ? a.transpose() : a;
    Matrix right = transposeB == Transpose.NO ? b : b.transpose();
    int terms = left.rows();
    Matrix value = Matrix.zeros(left.columns(), right.columns());
    Matrix magnitude = Matrix.zeros(left.columns(), right.columns());
    for (int j = 0; j < right.columns(); j++) {
      for (int i = 0; i < left.columns(); i++) {
        double sum = 0;
        double size = 0;
        for (int k = 0; k < terms; k++) {
          double term = left.values()[k + i * terms] * right.values()[k + j * terms];
          sum += term;
          size += Math.abs(term);
        }
        double added = beta == 0 ? 0 : beta * c.get(i, j);
        value.set(i, j, alpha * sum + added);
        magnitude.set(i, j, Math.abs(alpha) * size + Math.abs(added));
      }
    }
    return new ProductOracle(value, magnitude, terms);
  }

  static ProductOracle of(Matrix a, Matrix b) {
    return of(1, a, Transpose.NO, b, Transpose.NO, 0, b);
  }

  Closeness.Tolerance tolerance(Precision precision) {
    return k -> (terms + 4) * precision.epsilon() * magnitude.values()[k];
  }
}
