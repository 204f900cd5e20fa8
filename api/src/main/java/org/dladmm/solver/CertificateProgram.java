package org.dladmm.solver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.network.State;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.problem.DualPoint;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.PrimalPoint;
import org.dladmm.problem.Problem;
import org.dladmm.program.Program;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/**
 * Certifies a point, and keeps for every column the best feasible point and the best bound seen.
 *
 * @param program a run certifies once
 * @param point the inputs that hold the point
 * @param x the input X
 * @param z the best Ẑ
 * @param e the best Ê
 * @param lambda the best λ̂
 * @param objective of the best (Ẑ, Ê)
 * @param bound of the best λ̂
 * @param infeasibility ‖AẐ + BÊ − X‖² of the last feasible point, where it may be that X cannot be
 *     reached
 */
record CertificateProgram(
    Program program,
    Iterate point,
    Leaf x,
    Leaf z,
    Leaf e,
    Leaf lambda,
    Leaf objective,
    Leaf bound,
    Optional<Leaf> infeasibility) {

  static CertificateProgram record(Problem problem, Geometry geometry, int n) {
    Tape tape = new Tape();
    int m = problem.a().rows();
    Leaf x = tape.input(m, n);
    Iterate point = Iterate.input(tape, problem, n);
    State p = point.state();
    Leaf z = tape.input(problem.a().columns(), n);
    Leaf e = tape.input(problem.b().columns(), n);
    Leaf lambda = tape.input(m, n);
    Leaf objective = tape.perColumnInput(n);
    Leaf bound = tape.perColumnInput(n);

    PrimalPoint primal =
        stored(tape, problem.primalPoint(tape, geometry, p.z(), p.e(), p.residual(x)));
    Expression better = tape.store(primal.objective().lessThan(objective));
    tape.assign(z, better.choose(primal.z(), z));
    tape.assign(e, better.choose(primal.e(), e));
    tape.assign(objective, better.choose(primal.objective(), objective));

    DualPoint dual = problem.dualPoint(tape, p.lambda(), x);
    for (Expression candidate : smoothDual(tape, problem, primal).stream().toList()) {
      dual = better(tape, problem.dualPoint(tape, candidate, x), dual);
    }
    DualPoint best = better(tape, dual, new DualPoint(lambda, bound));
    tape.assign(lambda, best.lambda());
    tape.assign(bound, best.bound());

    Optional<Leaf> infeasibility = infeasibility(tape, problem, geometry, primal, x);
    return new CertificateProgram(
        tape.finish(infeasibility.stream().toArray(Expression[]::new)),
        point,
        x,
        z,
        e,
        lambda,
        objective,
        bound,
        infeasibility);
  }

  private static PrimalPoint stored(Tape tape, PrimalPoint p) {
    return new PrimalPoint(tape.store(p.z()), tape.store(p.e()), tape.store(p.objective()));
  }

  private static DualPoint better(Tape tape, DualPoint candidate, DualPoint known) {
    Expression better = tape.store(known.bound().lessThan(candidate.bound()));
    return new DualPoint(
        better.choose(candidate.lambda(), known.lambda()),
        better.choose(candidate.bound(), known.bound()));
  }

  /** λ = −B⁻ᵀ∇g(Ê), which holds at a solution where g is smooth. */
  private static Optional<Expression> smoothDual(Tape tape, Problem problem, PrimalPoint primal) {
    if (!(problem.b() instanceof DiagonalOperator b)) {
      return Optional.empty();
    }
    return problem
        .g()
        .gradient(primal.e())
        .map(gradient -> b.applyInverse(tape, gradient.negate()));
  }

  private static Optional<Leaf> infeasibility(
      Tape tape, Problem problem, Geometry geometry, PrimalPoint primal, Expression x) {
    if (geometry.feasibility().always()) {
      return Optional.empty();
    }
    Expression residual =
        problem.a().apply(tape, primal.z()).plus(problem.b().apply(tape, primal.e())).minus(x);
    return Optional.of((Leaf) tape.sumByColumn(residual.square()));
  }

  /** What a column carries from run to run; the point itself comes anew each time. */
  Kept kept() {
    return new Kept(List.of(z, e, lambda), List.of(objective, bound));
  }

  /** The certificate of what an iteration reaches, without copying it. */
  Replay on(Workspace workspace, Iteration iteration, Replay iterating) {
    Map<Leaf, Tensor> given = new HashMap<>();
    given.put(x, iterating.tensor(iteration.x()));
    for (int i = 0; i < point.leaves().size(); i++) {
      given.put(point.leaves().get(i), iterating.tensor(iteration.stepped().get(i)));
    }
    return program.on(workspace, given);
  }
}
