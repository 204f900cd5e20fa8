package org.dladmm.benchmarks.workload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.network.Start;
import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.problem.Feasibility;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.training.Samples;
import org.dladmm.training.Simulation;

/**
 * A network of equation (3) with all of its parameters free, and columns of the paper's simulation
 * for it. Its parameters are those of LADMM, each changed at random by about a tenth, as training
 * might have left them.
 *
 * @param problem min ½‖Z‖₁ + ‖E‖₁ s.t. X = AZ + E
 * @param geometry of the problem, near enough for layers
 * @param network K layers
 * @param samples X, Z*, E*
 */
public record NetworkData(Problem problem, Geometry geometry, Network network, Samples samples) {
  static final double ALPHA = 0.5;
  static final double BETA = 2;
  private static final double CHANGE = 0.1;

  /** A network for an m×d matrix A, and as many columns as are asked for. */
  public static NetworkData of(long seed, int m, int d, int layers, int columns) {
    return of(seed, m, d, layers, "workload", columns);
  }

  /** The same, with columns to train the network on. */
  public static NetworkData forTraining(long seed, int m, int d, int layers, int columns) {
    return of(seed, m, d, layers, "training", columns);
  }

  private static NetworkData of(long seed, int m, int d, int layers, String name, int columns) {
    Simulation simulation = new Simulation(m, d, 0.1, 1, seed);
    NetworkData ladmm =
        ladmm(Draws.rounded(simulation.a()), layers, rounded(simulation, name, columns));
    return ladmm.with(changed(ladmm.network, new Draws(seed)));
  }

  /** With the parameters of LADMM. */
  static NetworkData ladmm(Matrix a, int layers, Samples samples) {
    Problem problem = L1L1.of(ALPHA, new DenseOperator(a));
    // the largest singular value of a random matrix with unit columns is close to 1 + √(d/m)
    double norm = 1 + Math.sqrt((double) a.columns() / a.rows());
    Geometry geometry =
        new Geometry(norm, 1, new Feasibility.ByDiagonal(DiagonalOperator.identity(a.rows())));
    Start start = Start.ladmm(problem, geometry, BETA);
    return new NetworkData(
        problem, geometry, Network.untrained(problem, Architecture.full(layers), start), samples);
  }

  private static Network changed(Network network, Draws draws) {
    Map<String, Matrix> free = new LinkedHashMap<>();
    for (Parameter parameter : network.parameters()) {
      Matrix value = network.free().get(parameter.name());
      double[] noise =
          draws.gaussian(parameter.name(), value.rows(), value.columns()).times(CHANGE).values();
      Matrix result = Matrix.zeros(value.rows(), value.columns());
      for (int k = 0; k < noise.length; k++) {
        double old = value.values()[k];
        // the free value of a positive parameter is its logarithm
        double moved = parameter.positive() ? old + noise[k] : old * (1 + noise[k]);
        result.values()[k] = (float) moved;
      }
      free.put(parameter.name(), result);
    }
    return network.with(free);
  }

  private static Samples rounded(Simulation simulation, String name, int columns) {
    Samples samples = simulation.samples(name, columns);
    return Samples.of(
        Draws.rounded(samples.x()),
        Draws.rounded(samples.z().orElseThrow()),
        Draws.rounded(samples.e().orElseThrow()));
  }

  /** The same with another network, its parameters in float32. */
  public NetworkData with(Network other) {
    Map<String, Matrix> free = new LinkedHashMap<>();
    other.free().forEach((name, value) -> free.put(name, Draws.rounded(value)));
    return new NetworkData(problem, geometry, network.with(free), samples);
  }

  /**
   * The same with those columns on which the network stays furthest from where its gradient jumps,
   * so that rounding does not take an element across.
   */
  public NetworkData furthestFromKinks(Engine engine, int columns) {
    double[] distances = KinkDistances.of(engine, network, samples.x());
    int[] chosen =
        IntStream.range(0, distances.length)
            .boxed()
            .sorted((i, j) -> Double.compare(distances[j], distances[i]))
            .limit(columns)
            .mapToInt(Integer::intValue)
            .toArray();
    return new NetworkData(
        problem,
        geometry,
        network,
        Samples.of(
            samples.x().columns(chosen),
            samples.z().orElseThrow().columns(chosen),
            samples.e().orElseThrow().columns(chosen)));
  }

  /** {@code "A 500×250, 20 columns, 5 layers"}. */
  String size() {
    return "A %s, %d columns, %d layers"
        .formatted(problem.a().shape(), samples.x().columns(), network.layers());
  }
}
