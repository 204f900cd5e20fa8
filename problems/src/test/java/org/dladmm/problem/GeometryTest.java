package org.dladmm.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.example.ExampleEngineProvider;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Evaluated;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.oracle.Spectral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is computed of A and B once: norms, and the way onto X = AZ + BE. */
class GeometryTest extends OnAnEngine {
  @ParameterizedTest
  @EnumSource
  void normsAreSpectralNorms(B b) {
    Instance p = draw(b, 7, 12);
    Geometry geometry = Geometry.of(p.problem(), float64());
    assertEquals(Spectral.norm(p.a()), geometry.normA(), 1e-12 * geometry.normA());
    assertEquals(Spectral.norm(p.b()), geometry.normB(), 1e-12 * geometry.normB());
  }

  @ParameterizedTest
  @EnumSource
  void theNearestFeasiblePointIsFeasibleWhereverXCanBeReached(B b) {
    Instance p = draw(b, 8, 11);
    Matrix moved = moved(p);
    Matrix z = moved.transpose().columns(0, 11).transpose();
    Matrix e = moved.transpose().columns(11, moved.rows()).transpose();
    Matrix reached = sum(p.a().times(z), p.b().times(e));
    for (int k = 0; k < reached.values().length; k++) {
      assertEquals(p.x().values()[k], reached.values()[k], 1e-12);
    }
  }

  /** The pseudo-inverse of an independent library takes the same, shortest way. */
  @ParameterizedTest
  @EnumSource(names = {"SQUARE", "WIDE", "TALL"})
  void noShorterWayLeadsThere(B b) {
    Instance p = draw(b, 8, 11);
    RealMatrix moving = b == B.TALL ? Spectral.matrix(p.a().beside(p.b())) : Spectral.matrix(p.b());
    RealMatrix pseudoInverse = new SingularValueDecomposition(moving).getSolver().getInverse();
    RealMatrix step = pseudoInverse.multiply(Spectral.matrix(residual(p))).scalarMultiply(-1);
    Matrix point = point(p);
    Matrix moved = moved(p);
    int offset = b == B.TALL ? 0 : 11;
    for (int j = 0; j < 3; j++) {
      for (int i = 0; i < moved.rows(); i++) {
        double expected = i < offset ? 0 : step.getEntry(i - offset, j);
        assertEquals(expected, moved.get(i, j) - point.get(i, j), 1e-11);
      }
    }
  }

  @Test
  void itIsKnownWhetherEveryXCanBeReached() {
    assertTrue(feasibility(draw(B.IDENTITY, 8, 3)).always());
    assertTrue(feasibility(draw(B.SQUARE, 8, 3)).always());
    assertTrue(feasibility(draw(B.TALL, 8, 4)).always());
    assertFalse(feasibility(draw(B.TALL, 8, 3)).always());
  }

  @Test
  void aSquareBWithoutFullRankMovesZToo() {
    Draws draws = new Draws(3);
    Matrix b = draws.gaussian(6, 5).times(draws.gaussian(5, 6));
    Instance p = new Instance(Kind.L1_L1, 1, draws.gaussian(6, 4), b, draws.gaussian(6, 1));
    Feasibility.Jointly found = assertInstanceOf(Feasibility.Jointly.class, feasibility(p));
    assertTrue(found.always());
  }

  @Test
  void operatorsOf0AreNoTrouble() {
    Instance p =
        new Instance(Kind.L1_L1, 1, Matrix.zeros(4, 3), Matrix.zeros(4, 2), Matrix.zeros(4, 1));
    Geometry geometry = Geometry.of(p.problem(), float64());
    assertEquals(0, geometry.normA());
    assertFalse(geometry.feasibility().always());
  }

  @Test
  void anEngineWithoutFactorisationsIsNamed() {
    try (Engine engine = new ExampleEngineProvider().open(EngineOptions.defaults())) {
      assertEquals(
          "the engine 'example' has no factorisations, which norms and certificates need; choose"
              + " another",
          assertThrows(
                  EngineException.class,
                  () -> Geometry.of(draw(B.IDENTITY, 4, 3).problem(), engine))
              .getMessage());
    }
  }

  private static Instance draw(B b, int m, int d) {
    return Instance.draw(Kind.L1_L1, b, m, d, 3, 1, 40 + b.ordinal());
  }

  private static Feasibility feasibility(Instance p) {
    return Geometry.of(p.problem(), float64()).feasibility();
  }

  /** Some Z above some E. */
  private static Matrix point(Instance p) {
    return new Draws(9).gaussian(p.a().columns() + p.b().columns(), 3);
  }

  private static Matrix residual(Instance p) {
    Matrix both = p.a().beside(p.b());
    return sum(both.times(point(p)), p.x().times(-1));
  }

  /** The nearest feasible point to {@link #point}, Ẑ above Ê. */
  private static Matrix moved(Instance p) {
    Feasibility feasibility = feasibility(p);
    Matrix rows = point(p).transpose();
    Matrix z = rows.columns(0, p.a().columns()).transpose();
    Matrix e = rows.columns(p.a().columns(), rows.columns()).transpose();
    Evaluated.Formula ofZ =
        (tape, in) -> feasibility.nearest(tape, in.get(0), in.get(1), in.get(2)).z();
    Evaluated.Formula ofE =
        (tape, in) -> feasibility.nearest(tape, in.get(0), in.get(1), in.get(2)).e();
    Matrix newZ = Evaluated.of(ofZ, z, e, residual(p));
    Matrix newE = Evaluated.of(ofE, z, e, residual(p));
    return newZ.transpose().beside(newE.transpose()).transpose();
  }

  private static Matrix sum(Matrix a, Matrix b) {
    Matrix result = a.copy();
    for (int k = 0; k < result.values().length; k++) {
      result.values()[k] += b.values()[k];
    }
    return result;
  }
}
