package org.dladmm.training.oracle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.operator.DenseOperator;
import org.dladmm.oracle.Draws;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.training.Samples;
import org.dladmm.training.Simulation;

/** Simulations that are small enough for plain loops. */
public final class Small {
  public static final double ALPHA = 0.5;
  public static final double BETA = 0.7;

  private Small() {}

  /** A 12×8, with non-zeros enough that no layer's output is 0. */
  public static Simulation simulation() {
    return new Simulation(12, 8, 0.4, 3, 21);
  }

  public static Problem problem(Simulation simulation) {
    return L1L1.of(ALPHA, new DenseOperator(simulation.a()));
  }

  public static Problem problem() {
    return problem(simulation());
  }

  public static Samples samples(int columns) {
    return simulation().samples("train", columns);
  }

  /** Layers that are iterations of LADMM with {@link #BETA}. */
  public static Network ladmm(Problem problem, Architecture architecture, Engine engine) {
    Start start = Start.ladmm(problem, Geometry.of(problem, engine), BETA);
    return Network.untrained(problem, architecture, start);
  }

  /** The same with every free value moved a little. */
  public static Network moved(Network network, long seed) {
    Draws draws = new Draws(seed);
    Map<String, Matrix> free = new LinkedHashMap<>();
    network
        .free()
        .forEach(
            (name, value) -> {
              double[] noise = draws.gaussian(value.rows(), value.columns()).values();
              Matrix result = value.copy();
              Arrays.setAll(result.values(), k -> result.values()[k] + 0.1 * noise[k]);
              free.put(name, result);
            });
    return network.with(free);
  }
}
