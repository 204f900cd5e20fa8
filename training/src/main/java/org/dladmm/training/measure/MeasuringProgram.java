package org.dladmm.training.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.network.Network;
import org.dladmm.network.State;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.program.Program;
import org.dladmm.program.Tape;
import org.dladmm.training.Samples;

/** A network recorded with all that is measured after each of its layers. */
final class MeasuringProgram {
  final Leaf x;
  final Optional<Leaf> z;
  final Optional<Leaf> e;
  final Network.Recording recording;
  final List<Expression> zErrors = new ArrayList<>();
  final List<Expression> eErrors = new ArrayList<>();
  final List<Expression> objectives = new ArrayList<>();
  final List<Expression> bounds = new ArrayList<>();
  final List<Expression> signals = new ArrayList<>();
  final Program program;

  MeasuringProgram(Network network, Geometry geometry, Samples like) {
    Problem problem = network.problem();
    int n = like.x().columns();
    Tape tape = new Tape();
    x = tape.input(problem.a().rows(), n);
    z = like.z().map(m -> tape.input(m.rows(), n));
    e = like.e().map(m -> tape.input(m.rows(), n));
    recording = network.record(tape, x);
    for (State omega : recording.states()) {
      z.ifPresent(truth -> zErrors.add(tape.sum(omega.z().minus(truth).square())));
      e.ifPresent(truth -> eErrors.add(tape.sum(omega.e().minus(truth).square())));
      objectives.add(
          tape.sum(
              problem
                  .primalPoint(tape, geometry, omega.z(), omega.e(), omega.residual(x))
                  .objective()));
      bounds.add(tape.sum(problem.dualPoint(tape, omega.lambda(), x).bound()));
      like.signal().ifPresent(s -> signals.add(tape.store(omega.az())));
    }
    List<Expression> outputs = new ArrayList<>();
    List.of(zErrors, eErrors, objectives, bounds, signals).forEach(outputs::addAll);
    program = tape.finish(outputs.toArray(Expression[]::new));
  }
}
