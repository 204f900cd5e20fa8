package org.dladmm.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dladmm.engine.Engine;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Instance;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/**
 * What a recorded network computes, to be compared with plain loops.
 *
 * @param z Z of the last layer
 * @param e E
 * @param lambda λ
 */
record Recorded(Matrix z, Matrix e, Matrix lambda) {
  static Recorded run(Engine engine, Network network, Matrix x) {
    Tape tape = new Tape();
    Leaf input = tape.input(x.rows(), x.columns());
    Network.Recording recording = network.record(tape, input);
    State last = recording.last();
    try (Workspace workspace = new Workspace(engine)) {
      Replay replay = tape.finish(last.z(), last.e(), last.lambda()).on(workspace);
      recording.load(replay, network);
      replay.set(input, x);
      replay.run();
      return new Recorded(replay.get(last.z()), replay.get(last.e()), replay.get(last.lambda()));
    }
  }

  /** Layers in plain loops, run to the end for one sample. */
  interface Oracle {
    void run(NaiveLayers layers);
  }

  /** Relative to the largest entry of each of Z, E and λ. */
  void assertEqual(Instance p, Oracle oracle, double tolerance, double toleranceOfLambda) {
    for (int j = 0; j < p.x().columns(); j++) {
      NaiveLayers layers = new NaiveLayers(p, j);
      oracle.run(layers);
      assertClose(layers.z, z, j, tolerance, "Z");
      assertClose(layers.e, e, j, tolerance, "E");
      assertClose(layers.lambda, lambda, j, toleranceOfLambda, "λ");
    }
  }

  private static void assertClose(
      double[] expected, Matrix actual, int column, double tolerance, String name) {
    assertEquals(expected.length, actual.rows());
    double scale = 0;
    for (double value : expected) {
      scale = Math.max(scale, Math.abs(value));
    }
    assertTrue(Double.isFinite(scale), name);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          expected[i], actual.get(i, column), tolerance * scale, name + " of sample " + column);
    }
  }
}
