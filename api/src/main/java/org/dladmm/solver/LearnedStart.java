package org.dladmm.solver;

import java.util.List;
import java.util.Optional;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/** The point that the iterations start from: zero, or what a network computes. */
final class LearnedStart {
  private final Optional<Network> network;

  private LearnedStart(Optional<Network> network) {
    this.network = network;
  }

  static LearnedStart none() {
    return new LearnedStart(Optional.empty());
  }

  static LearnedStart by(Network network) {
    return new LearnedStart(Optional.of(network));
  }

  /** Steps that the start has cost. */
  int layers() {
    return network.map(Network::layers).orElse(0);
  }

  /** The parts of the point in the order of {@link Iterate#leaves}; empty for zero. */
  Optional<List<Matrix>> point(Workspace workspace, Matrix x) {
    return network.map(n -> point(workspace, n, x));
  }

  private static List<Matrix> point(Workspace workspace, Network network, Matrix x) {
    Tape tape = new Tape();
    Leaf input = tape.input(x.rows(), x.columns());
    Network.Recording recording = network.record(tape, input);
    Iterate like = Iterate.input(new Tape(), network.problem(), x.columns());
    List<Leaf> outputs = like.stored(tape, recording.last());
    try (Workspace own = workspace.child()) {
      Replay replay = tape.finish(outputs.toArray(Leaf[]::new)).on(own);
      recording.load(replay, network);
      replay.set(input, x);
      replay.run();
      return outputs.stream().map(replay::get).toList();
    }
  }
}
