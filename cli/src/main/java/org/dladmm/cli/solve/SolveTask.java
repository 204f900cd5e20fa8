package org.dladmm.cli.solve;

import java.util.Optional;
import org.dladmm.network.Network;
import org.dladmm.problem.Problem;
import org.dladmm.solver.Solver;
import org.dladmm.solver.SolverOptions;
import org.dladmm.training.data.Columns;

/**
 * What is to be solved.
 *
 * @param problem f, g, A and B
 * @param network what the iterations start from, if it is not zero
 * @param x the samples, which are read when they are solved
 */
record SolveTask(Problem problem, Optional<Network> network, Columns x) {
  Solver solver(SolverOptions options) {
    return network.map(n -> Solver.of(n, options)).orElseGet(() -> Solver.of(problem, options));
  }

  /**
   * {@code "halpern"}, or {@code "d-ladmm+halpern"} where the classical iterations go on from a
   * network's answer.
   */
  String method(SolverOptions options) {
    String classical = options.method().label();
    return network.isPresent() ? "d-ladmm+" + classical : classical;
  }
}
