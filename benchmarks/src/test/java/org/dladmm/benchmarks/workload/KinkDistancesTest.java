package org.dladmm.benchmarks.workload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.reference.ReferenceEngine;
import org.junit.jupiter.api.Test;

class KinkDistancesTest {
  private final NetworkData data = NetworkData.of(3, 12, 7, 1, 9);

  @Test
  void theDistancesOfOneLayerAreThoseOfPlainLoops() {
    double[] expected = new double[9];
    Arrays.setAll(expected, this::distance);
    assertArrayEquals(expected, distances(data), 1e-12);
  }

  @Test
  void theColumnsFurthestFromAKinkAreTaken() {
    double[] all = distances(data);
    Arrays.sort(all);
    try (Engine engine = reference()) {
      double[] chosen = distances(data.furthestFromKinks(engine, 4));
      Arrays.sort(chosen);
      assertEquals(4, chosen.length);
      assertArrayEquals(Arrays.copyOfRange(all, 5, 9), chosen);
    }
  }

  private static double[] distances(NetworkData data) {
    try (Engine engine = reference()) {
      return KinkDistances.of(engine, data.network(), data.samples().x());
    }
  }

  private static Engine reference() {
    return ReferenceEngine.open(new EngineOptions(Precision.FLOAT64, 1));
  }

  /** Equation (3) from Z = E = λ = 0, by its definition. */
  private double distance(int column) {
    double[] x = data.samples().x().columns(column, column + 1).values();
    double[] theta1 = value("theta1").values();
    double[] theta2 = value("theta2").values();
    double[] beta = value("beta").values();
    Matrix w1 = value("W1");
    Matrix a = data.problem().a().toMatrix();
    double nearest = Double.POSITIVE_INFINITY;
    double[] az = new double[x.length];
    for (int j = 0; j < theta1.length; j++) {
      double r = 0;
      for (int i = 0; i < x.length; i++) {
        r += w1.get(i, j) * beta[i] * x[i];
      }
      double threshold = NetworkData.ALPHA / theta1[j];
      nearest = Math.min(nearest, Math.abs(Math.abs(r) - threshold));
      double z = Math.signum(r) * Math.max(0, Math.abs(r) - threshold);
      for (int i = 0; i < x.length; i++) {
        az[i] += a.get(i, j) * z;
      }
    }
    for (int i = 0; i < x.length; i++) {
      double r = -value("W2").get(i, 0) * beta[i] * (az[i] - x[i]);
      nearest = Math.min(nearest, Math.abs(Math.abs(r) - 1 / theta2[i]));
    }
    return nearest;
  }

  private Matrix value(String name) {
    Network network = data.network();
    return network.parameters().stream()
        .filter(parameter -> parameter.name().endsWith("." + name))
        .map(network::value)
        .findFirst()
        .orElseThrow();
  }
}
