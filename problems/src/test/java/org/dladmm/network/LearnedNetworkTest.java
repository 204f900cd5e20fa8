package org.dladmm.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.oracle.Spectral;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network with any parameters equals equation (3), written in plain loops. */
class LearnedNetworkTest extends OnAnEngine {
  static List<Architecture> architectures() {
    return UntrainedNetworkTest.architectures();
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void equalsEquation3ForEveryB(Architecture architecture) {
    for (B b : B.values()) {
      Instance p = Instance.draw(kind(b), b, 11, 14, 3, 0.3, 11 + b.ordinal());
      check(p, architecture, start(p), 1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void withAnExactEStepToo(Architecture architecture) {
    for (B b : new B[] {B.IDENTITY, B.NEGATIVE, B.DIAGONAL}) {
      Instance p = Instance.draw(kind(b), b, 11, 14, 3, 0.3, 11 + b.ordinal());
      check(p, architecture.withExactEStep(true), start(p), 1e-12);
    }
  }

  /** The only parametrisation that keeps W0 and learns its scale. */
  @Test
  void scalarLayersScaleTheDirectionTheyWereStartedWith() {
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 11, 14, 3, 0.3, 11);
    Problem problem = p.problem();
    Start ridge = Start.ridge(problem, Geometry.of(problem, float64()), float64(), 0.1, 0.7, 3);
    check(p, Architecture.scalar(8), ridge, 1e-12);
    check(p, Architecture.full(8), ridge, 1e-12);
  }

  @Test
  void ridgeWeightsSolveTheirNormalEquations() {
    Draws draws = new Draws(4);
    for (int[] size : new int[][] {{6, 9}, {9, 6}}) {
      Instance p =
          new Instance(
              Kind.L1_L1,
              1,
              draws.gaussian(size[0], size[1]),
              Matrix.identity(size[0]),
              Matrix.zeros(size[0], 1));
      Problem problem = p.problem();
      Start start = Start.ridge(problem, Geometry.of(problem, float64()), float64(), 0.2, 2, 5);
      RealMatrix a = Spectral.matrix(p.a());
      RealMatrix gram = a.multiply(a.transpose());
      for (int i = 0; i < size[0]; i++) {
        gram.addToEntry(i, i, 0.2);
      }
      RealMatrix expected = new LUDecomposition(gram).getSolver().solve(a);
      for (int i = 0; i < size[0]; i++) {
        for (int j = 0; j < size[1]; j++) {
          assertEquals(expected.getEntry(i, j), start.base().get(i, j), 1e-11);
        }
      }
      assertEquals(List.of(0.5, 5.0, 2.0), List.of(start.step1(), start.theta1(), start.beta()));
    }
  }

  private static Kind kind(B b) {
    return b.ordinal() % 2 == 0 ? Kind.L1_L1 : Kind.LASSO;
  }

  private static Start start(Instance p) {
    Problem problem = p.problem();
    return Start.ladmm(problem, Geometry.of(problem, float64()), 0.7);
  }

  private static void check(Instance p, Architecture architecture, Start start, double tolerance) {
    RandomParameters parameters = RandomParameters.of(p, architecture, start, 99);
    Recorded.run(float64(), parameters.network(), p.x())
        .assertEqual(p, parameters::run, tolerance, tolerance);
  }
}
