package org.dladmm.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Instance;

/**
 * The optimum of an ℓ1/ℓ1 problem by the simplex method: with Z = z⁺ − z⁻ and E = e⁺ − e⁻, all of
 * them 0 or more, equation (1) is the linear program min α·1ᵀ(z⁺ + z⁻) + 1ᵀ(e⁺ + e⁻) s.t. A(z⁺ −
 * z⁻) + B(e⁺ − e⁻) = x.
 */
final class LinearProgram {
  private LinearProgram() {}

  static double optimum(Instance p, int column) {
    Matrix both = p.a().beside(p.b());
    int n = both.columns();
    double[] costs = new double[2 * n];
    for (int j = 0; j < n; j++) {
      costs[j] = j < p.a().columns() ? p.alpha() : 1;
      costs[n + j] = costs[j];
    }
    List<LinearConstraint> rows = new ArrayList<>();
    for (int i = 0; i < both.rows(); i++) {
      double[] row = new double[2 * n];
      int k = i;
      Arrays.setAll(row, j -> j < n ? both.get(k, j) : -both.get(k, j - n));
      rows.add(new LinearConstraint(row, Relationship.EQ, p.x().get(i, column)));
    }
    return new SimplexSolver(1e-10, 10, 1e-12)
        .optimize(
            new MaxIter(10_000),
            new LinearObjectiveFunction(costs, 0),
            new LinearConstraintSet(rows),
            new NonNegativeConstraint(true))
        .getValue();
  }
}
