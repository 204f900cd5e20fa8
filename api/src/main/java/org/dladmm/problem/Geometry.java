package org.dladmm.problem;

import java.util.Arrays;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Factorisations.SingularValues;
import org.dladmm.matrix.Matrix;
import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.DiagonalOperator;

/**
 * What step sizes and certificates need to know of A and B: it is computed once for a problem, by
 * factorisations.
 *
 * @param normA ‖A‖₂
 * @param normB ‖B‖₂
 * @param feasibility how points are made feasible
 */
public record Geometry(double normA, double normB, Feasibility feasibility) {
  /** The step bound L1 = factor·‖A‖² for the penalty β = 1; for another it is β times as large. */
  public double l1(double factor) {
    return positive(factor * normA * normA);
  }

  /** The step bound L2 = factor·‖B‖² for the penalty β = 1. */
  public double l2(double factor) {
    return positive(factor * normB * normB);
  }

  /** A zero operator needs no step size, but a number above 0 all the same. */
  private static double positive(double value) {
    return value > 0 ? value : 1;
  }

  /**
   * The geometry of a problem.
   *
   * @throws EngineException if the engine has no factorisations
   */
  public static Geometry of(Problem problem, Engine engine) {
    Factorisations factorisations =
        engine
            .factorisations()
            .orElseThrow(
                () ->
                    new EngineException(
                        "the engine '"
                            + engine.id()
                            + "' has no factorisations, which norms and certificates need; choose another"));
    return new Geometry(
        problem.a().norm(factorisations),
        problem.b().norm(factorisations),
        feasibility(problem, factorisations));
  }

  private static Feasibility feasibility(Problem problem, Factorisations factorisations) {
    if (problem.b() instanceof DiagonalOperator diagonal) {
      return new Feasibility.ByDiagonal(diagonal);
    }
    int m = problem.b().rows();
    PseudoInverse ofB = PseudoInverse.of(problem.b().toMatrix(), factorisations);
    if (ofB.rank() == m) {
      return new Feasibility.ThroughE(new DenseOperator(ofB.matrix()));
    }
    Matrix both = problem.a().toMatrix().beside(problem.b().toMatrix());
    PseudoInverse ofBoth = PseudoInverse.of(both, factorisations);
    Matrix transposed = ofBoth.matrix().transpose();
    int d1 = problem.a().columns();
    return new Feasibility.Jointly(
        new DenseOperator(transposed.columns(0, d1).transpose()),
        new DenseOperator(transposed.columns(d1, transposed.columns()).transpose()),
        ofBoth.rank() == m);
  }

  /** The Moore–Penrose inverse by singular values, and the numerical rank. */
  private record PseudoInverse(Matrix matrix, int rank) {
    static PseudoInverse of(Matrix a, Factorisations factorisations) {
      SingularValues svd = factorisations.singularValues(a);
      double[] values = svd.values();
      double cut = values.length == 0 ? 0 : values[0] * Math.max(a.rows(), a.columns()) * 0x1p-52;
      int rank = (int) Arrays.stream(values).filter(s -> s > cut).count();
      Matrix v = svd.v().columns(0, rank);
      for (int j = 0; j < rank; j++) {
        for (int i = 0; i < v.rows(); i++) {
          v.set(i, j, v.get(i, j) / values[j]);
        }
      }
      return new PseudoInverse(v.times(svd.u().columns(0, rank).transpose()), rank);
    }
  }
}
