package org.dladmm.engine.nd4j;

import static org.bytedeco.openblas.global.openblas.LAPACK_COL_MAJOR;

import java.util.Optional;
import org.bytedeco.openblas.global.openblas;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.base.BaseFactorisations;
import org.dladmm.matrix.Matrix;

/**
 * Factorisations by LAPACK. Its routines overwrite their matrices, so they get copies; they answer
 * 0 where they succeed.
 */
final class LapackFactorisations extends BaseFactorisations {
  @Override
  protected Optional<Matrix> solve(Matrix s, Matrix r) {
    double[] y = r.values().clone();
    int n = s.rows();
    int answer =
        openblas.LAPACKE_dposv(
            LAPACK_COL_MAJOR, (byte) 'U', n, r.columns(), s.values().clone(), n, y, n);
    return succeeded("dposv", answer)
        ? Optional.of(Matrix.of(n, r.columns(), y))
        : Optional.empty();
  }

  @Override
  protected Optional<SingularValues> decompose(Matrix a) {
    int m = a.rows();
    int n = a.columns();
    int rank = Math.min(m, n);
    double[] u = new double[m * rank];
    double[] values = new double[rank];
    double[] vTransposed = new double[rank * n];
    int answer =
        openblas.LAPACKE_dgesdd(
            LAPACK_COL_MAJOR,
            (byte) 'S',
            m,
            n,
            a.values().clone(),
            m,
            values,
            u,
            m,
            vTransposed,
            rank);
    return succeeded("dgesdd", answer)
        ? Optional.of(
            new SingularValues(
                Matrix.of(m, rank, u), values, Matrix.of(rank, n, vTransposed).transpose()))
        : Optional.empty();
  }

  @Override
  protected Optional<double[]> eigenvalues(Matrix s) {
    int n = s.rows();
    double[] values = new double[n];
    int answer =
        openblas.LAPACKE_dsyevd(
            LAPACK_COL_MAJOR, (byte) 'N', (byte) 'U', n, s.values().clone(), n, values);
    return succeeded("dsyevd", answer) ? Optional.of(values) : Optional.empty();
  }

  /** Above 0 an answer is about the matrix, below 0 about memory or the call. */
  private static boolean succeeded(String routine, int answer) {
    if (answer < 0) {
      throw new EngineException(
          "LAPACK's "
              + routine
              + " failed with "
              + answer
              + (answer <= -1010 ? ": there is not enough memory for its work" : ""));
    }
    return answer == 0;
  }
}
