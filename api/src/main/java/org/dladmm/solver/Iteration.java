package org.dladmm.solver;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.program.Program;

/**
 * One recorded step of a classical method for n columns; a run takes every column one step further.
 *
 * @param program the step
 * @param kept what a column carries from run to run
 * @param x the input X, which is among those kept
 * @param points the inputs that hold ω at the start, each as often as the method keeps a copy of it
 * @param beta the penalty of each column
 * @param stepped the point T(ω) that the last run reached: outputs, to be certified
 * @param residual ‖T(ω) − ω‖_H of each column in the last run: an output
 */
record Iteration(
    Program program,
    Kept kept,
    Leaf x,
    List<Iterate> points,
    Leaf beta,
    List<Leaf> stepped,
    Leaf residual) {

  static Iteration of(Method method, Problem problem, Geometry geometry, int n) {
    return switch (method) {
      case HALPERN -> HalpernIteration.record(problem, geometry, n);
      case LADMM -> PlainIteration.record(problem, geometry, n);
    };
  }

  static Expression[] outputs(List<Leaf> stepped, Leaf residual) {
    List<Expression> outputs = new ArrayList<>(stepped);
    outputs.add(residual);
    return outputs.toArray(Expression[]::new);
  }
}
