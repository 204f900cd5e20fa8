package org.dladmm.training;

import java.util.List;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.program.Tape;
import org.dladmm.training.recipe.Penalties;

/** Records what a stage adds to its loss for the parameters themselves. */
record PenaltyTerms(Penalties penalties, Network network) {
  Expression of(Tape tape, Network.Recording recording, List<Parameter> learned) {
    Expression sum = Expression.constant(0);
    if (penalties.distance() > 0) {
      for (Parameter parameter : learned) {
        Leaf value = recording.inputs().get(parameter.name());
        Expression moved = value.minus(constant(tape, parameter));
        sum = sum.plus(tape.sum(moved.square()).times(penalties.distance()));
      }
    }
    if (penalties.inconsistency() > 0) {
      for (Parameter parameter : weights()) {
        sum = sum.plus(inconsistency(tape, recording, parameter).times(penalties.inconsistency()));
      }
    }
    return sum;
  }

  private Expression constant(Tape tape, Parameter parameter) {
    Matrix start = network.free().get(parameter.name());
    return switch (parameter.broadcast()) {
      case FULL -> tape.constant(start);
      case PER_ROW -> tape.perRowConstant(start);
      default -> Expression.constant(start.get(0, 0));
    };
  }

  private List<Parameter> weights() {
    return network.parameters().stream().filter(p -> p.kind().equals("W1")).toList();
  }

  /**
   * ‖W·D_θ − A‖²/‖A‖², θ one value for each column of W: Σ_j θ_j²·(WᵀW)_jj − 2θ_j·(WᵀA)_jj +
   * (AᵀA)_jj, with the sums over rows as products with a column of ones.
   */
  private Expression inconsistency(Tape tape, Network.Recording recording, Parameter weight) {
    Matrix a = network.problem().a().toMatrix();
    Expression w = recording.inputs().get(weight.name());
    Expression theta = recording.inputs().get(weight.name().replace("W1", "theta1")).exp();
    Expression ones = tape.constant(Matrix.constant(a.rows(), 1, 1));
    Expression square = tape.product(w.square(), Transpose.YES, ones, Transpose.NO);
    Expression mixed = tape.product(w.times(tape.constant(a)), Transpose.YES, ones, Transpose.NO);
    double norm = 0;
    for (int j = 0; j < a.columns(); j++) {
      norm += a.squaredNorm(j);
    }
    return tape.sum(theta.square().times(square).minus(theta.times(mixed).times(2)))
        .plus(norm)
        .over(norm);
  }
}
