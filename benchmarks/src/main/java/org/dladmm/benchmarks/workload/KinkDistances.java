package org.dladmm.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.expression.Reduction;
import org.dladmm.function.Conjugate;
import org.dladmm.function.ConvexFunction;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1Norm;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/**
 * How near a network comes, in any of its layers, to a kink of a soft-shrinkage, where |r| is the
 * threshold and the derivative jumps.
 */
final class KinkDistances {
  private KinkDistances() {}

  /** For each column of X the smallest ||r| − threshold|. */
  static double[] of(Engine engine, Network network, Matrix x) {
    Problem problem = network.problem();
    List<Expression> distances = new ArrayList<>();
    Problem watched =
        new Problem(
            problem.name(),
            problem.parameters(),
            new Watched((L1Norm) problem.f(), distances),
            new Watched((L1Norm) problem.g(), distances),
            problem.a(),
            problem.b());
    Tape tape = new Tape();
    Leaf input = tape.input(x.rows(), x.columns());
    Network.Recording recording =
        Network.of(watched, network.architecture(), network.base(), network.free())
            .record(tape, input);
    Expression nearest = tape.store(distances.stream().reduce(Expression::min).orElseThrow());
    try (Workspace workspace = new Workspace(engine)) {
      Replay replay = tape.finish(nearest).on(workspace);
      recording.load(replay, network);
      replay.set(input, x);
      replay.run();
      return replay.get(nearest).values();
    }
  }

  /** The norm, whose prox also records how far each column stays from its kinks. */
  private record Watched(L1Norm norm, List<Expression> distances) implements ConvexFunction {
    @Override
    public String formula(String variable) {
      return norm.formula(variable);
    }

    @Override
    public Expression value(Tape tape, Expression z) {
      return norm.value(tape, z);
    }

    @Override
    public Expression prox(Tape tape, Expression r, Expression theta) {
      Expression threshold = Expression.constant(norm.alpha()).over(theta);
      Expression distance = r.abs().minus(threshold).abs();
      distances.add(tape.reduce(Reduction.MIN, Broadcast.PER_COLUMN, distance));
      return norm.prox(tape, r, theta);
    }

    @Override
    public Conjugate conjugate() {
      return norm.conjugate();
    }
  }
}
