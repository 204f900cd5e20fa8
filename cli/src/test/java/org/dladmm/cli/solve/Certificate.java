package org.dladmm.cli.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.NpyFile;

/**
 * The certificate of min α‖Z‖₁ + ‖E‖₁ s.t. X = AZ + BE, recomputed from the files by plain loops.
 */
record Certificate(double alpha, Matrix a, Matrix b, Matrix x, Matrix z, Matrix e, Matrix lambda) {
  private static final double ROUNDING = 1e-9;

  static Certificate ofL1L1(double alpha, Matrix a, Matrix b, Matrix x, Path out) {
    return new Certificate(
        alpha,
        a,
        b,
        x,
        NpyFile.read(out.resolve("Z.npy")),
        NpyFile.read(out.resolve("E.npy")),
        NpyFile.read(out.resolve("lambda.npy")));
  }

  void check(JsonNode summary) {
    for (int j = 0; j < x.columns(); j++) {
      JsonNode column = summary.get("columns").get(j);
      double objective = column.get("objective").doubleValue();
      double bound = column.get("lowerBound").doubleValue();
      assertEquals(
          alpha * norm1(z, j) + norm1(e, j), objective, ROUNDING, "objective of column " + j);
      assertEquals(-inner(lambda, x, j), bound, ROUNDING, "bound of column " + j);
      assertTrue(bound <= objective, "the bound of column " + j);
      assertEquals(objective - bound, column.get("gap").doubleValue(), ROUNDING);
      assertEquals(
          column.get("gap").doubleValue() / objective,
          column.get("relativeGap").doubleValue(),
          ROUNDING);
      for (int i = 0; i < x.rows(); i++) {
        assertEquals(
            x.get(i, j),
            row(a, i, z, j) + row(b, i, e, j),
            ROUNDING,
            "X in row " + i + ", column " + j);
      }
      assertTrue(largestAdjoint(a, j) <= alpha + ROUNDING, "‖Aᵀλ‖ of column " + j);
      assertTrue(largestAdjoint(b, j) <= 1 + ROUNDING, "‖Bᵀλ‖ of column " + j);
    }
  }

  private static double norm1(Matrix matrix, int column) {
    double sum = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      sum += Math.abs(matrix.get(i, column));
    }
    return sum;
  }

  private static double inner(Matrix p, Matrix q, int column) {
    double sum = 0;
    for (int i = 0; i < p.rows(); i++) {
      sum += p.get(i, column) * q.get(i, column);
    }
    return sum;
  }

  private static double row(Matrix left, int i, Matrix right, int j) {
    double sum = 0;
    for (int k = 0; k < right.rows(); k++) {
      sum += left.get(i, k) * right.get(k, j);
    }
    return sum;
  }

  private double largestAdjoint(Matrix operator, int column) {
    double largest = 0;
    for (int k = 0; k < operator.columns(); k++) {
      double sum = 0;
      for (int i = 0; i < operator.rows(); i++) {
        sum += operator.get(i, k) * lambda.get(i, column);
      }
      largest = Math.max(largest, Math.abs(sum));
    }
    return largest;
  }
}
