package org.dladmm.training.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.network.State;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/** A network recorded on a batch of patches, with the restored patches as its outputs. */
final class PatchLayers {
  private final Leaf x;
  private final List<Expression> restored;
  private final Replay replay;

  /**
   * A recording.
   *
   * @param width patches of a batch
   * @param everyLayer whether each layer is read out, or the last one alone
   * @param parameters the network's free values on the engine, by name
   */
  PatchLayers(
      Network network,
      ReadOut readOut,
      int width,
      boolean everyLayer,
      Workspace workspace,
      Map<String, Tensor> parameters) {
    Tape tape = new Tape();
    x = tape.input(network.problem().a().rows(), width);
    Network.Recording recording = network.record(tape, x);
    List<State> states = everyLayer ? recording.states() : List.of(recording.last());
    restored = states.stream().map(state -> tape.store(readOut.of(state, x))).toList();
    Map<Leaf, Tensor> given = new HashMap<>();
    recording.inputs().forEach((name, leaf) -> given.put(leaf, parameters.get(name)));
    replay = tape.finish(restored.toArray(Expression[]::new)).on(workspace, given);
  }

  /** How many layers are read out. */
  int count() {
    return restored.size();
  }

  void run(Matrix columns) {
    replay.set(x, columns);
    replay.run();
  }

  /** A copy of the patches restored by one of the layers that are read out, counted from 0. */
  Matrix restored(int layer) {
    return replay.get(restored.get(layer));
  }
}
