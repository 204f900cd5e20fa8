package org.dladmm.training.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.network.State;
import org.dladmm.problem.Geometry;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;
import org.dladmm.training.Samples;

/** A network and a loss, recorded as training does it. */
final class RecordedLoss {
  final Tape tape = new Tape();
  final Map<Leaf, Matrix> data = new LinkedHashMap<>();
  final Network.Recording recording;
  final Expression loss;
  private final Network network;

  RecordedLoss(Loss kind, Network network, Geometry geometry, Samples samples) {
    this.network = network;
    Leaf x = operand(samples.x());
    Expression none = Expression.constant(0);
    Optional<State> truth =
        samples.hasTruth()
            ? Optional.of(
                new State(
                    operand(samples.z().orElseThrow()),
                    operand(samples.e().orElseThrow()),
                    none,
                    none,
                    none))
            : Optional.empty();
    int n = samples.x().columns();
    LossContext context = new LossContext(network.problem(), geometry, x, truth, n);
    Loss.Recorded recorded = kind.record(tape, context, network);
    recording = recorded.layers();
    loss = tape.store(recorded.sum());
  }

  private Leaf operand(Matrix values) {
    Leaf leaf = tape.input(values.rows(), values.columns());
    data.put(leaf, values);
    return leaf;
  }

  /** Z, E and λ of all samples after a layer. */
  record Output(Matrix z, Matrix e, Matrix lambda) {}

  /** The loss, and what each layer gave. */
  record Value(double loss, List<Output> outputs) {}

  Value on(Engine engine) {
    List<Expression> kept = new ArrayList<>();
    kept.add(loss);
    for (State state : recording.states()) {
      kept.addAll(
          List.of(tape.store(state.z()), tape.store(state.e()), tape.store(state.lambda())));
    }
    try (Workspace workspace = new Workspace(engine)) {
      Replay replay = tape.finish(kept.toArray(Expression[]::new)).on(workspace);
      data.forEach(replay::set);
      recording.load(replay, network);
      replay.run();
      List<Output> outputs = new ArrayList<>();
      for (int k = 1; k < kept.size(); k += 3) {
        outputs.add(
            new Output(
                replay.get(kept.get(k)), replay.get(kept.get(k + 1)), replay.get(kept.get(k + 2))));
      }
      return new Value(replay.getScalar(loss), outputs);
    }
  }
}
