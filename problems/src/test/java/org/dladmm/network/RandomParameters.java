package org.dladmm.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Instance;

/** Gives a network random parameters, and says what they mean in equation (3). */
final class RandomParameters {
  private final Instance p;
  private final Network network;

  private RandomParameters(Instance p, Network network) {
    this.p = p;
    this.network = network;
  }

  /** Parameters near those of LADMM, so that iterates stay of the order of 1. */
  static RandomParameters of(Instance p, Architecture architecture, Start start, long seed) {
    Draws draws = new Draws(seed);
    Network untrained = Network.untrained(p.problem(), architecture, start);
    Map<String, Matrix> free = new LinkedHashMap<>();
    untrained
        .free()
        .forEach(
            (name, value) -> {
              Matrix moved = value.copy();
              Matrix noise = draws.gaussian(value.rows(), value.columns());
              Arrays.setAll(moved.values(), k -> moved.values()[k] + 0.1 * noise.values()[k]);
              free.put(name, moved);
            });
    return new RandomParameters(p, untrained.with(free));
  }

  Network network() {
    return network;
  }

  /** All layers in plain loops. */
  void run(NaiveLayers layers) {
    for (int k = 1; k <= network.layers(); k++) {
      layers.learned(weights(k));
    }
  }

  private NaiveLayers.Weights weights(int layer) {
    Architecture architecture = network.architecture();
    String prefix = architecture.tied() ? "all-layers." : "layer-%02d.".formatted(layer);
    boolean separate = architecture.separatePenalties();
    int m = p.a().rows();
    double[] theta1 = vector(prefix + "theta1", p.a().columns());
    double[] theta2 =
        architecture.exactEStep() ? new double[0] : vector(prefix + "theta2", p.b().columns());
    return new NaiveLayers.Weights(
        w(prefix, "W1", "step1", p.a(), network.base(), theta1),
        theta1,
        architecture.exactEStep(),
        architecture.exactEStep() ? p.b() : w(prefix, "W2", "step2", p.b(), p.b(), theta2),
        theta2,
        vector(prefix + (separate ? "betaZ" : "beta"), m),
        vector(prefix + (separate ? "betaE" : "beta"), m),
        vector(prefix + (separate ? "betaLambda" : "beta"), m));
  }

  private Matrix w(
      String prefix, String full, String step, Matrix operator, Matrix base, double[] theta) {
    return switch (network.architecture().parametrisation()) {
      case FULL -> {
        Matrix w = network.free().get(prefix + full);
        yield w.columns() == operator.columns() ? w : diagonal(w);
      }
      case SCALAR -> base.times(Math.exp(network.free().get(prefix + step).get(0, 0)));
      case CONSISTENT -> {
        Matrix result = operator.copy();
        int m = operator.rows();
        Arrays.setAll(result.values(), k -> operator.values()[k] / theta[k / m]);
        yield result;
      }
    };
  }

  private static Matrix diagonal(Matrix column) {
    Matrix result = Matrix.zeros(column.rows(), column.rows());
    for (int i = 0; i < column.rows(); i++) {
      result.set(i, i, column.get(i, 0));
    }
    return result;
  }

  /** exp(ϑ), one number for each of {@code size}. */
  private double[] vector(String name, int size) {
    double[] free = network.free().get(name).values();
    double[] result = new double[size];
    Arrays.setAll(result, k -> Math.exp(free[free.length == 1 ? 0 : k]));
    return result;
  }
}
