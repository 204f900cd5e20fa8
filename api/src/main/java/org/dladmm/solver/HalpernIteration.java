package org.dladmm.solver;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.network.ClassicalForm;
import org.dladmm.network.LadmmBlock;
import org.dladmm.network.State;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.program.Program;
import org.dladmm.program.Tape;

/**
 * LADMM, restarted and reflected-Halpern averaged, every column on its own:
 *
 * <pre>  ω_{j+1} = (j+1)/(j+2)·(2T(ω_j) − ω_j) + 1/(j+2)·ω₀ </pre>
 *
 * from the anchor ω₀ of the current restart. With r_j = ‖T(ω_j) − ω_j‖_H a restart (anchor and
 * iterate ← T(ω_j), j ← 0) happens when r_j ≤ 0.2·r₀, or r_j ≤ 0.8·r₀ and r_j &gt; r_{j−1}, or j ≥
 * 0.36·(all steps so far); the penalty then moves to the geometric mean of its old value and
 * ‖Δλ‖/√(‖A‖²‖ΔZ‖² + ‖B‖²‖ΔE‖²) over the restart. These are the rules of current first-order
 * solvers for linear programs (PDLP and its successors).
 */
final class HalpernIteration {
  private static final double SUFFICIENT = 0.2;
  private static final double NECESSARY = 0.8;
  private static final double ARTIFICIAL = 0.36;

  /**
   * A restart in which λ or Z hardly moved says little about the balance, and must not carry β out
   * of all bounds.
   */
  private static final double LARGEST_CHANGE = 100;

  private HalpernIteration() {}

  static Iteration record(Problem problem, Geometry geometry, int n) {
    Tape tape = new Tape();
    Leaf x = tape.input(problem.a().rows(), n);
    Iterate omega = Iterate.input(tape, problem, n);
    Iterate anchor = Iterate.input(tape, problem, n);
    Leaf beta = tape.perColumnInput(n);
    Leaf age = tape.perColumnInput(n);
    Leaf steps = tape.perColumnInput(n);
    Leaf firstResidual = tape.perColumnInput(n);
    Leaf lastResidual = tape.perColumnInput(n);

    ClassicalForm form = ClassicalForm.of(problem, geometry, beta);
    State t = LadmmBlock.step(tape, problem, x, omega.state(), form);
    List<Leaf> stepped = omega.stored(tape, t);
    Leaf r = (Leaf) tape.store(FixedPointResidual.norm(tape, omega.state(), t, form));
    Expression first = tape.store(age.lessThan(Expression.constant(0.5)).choose(r, firstResidual));
    Expression restart = tape.store(restart(r, first, lastResidual, age, steps));

    Expression weight = tape.store(age.plus(1).over(age.plus(2)));
    anchor.become(tape, mix(omega, t, (i, w, to) -> restart.choose(to, anchor.leaves().get(i))));
    omega.become(
        tape,
        mix(
            omega,
            t,
            (i, w, to) -> restart.choose(to, average(weight, to, w, anchor.leaves().get(i)))));
    tape.assign(beta, rebalanced(tape, geometry, beta, restart, t, anchor.state()));
    tape.assign(age, restart.choose(Expression.constant(0), age.plus(1)));
    tape.assign(steps, steps.plus(1));
    tape.assign(firstResidual, first);
    tape.assign(lastResidual, r);

    Program program = tape.finish(Iteration.outputs(stepped, r));
    List<Leaf> full = new ArrayList<>(omega.leaves());
    full.addAll(anchor.leaves());
    full.add(x);
    List<Leaf> perColumn = List.of(beta, age, steps, firstResidual, lastResidual);
    return new Iteration(
        program, new Kept(full, perColumn), x, List.of(omega, anchor), beta, stepped, r);
  }

  /** 1 where a column restarts. */
  private static Expression restart(
      Expression r, Expression first, Expression last, Expression age, Expression steps) {
    Expression sufficient = r.atMost(first.times(SUFFICIENT));
    Expression necessary = r.atMost(first.times(NECESSARY)).times(last.lessThan(r));
    Expression overdue = steps.times(ARTIFICIAL).atMost(age);
    return sufficient.max(necessary).max(overdue);
  }

  private static Expression average(
      Expression weight, Expression stepped, Expression point, Expression anchor) {
    Expression reflected = stepped.times(2).minus(point);
    return anchor.plus(weight.times(reflected.minus(anchor)));
  }

  /**
   * The penalty after the step: where a column restarts and has moved, the geometric mean of β and
   * what makes the primal and the dual part of the move equally long in the metric of {@link
   * FixedPointResidual}.
   */
  private static Expression rebalanced(
      Tape tape, Geometry geometry, Expression beta, Expression restart, State t, State anchor) {
    double a = geometry.normA() * geometry.normA();
    double b = geometry.normB() * geometry.normB();
    Expression lambda = FixedPointResidual.distance(tape, t.lambda(), anchor.lambda());
    Expression primal =
        FixedPointResidual.distance(tape, t.z(), anchor.z())
            .times(a)
            .plus(FixedPointResidual.distance(tape, t.e(), anchor.e()).times(b));
    Expression zero = Expression.constant(0);
    Expression moved = zero.lessThan(lambda).times(zero.lessThan(primal)).times(restart);
    Expression balanced =
        lambda.over(primal).sqrt().min(beta.times(LARGEST_CHANGE)).max(beta.over(LARGEST_CHANGE));
    return moved.choose(beta.times(balanced).sqrt(), beta);
  }

  /**
   * A formula for the parts of a new point, from their number, the old part and the stepped one.
   */
  private interface Part {
    Expression of(int i, Expression old, Expression stepped);
  }

  private static State mix(Iterate omega, State t, Part part) {
    List<Expression> stepped = omega.parts(t);
    List<Expression> mixed = new ArrayList<>();
    for (int i = 0; i < stepped.size(); i++) {
      mixed.add(part.of(i, omega.leaves().get(i), stepped.get(i)));
    }
    return omega.state(mixed);
  }
}
