package org.dladmm.engine.ejml;

import java.util.Arrays;
import java.util.Optional;
import org.dladmm.engine.base.BaseFactorisations;
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
final class EjmlFactorisations extends BaseFactorisations {
  @Override
  protected Optional<Matrix> solve(Matrix s, Matrix r) {
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(s.rows());
    if (!solver.setA(transposed(s))) {
      return Optional.empty();
    }
    DMatrixRMaj y = new DMatrixRMaj(r.rows(), r.columns());
    solver.solve(rowMajor(r), y);
    return Optional.of(columnMajor(y));
  }

  @Override
  protected Optional<SingularValues> decompose(Matrix a) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(a.rows(), a.columns(), true, true, true);
    if (!svd.decompose(rowMajor(a))) {
      return Optional.empty();
    }
    int rank = Math.min(a.rows(), a.columns());
    return Optional.of(
        new SingularValues(
            columnMajor(svd.getU(null, false)),
            Arrays.copyOf(svd.getSingularValues(), rank),
            columnMajor(svd.getV(null, false))));
  }

  @Override
  protected Optional<double[]> eigenvalues(Matrix s) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(s.rows(), false, true);
    if (!eigen.decompose(transposed(s))) {
      return Optional.empty();
    }
    double[] values = new double[s.rows()];
    for (int k = 0; k < values.length; k++) {
      values[k] = eigen.getEigenvalue(k).getReal();
    }
    return Optional.of(values);
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
