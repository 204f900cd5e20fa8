package org.dladmm.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/**
 * Claims about gradients of whole programs, held against central differences on the reference
 * engine.
 */
abstract class GradientKit extends KitTests {
  private static final double STEP = 1e-6;
  private static final int M = 17;
  private static final int D = 9;
  private static final int N = 5;

  @InBothPrecisions
  void theGradientOfALayerIsThatOfCentralDifferences(Precision precision) {
    Samples samples = new Samples(11);
    List<Matrix> point =
        List.of(samples.uniform(M, D), samples.uniform(M, N), samples.uniform(D, 1));
    List<Matrix> gradient = gradient(engine(precision), point);
    double tolerance = precision == Precision.FLOAT64 ? 1e-6 : 1e-3;
    try (Engine reference = new ReferenceProvider().open(new EngineOptions(Precision.FLOAT64, 1))) {
      for (int which = 0; which < point.size(); which++) {
        for (int i = 0; i < point.get(which).values().length; i += 3) {
          double expected = difference(reference, point, which, i);
          double actual = gradient.get(which).values()[i];
          assertEquals(
              expected,
              actual,
              tolerance * (1 + Math.abs(expected)),
              "input " + which + ", entry " + i);
        }
      }
    }
  }

  /**
   * A loss with products of all four transposes, a shared operand, a broadcast vector, and
   * reductions by sum and by maximum.
   */
  private record Layer(Tape tape, List<Leaf> inputs, Expression loss) {
    static Layer record() {
      Tape tape = new Tape();
      Leaf w = tape.input(M, D);
      Leaf x = tape.input(M, N);
      Leaf t = tape.perRowInput(D);
      Expression z =
          tape.store(tape.product(w, Transpose.YES, x, Transpose.NO).shrink(t.times(0.1).exp()));
      Expression r = tape.store(tape.product(w, Transpose.NO, z, Transpose.NO).minus(x.tanh()));
      Expression g = tape.product(z, Transpose.NO, r, Transpose.YES);
      Expression h = tape.product(r, Transpose.YES, w, Transpose.NO);
      Expression k = tape.product(w, Transpose.YES, g, Transpose.YES);
      Expression largest = tape.maxByColumn(r.abs());
      Expression loss =
          tape.sum(g.square())
              .plus(tape.sum(h.times(0.3).tanh()))
              .plus(tape.sum(k).times(0.01))
              .plus(tape.sum(largest));
      return new Layer(tape, List.of(w, x, t), tape.store(loss));
    }
  }

  private static List<Matrix> gradient(Engine engine, List<Matrix> point) {
    Layer layer = Layer.record();
    List<Expression> gradients =
        layer.tape.gradient(layer.loss, layer.inputs).stream().map(layer.tape::store).toList();
    try (Workspace workspace = new Workspace(engine)) {
      Replay replay = layer.tape.finish(gradients.toArray(Expression[]::new)).on(workspace);
      run(replay, layer, point);
      return gradients.stream().map(replay::get).toList();
    }
  }

  private static double difference(Engine engine, List<Matrix> point, int which, int entry) {
    return (loss(engine, point, which, entry, STEP) - loss(engine, point, which, entry, -STEP))
        / (2 * STEP);
  }

  private static double loss(Engine engine, List<Matrix> point, int which, int entry, double step) {
    List<Matrix> moved = point.stream().map(Matrix::copy).toList();
    moved.get(which).values()[entry] += step;
    Layer layer = Layer.record();
    try (Workspace workspace = new Workspace(engine)) {
      Replay replay = layer.tape.finish(layer.loss).on(workspace);
      run(replay, layer, moved);
      return replay.getScalar(layer.loss);
    }
  }

  private static void run(Replay replay, Layer layer, List<Matrix> point) {
    for (int i = 0; i < point.size(); i++) {
      replay.set(layer.inputs.get(i), point.get(i));
    }
    replay.run();
  }
}
