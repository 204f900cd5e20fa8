package org.dladmm.training.optimiser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Parameter;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Reference;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several steps of each method, against loops written from its formula. */
class OptimiserTest {
  private static final int STEPS = 6;
  private static final double RATE = 0.03;

  @ParameterizedTest
  @EnumSource(
      value = Broadcast.class,
      names = {"FULL", "PER_ROW", "SCALAR"})
  void adamWithItsBiasCorrection(Broadcast broadcast) {
    List<Matrix> gradients = gradients(broadcast);
    double beta1 = 0.8;
    double beta2 = 0.95;
    double epsilon = 1e-3;
    double[] expected = start(broadcast).values();
    double[] m = new double[expected.length];
    double[] v = new double[expected.length];
    for (int t = 1; t <= STEPS; t++) {
      double[] g = gradients.get(t - 1).values();
      for (int i = 0; i < g.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        double mHat = m[i] / (1 - Math.pow(beta1, t));
        double vHat = v[i] / (1 - Math.pow(beta2, t));
        expected[i] -= RATE * mHat / (Math.sqrt(vHat) + epsilon);
      }
    }
    check(expected, run(new Adam(beta1, beta2, epsilon, 0), broadcast, gradients));
  }

  @Test
  void adamWDrawsMatricesTowards0ApartFromTheirGradients() {
    for (Broadcast broadcast : List.of(Broadcast.FULL, Broadcast.PER_ROW)) {
      List<Matrix> one = gradients(broadcast).subList(0, 1);
      Matrix plain = run(Adam.standard(), broadcast, one);
      Matrix decayed = run(Adam.standard().withDecay(0.5), broadcast, one);
      for (int i = 0; i < plain.values().length; i++) {
        double drawn = broadcast == Broadcast.FULL ? RATE * 0.5 * start(broadcast).values()[i] : 0;
        assertEquals(plain.values()[i] - drawn, decayed.values()[i], 1e-15);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Broadcast.class,
      names = {"FULL", "PER_ROW", "SCALAR"})
  void gradientDescentWithMomentum(Broadcast broadcast) {
    List<Matrix> gradients = gradients(broadcast);
    double[] expected = start(broadcast).values();
    double[] d = new double[expected.length];
    for (Matrix gradient : gradients) {
      for (int i = 0; i < d.length; i++) {
        d[i] = 0.7 * d[i] + gradient.values()[i];
        expected[i] -= RATE * d[i];
      }
    }
    check(expected, run(new Sgd(0.7), broadcast, gradients));
  }

  @Test
  void gradientDescentWithoutMomentum() {
    List<Matrix> gradients = gradients(Broadcast.FULL);
    double[] expected = start(Broadcast.FULL).values();
    for (Matrix gradient : gradients) {
      for (int i = 0; i < expected.length; i++) {
        expected[i] -= RATE * gradient.values()[i];
      }
    }
    check(expected, run(new Sgd(0), Broadcast.FULL, gradients));
  }

  @Test
  void adamsFirstStepHasTheLengthOfTheRateWhateverTheGradient() {
    List<Matrix> one = List.of(Matrix.column(1e-4));
    Matrix result = run(Adam.standard(), Broadcast.SCALAR, one);
    double from = start(Broadcast.SCALAR).get(0, 0);
    assertEquals(from - RATE * 1e-4 / (1e-4 + 1e-8), result.get(0, 0), 1e-15);
  }

  @Test
  void aMomentumOf1OrMoreIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Sgd(1));
    assertThrows(IllegalArgumentException.class, () -> new Sgd(-0.1));
    assertThrows(IllegalArgumentException.class, () -> new Sgd(Double.NaN));
  }

  private static Matrix run(Optimiser optimiser, Broadcast broadcast, List<Matrix> gradients) {
    Matrix start = start(broadcast);
    Parameter parameter = new Parameter("p", broadcast, start.rows(), start.columns(), false);
    Tape tape = new Tape();
    Leaf value = parameter.input(tape);
    Leaf gradient = parameter.input(tape);
    Optimiser.Recorded recorded = optimiser.record(tape, Expression.constant(1));
    Expression direction = recorded.direction(parameter, value, gradient);
    tape.assign(value, value.minus(direction.times(RATE)));
    try (Workspace workspace = new Workspace(Reference.float64())) {
      Replay replay = tape.finish().on(workspace);
      replay.set(value, start);
      for (int t = 1; t <= gradients.size(); t++) {
        replay.set(gradient, gradients.get(t - 1));
        recorded.prepare(replay, t);
        replay.run();
      }
      return replay.get(value);
    }
  }

  private static Matrix start(Broadcast broadcast) {
    return draw(new Draws(5), broadcast);
  }

  private static List<Matrix> gradients(Broadcast broadcast) {
    Draws draws = new Draws(6);
    List<Matrix> gradients = new ArrayList<>();
    for (int t = 0; t < STEPS; t++) {
      gradients.add(draw(draws, broadcast));
    }
    return gradients;
  }

  private static Matrix draw(Draws draws, Broadcast broadcast) {
    int rows = broadcast == Broadcast.SCALAR ? 1 : 5;
    return draws.gaussian(rows, broadcast == Broadcast.FULL ? 3 : 1);
  }

  private static void check(double[] expected, Matrix actual) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual.values()[i], 1e-13);
    }
  }
}
