package org.dladmm.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Geometry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network that goes on in another form computes what it computed before. */
class ConversionTest extends OnAnEngine {
  static List<Architecture> architectures() {
    return List.of(
        Architecture.scalar(3),
        Architecture.scalar(3).withTied(true).withSeparatePenalties(false),
        Architecture.consistent(3),
        Architecture.consistent(3).withSeparatePenalties(true),
        Architecture.full(3));
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void theFullParametrisationStandsForEveryOther(Architecture architecture) {
    for (B b : B.values()) {
      check(instance(b), architecture);
    }
    check(instance(B.IDENTITY), architecture.withExactEStep(true));
  }

  private void check(Instance p, Architecture architecture) {
    Network network = network(p, architecture);
    Network full = network.in(Parametrisation.FULL);
    assertEquals(architecture.withParametrisation(Parametrisation.FULL), full.architecture());
    Recorded before = Recorded.run(float64(), network, p.x());
    Recorded after = Recorded.run(float64(), full, p.x());
    assertClose(before.z(), after.z());
    assertClose(before.e(), after.e());
    assertClose(before.lambda(), after.lambda());
  }

  private static void assertClose(Matrix expected, Matrix actual) {
    double scale = 0;
    for (double value : expected.values()) {
      scale = Math.max(scale, Math.abs(value));
    }
    for (int i = 0; i < expected.values().length; i++) {
      assertEquals(expected.values()[i], actual.values()[i], 1e-12 * scale);
    }
  }

  @Test
  void nothingElseStandsForAnother() {
    Network full = network(instance(B.IDENTITY), Architecture.full(2));
    assertSame(full, full.in(Parametrisation.FULL));
    assertEquals(
        "a network in the full parametrisation can go on in the full one, but not in the scalar one",
        assertThrows(IllegalArgumentException.class, () -> full.in(Parametrisation.SCALAR))
            .getMessage());
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void theFirstLayersComputeWhatTheyDidInTheWhole(Architecture architecture) {
    Instance p = instance(B.IDENTITY);
    Network network = network(p, architecture);
    Network first = network.firstLayers(2);
    assertEquals(2, first.layers());
    first.free().forEach((name, value) -> assertSame(network.free().get(name), value, name));
    assertThrows(IllegalArgumentException.class, () -> network.firstLayers(4));
    Network rest = first.architecture().tied() ? network : network.firstLayers(3);
    assertEquals(
        Recorded.run(float64(), first, p.x()), Recorded.run(float64(), rest.firstLayers(2), p.x()));
  }

  private static Instance instance(B b) {
    return Instance.draw(Kind.L1_L1, b, 11, 14, 3, 0.3, 11 + b.ordinal());
  }

  private Network network(Instance p, Architecture architecture) {
    Start start = Start.ladmm(p.problem(), Geometry.of(p.problem(), float64()), 0.7);
    return RandomParameters.of(p, architecture, start, 5).network();
  }
}
