package org.dladmm.program;

import static org.dladmm.engine.Transpose.NO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Reference;
import org.junit.jupiter.api.Test;

/** What it takes, and gives, to compute activations a second time. */
class RecomputationTest {
  private static final int SIZE = 4;

  /** Layers z ← tanh(Wz + z) with a loss behind each, and an update of every W. */
  private static final class Layers {
    final Tape tape = new Tape();
    final Leaf x;
    final List<Leaf> weights = new ArrayList<>();
    final Expression loss;

    Layers(int count, int columns) {
      x = tape.input(SIZE, columns);
      Expression z = x;
      Expression sum = Expression.constant(0);
      for (int k = 0; k < count; k++) {
        weights.add(tape.input(SIZE, SIZE));
        z = tape.store(tape.product(weights.get(k), NO, z, NO).plus(z).tanh());
        sum = sum.plus(tape.sum(z.square()));
        tape.settleReductions();
      }
      loss = tape.store(sum);
      List<Expression> gradients = tape.gradient(loss, weights);
      for (int k = 0; k < count; k++) {
        tape.assign(weights.get(k), weights.get(k).minus(gradients.get(k).times(0.1)));
      }
    }

    Program program(Activations activations) {
      return tape.finish(activations, loss);
    }
  }

  @Test
  void memoryGrowsWithTheRootOfTheDepth() {
    int columns = 1 << 20;
    double stored = 0;
    double recomputed = 0;
    for (int depth = 16; depth <= 256; depth *= 4) {
      Layers layers = new Layers(depth, columns);
      double nowStored = layers.program(Activations.STORED).elements();
      double nowRecomputed = layers.program(Activations.RECOMPUTED).elements();
      if (stored > 0) {
        assertEquals(4, nowStored / stored, 0.6, "stored, four times as deep");
        assertEquals(2, nowRecomputed / recomputed, 0.3, "recomputed, four times as deep");
      }
      stored = nowStored;
      recomputed = nowRecomputed;
    }
    assertTrue(recomputed < stored / 8, recomputed + " of " + stored);
  }

  @Test
  void noForwardStepIsRunMoreThanTwice() {
    int depth = 64;
    Layers layers = new Layers(depth, 1 << 20);
    int more =
        layers.program(Activations.RECOMPUTED).stepCount()
            - layers.program(Activations.STORED).stepCount();
    assertTrue(more > depth, more + " steps more");
    assertTrue(more < 2 * depth, more + " steps more, but a layer has a product and a kernel");
  }

  /** Copies of layers run while the weights of later ones are updated already. */
  @Test
  void severalUpdatesHaveTheSameBits() {
    Layers layers = new Layers(12, 5);
    Draws draws = new Draws(3);
    Map<Leaf, Matrix> start = new LinkedHashMap<>();
    layers.weights.forEach(w -> start.put(w, draws.gaussian(SIZE, SIZE)));
    start.put(layers.x, draws.gaussian(SIZE, 5));
    List<Matrix> stored = afterFourRuns(layers, Activations.STORED, start);
    assertEquals(stored, afterFourRuns(layers, Activations.RECOMPUTED, start));
    assertNotEquals(start.get(layers.weights.get(0)), stored.get(0));
  }

  private static List<Matrix> afterFourRuns(
      Layers layers, Activations activations, Map<Leaf, Matrix> start) {
    try (Workspace workspace = new Workspace(Reference.float64())) {
      Replay replay = layers.program(activations).on(workspace);
      start.forEach(replay::set);
      for (int run = 0; run < 4; run++) {
        replay.run();
      }
      List<Matrix> result = new ArrayList<>(layers.weights.stream().map(replay::get).toList());
      result.add(replay.get(layers.loss));
      return result;
    }
  }

  @Test
  void withoutASweepNothingIsComputedTwice() {
    Tape tape = new Tape();
    Expression z = tape.input(SIZE, 1000);
    for (int k = 0; k < 5; k++) {
      z = tape.store(tape.product(tape.input(SIZE, SIZE), NO, z, NO).tanh());
    }
    Program stored = tape.finish(z);
    Program recomputed = tape.finish(Activations.RECOMPUTED, z);
    assertEquals(stored.stepCount(), recomputed.stepCount());
    assertEquals(stored.elements(), recomputed.elements());
  }
}
