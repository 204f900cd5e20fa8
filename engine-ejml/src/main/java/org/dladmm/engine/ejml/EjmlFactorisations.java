package org.dladmm.engine.ejml;

import java.util.Arrays;
import org.dladmm.engine.Factorisations;
import org.dladmm.matrix.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Factorisations by EJML, whose matrices lie row by row: a matrix of ours is the transpose of one
 * of theirs over the same array.
 */
final class EjmlFactorisations implements Factorisations {
  @Override
  public Matrix solvePositiveDefinite(Matrix s, Matrix r) {
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
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(s.rows());
    if (!solver.setA(transposed(s))) {
      throw new IllegalArgumentException(
          "S ("
              + s.shape()
              + ") is not positive definite: its Cholesky factorisation fails; add a multiple of the identity to it");
    }
    DMatrixRMaj y = new DMatrixRMaj(r.rows(), r.columns());
    solver.solve(rowMajor(r), y);
    return columnMajor(y);
  }

  @Override
  public SingularValues singularValues(Matrix a) {
    requireFinite("A", a);
    int rank = Math.min(a.rows(), a.columns());
    if (rank == 0) {
      return new SingularValues(
          Matrix.zeros(a.rows(), 0), new double[0], Matrix.zeros(a.columns(), 0));
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(a.rows(), a.columns(), true, true, true);
    if (!svd.decompose(rowMajor(a))) {
      throw new IllegalArgumentException(
          "the singular value decomposition of A (" + a.shape() + ") does not converge");
    }
    Matrix u = columnMajor(svd.getU(null, false));
    Matrix v = columnMajor(svd.getV(null, false));
    double[] values = svd.getSingularValues();
    int[] falling = falling(values, rank);
    return new SingularValues(
        u.columns(falling),
        Arrays.stream(falling).mapToDouble(k -> values[k]).toArray(),
        v.columns(falling));
  }

  private static int[] falling(double[] values, int count) {
    return java.util.stream.IntStream.range(0, count)
        .boxed()
        .sorted((i, j) -> Double.compare(values[j], values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public double[] symmetricEigenvalues(Matrix s) {
    requireSquareAndFinite("S", s);
    requireSymmetric(s);
    if (s.rows() == 0) {
      return new double[0];
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(s.rows(), false, true);
    if (!eigen.decompose(transposed(s))) {
      throw new IllegalArgumentException(
          "the eigenvalue decomposition of S (" + s.shape() + ") does not converge");
    }
    double[] values = new double[s.rows()];
    for (int k = 0; k < values.length; k++) {
      values[k] = eigen.getEigenvalue(k).getReal();
    }
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

  /** The transpose, in EJML's layout; a copy. */
  private static DMatrixRMaj transposed(Matrix matrix) {
    return new DMatrixRMaj(matrix.columns(), matrix.rows(), true, matrix.values().clone());
  }

  private static DMatrixRMaj rowMajor(Matrix matrix) {
    return transposed(matrix.transpose());
  }

  private static Matrix columnMajor(DMatrixRMaj matrix) {
    return Matrix.of(
            matrix.getNumCols(),
            matrix.getNumRows(),
            Arrays.copyOf(matrix.getData(), matrix.getNumElements()))
        .transpose();
  }
}
