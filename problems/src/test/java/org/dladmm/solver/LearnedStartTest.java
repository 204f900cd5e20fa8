package org.dladmm.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A solver that starts from a network reaches the same optimum, whatever the network does. */
class LearnedStartTest extends OnAnEngine {
  private static final int LAYERS = 15;

  @ParameterizedTest
  @EnumSource
  void itReachesTheSameOptimum(B b) {
    for (Kind kind : Kind.values()) {
      Instance p = Instance.draw(kind, b, 20, 30, 5, 0.5, 30 + b.ordinal());
      assertSameOptimum(p, network(p));
    }
  }

  @Test
  void layersCountAsIterations() {
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 20, 30, 5, 0.5, 40);
    SolverOptions options = SolverOptions.defaults().withMaxIterations(0).withTolerance(1e-12);
    Solution solution = Solver.of(network(p), options).solve(float64(), p.x());
    solution.columns().forEach(c -> assertEquals(LAYERS, c.iterations()));
    PlainCertificate.check(p, solution);
  }

  /** 15 layers are 15 iterations of LADMM here, which get nearer than nothing does. */
  @Test
  void whatTheNetworkFoundIsNotLost() {
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 30, 20, 5, 0.5, 41);
    SolverOptions options = SolverOptions.defaults().withMaxIterations(0).withTolerance(1e-12);
    Solution with = Solver.of(network(p), options).solve(float64(), p.x());
    Solution without = Solver.of(p.problem(), options).solve(float64(), p.x());
    for (int j = 0; j < 5; j++) {
      assertTrue(with.columns().get(j).gap() < 0.9 * without.columns().get(j).gap());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNetworkThatPointsFarAwayDoesNoHarm(Kind kind) {
    Instance p = Instance.draw(kind, B.IDENTITY, 20, 30, 5, 0.5, 42);
    for (double factor : new double[] {-1e3, 1e6, 1e12}) {
      Network network = network(p);
      Map<String, Matrix> free = new HashMap<>(network.free());
      free.computeIfPresent("layer-15.W1", (name, w) -> w.times(factor));
      assertSameOptimum(p, network.with(free));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNetworkThatOverflowsDoesNoHarm(Kind kind) {
    Instance p = Instance.draw(kind, B.IDENTITY, 20, 30, 5, 0.5, 43);
    Network network = network(p);
    Map<String, Matrix> free = new HashMap<>(network.free());
    free.replaceAll((name, w) -> name.endsWith("W1") ? w.times(1e30) : w);
    assertSameOptimum(p, network.with(free));
  }

  private static void assertSameOptimum(Instance p, Network network) {
    SolverOptions options = SolverOptions.defaults();
    Solution learned = Solver.of(network, options).solve(float64(), p.x());
    Solution classical = Solver.of(p.problem(), options).solve(float64(), p.x());
    assertTrue(learned.solved(), learned::summary);
    PlainCertificate.check(p, learned);
    for (int j = 0; j < p.x().columns(); j++) {
      double optimum = classical.columns().get(j).objective();
      assertEquals(optimum, learned.columns().get(j).objective(), 2e-6 * optimum);
    }
  }

  private static Network network(Instance p) {
    Problem problem = p.problem();
    Start start = Start.ladmm(problem, Geometry.of(problem, float64()), 1);
    return Network.untrained(problem, Architecture.full(LAYERS), start);
  }
}
