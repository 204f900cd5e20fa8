package org.dladmm.benchmarks.workload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.operator.DenseOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.solver.Solution;
import org.dladmm.solver.Solver;
import org.dladmm.solver.SolverOptions;
import org.dladmm.training.Simulation;

/**
 * min α‖Z‖₁ + ‖E‖₁ s.t. X = AZ + E, solved to a certified gap. The results are what the certificate
 * proves, computed from Z, E and λ on the host in double precision: for each column objective and
 * lower bound, how far (Z, E) is from feasible, and how far λ is from dual-feasible.
 *
 * <p>Two answers that are certified to a relative gap of half the tolerance differ by no more than
 * the tolerance in objective and bound. An engine without factorisations cannot solve.
 */
public final class SolveWorkload implements Workload {
  private static final double LEAST_TOLERANCE = 1e-6;

  private final Matrix a;
  private final Matrix x;
  private final Function<SolverOptions, Solver> solver;
  private final ToDoubleFunction<Precision> gap;

  private SolveWorkload(
      Matrix a, Matrix x, Function<SolverOptions, Solver> solver, ToDoubleFunction<Precision> gap) {
    this.a = a;
    this.x = x;
    this.solver = solver;
    this.gap = gap;
  }

  /** With an m×d matrix A from zero, to half of what answers may differ by. */
  static SolveWorkload of(long seed, int m, int d, int columns) {
    Simulation simulation = new Simulation(m, d, 0.1, 1, seed);
    Matrix a = Draws.rounded(simulation.a());
    Matrix x = Draws.rounded(simulation.samples("workload", columns).x());
    Problem problem = L1L1.of(NetworkData.ALPHA, new DenseOperator(a));
    return new SolveWorkload(
        a, x, options -> Solver.of(problem, options), precision -> allowed(precision) / 2);
  }

  /**
   * From what a network of the simulation makes of X to the given gap, as a user solves.
   *
   * @param gap the relative gap to certify
   */
  public static SolveWorkload of(Network network, Matrix x, double gap) {
    return new SolveWorkload(
        network.problem().a().toMatrix(),
        x,
        options -> Solver.of(network, options),
        precision -> gap);
  }

  @Override
  public String name() {
    return "certified solve";
  }

  @Override
  public String size() {
    return "A " + a.shape() + ", " + x.columns() + " columns";
  }

  @Override
  public double tolerance(Precision precision) {
    return allowed(precision);
  }

  private static double allowed(Precision precision) {
    return Math.max(LEAST_TOLERANCE, Math.sqrt(precision.epsilon()));
  }

  /** The answer of an engine. */
  public Solution solve(Engine engine) {
    return solver(engine).solve(engine, x);
  }

  private Solver solver(Engine engine) {
    double tolerance = gap.applyAsDouble(engine.precision());
    return solver.apply(SolverOptions.defaults().withTolerance(tolerance));
  }

  @Override
  public boolean runsOn(Engine engine) {
    return engine.factorisations().isPresent();
  }

  @Override
  public Prepared on(Engine engine) {
    Solver prepared = solver(engine);
    return new Prepared() {
      private Solution solution;

      @Override
      public void run() {
        solution = prepared.solve(engine, x);
      }

      @Override
      public Map<String, Matrix> results() {
        return proved(solution);
      }

      @Override
      public void close() {}
    };
  }

  private Map<String, Matrix> proved(Solution solution) {
    Matrix az = a.times(solution.z());
    Matrix adjoint = a.transpose().times(solution.lambda());
    Matrix lambda = solution.lambda();
    Map<String, Matrix> results = new LinkedHashMap<>();
    results.put(
        "objective",
        perColumn(j -> NetworkData.ALPHA * norm1(solution.z(), j) + norm1(solution.e(), j)));
    results.put("lower bound", perColumn(j -> -inner(lambda, x, j)));
    results.put("infeasibility", perColumn(j -> infeasibility(az, solution.e(), j)));
    results.put(
        "dual excess",
        perColumn(j -> Math.max(excess(adjoint, NetworkData.ALPHA, j), excess(lambda, 1, j))));
    return results;
  }

  private Matrix perColumn(IntToDoubleFunction value) {
    return Matrix.column(IntStream.range(0, x.columns()).mapToDouble(value).toArray());
  }

  private static double norm1(Matrix v, int j) {
    double sum = 0;
    for (int i = 0; i < v.rows(); i++) {
      sum += Math.abs(v.get(i, j));
    }
    return sum;
  }

  private static double inner(Matrix v, Matrix w, int j) {
    double sum = 0;
    for (int i = 0; i < v.rows(); i++) {
      sum += v.get(i, j) * w.get(i, j);
    }
    return sum;
  }

  /** ‖AZ + E − X‖_∞. */
  private double infeasibility(Matrix az, Matrix e, int j) {
    double largest = 0;
    for (int i = 0; i < x.rows(); i++) {
      largest = Math.max(largest, Math.abs(az.get(i, j) + e.get(i, j) - x.get(i, j)));
    }
    return largest;
  }

  /** How far the largest entry exceeds what is allowed. */
  private static double excess(Matrix v, double allowed, int j) {
    double largest = 0;
    for (int i = 0; i < v.rows(); i++) {
      largest = Math.max(largest, Math.abs(v.get(i, j)) - allowed);
    }
    return largest;
  }
}
