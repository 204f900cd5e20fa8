package org.dladmm.solver;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.network.ClassicalForm;
import org.dladmm.network.LadmmBlock;
import org.dladmm.network.State;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.program.Program;
import org.dladmm.program.Tape;

/** LADMM as published, equation (2): ω ← T(ω) with a fixed penalty. */
final class PlainIteration {
  private PlainIteration() {}

  static Iteration record(Problem problem, Geometry geometry, int n) {
    Tape tape = new Tape();
    Leaf x = tape.input(problem.a().rows(), n);
    Iterate omega = Iterate.input(tape, problem, n);
    Leaf beta = tape.perColumnInput(n);
    ClassicalForm form = ClassicalForm.of(problem, geometry, beta);
    State t = LadmmBlock.step(tape, problem, x, omega.state(), form);
    List<Leaf> stepped = omega.stored(tape, t);
    Leaf residual = (Leaf) tape.store(FixedPointResidual.norm(tape, omega.state(), t, form));
    omega.become(tape, t);
    Program program = tape.finish(Iteration.outputs(stepped, residual));
    List<Leaf> full = new ArrayList<>(omega.leaves());
    full.add(x);
    return new Iteration(
        program, new Kept(full, List.of(beta)), x, List.of(omega), beta, stepped, residual);
  }
}
