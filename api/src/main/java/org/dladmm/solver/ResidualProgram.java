package org.dladmm.solver;

import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.Problem;
import org.dladmm.program.Program;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/**
 * The primal residual ‖AZ + BE − X‖₂ and the dual residual ‖(Z − prox_f(Z − Aᵀλ), E − prox_g(E −
 * Bᵀλ))‖₂ of given points.
 */
final class ResidualProgram {
  private final Leaf x;
  private final Leaf z;
  private final Leaf e;
  private final Leaf lambda;
  private final Expression primal;
  private final Expression dual;
  private final Program program;

  ResidualProgram(Problem problem, int n) {
    Tape tape = new Tape();
    int m = problem.a().rows();
    x = tape.input(m, n);
    z = tape.input(problem.a().columns(), n);
    e = tape.input(problem.b().columns(), n);
    lambda = tape.input(m, n);
    Expression one = Expression.constant(1);
    Expression t = problem.a().apply(tape, z).plus(problem.b().apply(tape, e)).minus(x);
    Expression zStep = z.minus(problem.a().applyAdjoint(tape, lambda));
    Expression eStep = e.minus(problem.b().applyAdjoint(tape, lambda));
    Expression dz = z.minus(problem.f().prox(tape, zStep, one));
    Expression de = e.minus(problem.g().prox(tape, eStep, one));
    primal = tape.store(tape.sumByColumn(t.square()).sqrt());
    dual = tape.store(tape.sumByColumn(dz.square()).plus(tape.sumByColumn(de.square())).sqrt());
    program = tape.finish(primal, dual);
  }

  /** Residuals of each column: primal in the first row, dual in the second. */
  Matrix of(Workspace workspace, Matrix xs, Matrix zs, Matrix es, Matrix lambdas) {
    try (Workspace own = workspace.child()) {
      Replay replay = program.on(own);
      replay.set(x, xs);
      replay.set(z, zs);
      replay.set(e, es);
      replay.set(lambda, lambdas);
      replay.run();
      Matrix p = replay.get(primal);
      Matrix d = replay.get(dual);
      return p.beside(d).transpose();
    }
  }
}
