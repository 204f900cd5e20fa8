package org.dladmm.training.measure;

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

/**
 * One number for what networks of one shape make of given columns after their last layer, the
 * smaller the better: the relative error of Z and E where they are known, else the objective of the
 * feasible point, summed. It is recorded once, for many networks.
 */
public final class LastLayerFigure implements AutoCloseable {
  private final Workspace workspace;
  private final Network.Recording recording;
  private final Expression figure;
  private final Replay replay;
  private final boolean error;
  private final int columns;

  /** The figure for networks that differ from {@code like} only in their parameters' values. */
  public LastLayerFigure(Engine engine, Network like, Geometry geometry, Samples samples) {
    workspace = new Workspace(engine);
    error = samples.hasTruth();
    columns = samples.x().columns();
    Tape tape = new Tape();
    Leaf x = tape.constant(samples.x());
    recording = like.record(tape, x);
    State omega = recording.last();
    figure =
        tape.store(
            samples.hasTruth()
                ? error(tape, omega.z(), samples.z()).plus(error(tape, omega.e(), samples.e()))
                : tape.sum(
                    like.problem()
                        .primalPoint(tape, geometry, omega.z(), omega.e(), omega.residual(x))
                        .objective()));
    replay = tape.finish(figure).on(workspace);
  }

  /** ‖y − y*‖²/‖y*‖². */
  private static Expression error(Tape tape, Expression y, Optional<Matrix> truth) {
    Leaf expected = tape.constant(truth.orElseThrow());
    return tape.sum(y.minus(expected).square()).over(tape.sum(expected.square()));
  }

  /** The figure of a network; not a number, or infinite, where its iterates are. */
  public double of(Network network) {
    recording.load(replay, network);
    replay.run();
    return replay.getScalar(figure);
  }

  /** A figure as people read it: NMSE in dB, or the mean objective. */
  public double readable(double value) {
    return error ? 10 * Math.log10(value) : value / columns;
  }

  @Override
  public void close() {
    workspace.close();
  }
}
