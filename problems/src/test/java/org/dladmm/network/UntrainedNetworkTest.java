package org.dladmm.network;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.oracle.Reference;
import org.dladmm.oracle.Spectral;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An untrained network equals LADMM, written separately from equation (2). */
class UntrainedNetworkTest extends OnAnEngine {
  private static final int LAYERS = 15;
  private static final double BETA = 0.7;

  static List<Architecture> architectures() {
    List<Architecture> result = new ArrayList<>();
    for (Architecture a :
        List.of(
            Architecture.full(LAYERS),
            Architecture.scalar(LAYERS),
            Architecture.consistent(LAYERS))) {
      for (boolean tied : new boolean[] {false, true}) {
        for (boolean separate : new boolean[] {false, true}) {
          result.add(a.withTied(tied).withSeparatePenalties(separate));
        }
      }
    }
    return result;
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void equalsLadmmForEveryB(Architecture architecture) {
    for (B b : B.values()) {
      for (Kind kind : Kind.values()) {
        int d = (b.ordinal() + kind.ordinal()) % 2 == 0 ? 7 : 20;
        Instance p = Instance.draw(kind, b, 12, d, 4, 0.4, 31 * d + b.ordinal());
        check(p, architecture, l2(p));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void withAnExactEStepItEqualsTheExactFormula(Architecture architecture) {
    for (B b : new B[] {B.IDENTITY, B.NEGATIVE}) {
      for (Kind kind : Kind.values()) {
        for (int d : new int[] {7, 20}) {
          Instance p = Instance.draw(kind, b, 12, d, 4, 0.4, 57 * d + b.ordinal());
          check(p, architecture.withExactEStep(true), 0);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void alsoWhereLargerThanATile(B b) {
    Instance p = Instance.draw(Kind.L1_L1, b, 70, 130, 33, 0.4, 5);
    check(p, Architecture.full(LAYERS), l2(p));
  }

  @Test
  void alsoOnAnotherEngine() {
    Instance p = Instance.draw(Kind.L1_L1, B.SQUARE, 12, 20, 4, 0.4, 6);
    Network network = untrained(p, Architecture.full(LAYERS), BETA);
    Recorded.run(Reference.float64(), network, p.x())
        .assertEqual(p, ladmm(l1(p), l2(p), LAYERS), 1e-12, 1e-12);
  }

  @Test
  void oneLayerEqualsOneIteration() {
    Instance p = Instance.draw(Kind.LASSO, B.WIDE, 12, 20, 4, 0.1, 7);
    Recorded.run(float64(), untrained(p, Architecture.full(1), BETA), p.x())
        .assertEqual(p, ladmm(l1(p), l2(p), 1), 1e-13, 1e-13);
  }

  private static void check(Instance p, Architecture architecture, double l2) {
    Network network = untrained(p, architecture, BETA);
    Recorded.Oracle oracle = ladmm(l1(p), l2, LAYERS);
    Recorded.run(float64(), network, p.x()).assertEqual(p, oracle, 1e-12, 1e-12);
    Recorded.run(float32(), network, p.x()).assertEqual(p, oracle, 1e-5, 1e-4);
  }

  private static Network untrained(Instance p, Architecture architecture, double beta) {
    Problem problem = p.problem();
    Start start = Start.ladmm(problem, Geometry.of(problem, float64()), beta);
    return Network.untrained(problem, architecture, start);
  }

  private static Recorded.Oracle ladmm(double l1, double l2, int iterations) {
    return layers -> {
      for (int k = 0; k < iterations; k++) {
        layers.ladmm(l1, l2, BETA);
      }
    };
  }

  private static double l1(Instance p) {
    double norm = Spectral.norm(p.a());
    return BETA * norm * norm / (0.998 * 0.998);
  }

  private static double l2(Instance p) {
    double norm = Spectral.norm(p.b());
    return BETA * norm * norm;
  }
}
