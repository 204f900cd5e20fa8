package org.dladmm.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.problem.Problem;
import org.junit.jupiter.api.Test;

/** What parameters a network has, and what it refuses. */
class NetworkTest {
  private final Problem problem = problem(B.IDENTITY);
  private final Start start = new Start(problem.a().toMatrix(), 0.1, 10, 0.5, 2, 0.25);

  @Test
  void everyLayerHasItsOwnParameters() {
    assertEquals(
        List.of(
            "layer-01.W1", "layer-01.W2", "layer-01.theta1", "layer-01.theta2", "layer-01.beta"),
        names(Architecture.full(2)).subList(0, 5));
    assertEquals(10, names(Architecture.full(2)).size());
    assertTrue(names(Architecture.full(12)).contains("layer-12.beta"));
  }

  @Test
  void tiedLayersShareThem() {
    assertEquals(
        List.of("all-layers.theta1", "all-layers.theta2", "all-layers.beta"),
        names(Architecture.consistent(9).withTied(true)));
  }

  @Test
  void anExactEStepNeedsNoneOfItsOwn() {
    assertEquals(
        List.of("layer-01.W1", "layer-01.theta1", "layer-01.beta"),
        names(Architecture.full(1).withExactEStep(true)));
  }

  @Test
  void scalarLayersHaveAHandfulOfNumbers() {
    Network network = Network.untrained(problem, Architecture.scalar(1), start);
    assertEquals(
        List.of("step1", "step2", "theta1", "theta2", "betaZ", "betaE", "betaLambda"),
        network.parameters().stream().map(p -> p.name().substring(9)).toList());
    network.free().values().forEach(value -> assertEquals("1×1", value.shape()));
  }

  @Test
  void noShapeDependsOnTheNumberOfSamples() {
    Network network = Network.untrained(problem, Architecture.full(1), start);
    assertEquals("6×8", network.free().get("layer-01.W1").shape());
    assertEquals("6×1", network.free().get("layer-01.W2").shape());
    assertEquals("8×1", network.free().get("layer-01.theta1").shape());
    assertEquals("6×1", network.free().get("layer-01.theta2").shape());
    assertEquals("6×1", network.free().get("layer-01.beta").shape());
  }

  @Test
  void theyStartFromTheValuesOfTheStart() {
    Network network = Network.untrained(problem, Architecture.full(1), start);
    for (Parameter p : network.parameters()) {
      double[] values = network.value(p).values();
      switch (p.name()) {
        case "layer-01.W1" -> assertEquals(start.base().times(0.1), network.value(p));
        case "layer-01.W2" -> assertEquals(0.5, values[3]);
        case "layer-01.theta1" -> assertEquals(10, values[3], 1e-14);
        case "layer-01.theta2" -> assertEquals(2, values[3], 1e-14);
        default -> assertEquals(0.25, values[3], 1e-14);
      }
    }
  }

  /** Penalties and θ are the exponentials of what is trained, which may be any number. */
  @Test
  void noTrainingStepMakesThetaOrBetaNegative() {
    Network network = Network.untrained(problem, Architecture.full(1), start);
    Map<String, Matrix> moved = new HashMap<>(network.free());
    moved.replaceAll((name, value) -> Matrix.constant(value.rows(), value.columns(), -3));
    Network other = network.with(moved);
    for (Parameter p : other.parameters()) {
      double expected = p.positive() ? Math.exp(-3) : -3;
      assertEquals(expected, other.value(p).values()[0]);
      assertEquals(-3, p.free(other.value(p)).values()[0], 1e-15);
    }
  }

  @Test
  void parametersThatAreMissingUnknownOrOfAnotherShapeAreRefused() {
    Network network = Network.untrained(problem, Architecture.consistent(1), start);
    Map<String, Matrix> free = new HashMap<>(network.free());
    free.put("layer-01.beta", Matrix.zeros(2, 1));
    refused(
        "the parameter 'layer-01.beta' must be a 6×1 matrix, but it is 2×1",
        () -> network.with(free));
    free.remove("layer-01.beta");
    refused(
        "the parameter 'layer-01.beta' must be a 6×1 matrix, but it is missing",
        () -> network.with(free));
    Map<String, Matrix> more = new HashMap<>(network.free());
    more.put("layer-02.beta", Matrix.zeros(6, 1));
    refused(
        "a network of this architecture has 3 parameters, but 4 were given",
        () -> network.with(more));
  }

  @Test
  void anExactEStepNeedsADiagonalB() {
    Problem dense = problem(B.SQUARE);
    refused(
        "an exact E-step needs a diagonal B, but B is a dense 6×6 matrix; leave it out",
        () -> Network.untrained(dense, Architecture.full(2).withExactEStep(true), start));
  }

  @Test
  void theConsistentParametrisationStartsAsLadmmOnly() {
    Start other = new Start(Matrix.constant(6, 8, 1), 1, 1, 1, 1, 1);
    refused(
        "the consistent parametrisation has W1 = A·diag(1/θ1): start it as LADMM, not from ridge"
            + " weights",
        () -> Network.untrained(problem, Architecture.consistent(2), other));
  }

  @Test
  void aNetworkHasALayer() {
    refused("a network needs at least 1 layer, not 0", () -> Architecture.full(0));
  }

  @Test
  void stepSizesArePositiveNumbers() {
    Matrix a = problem.a().toMatrix();
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      refused(
          "step sizes, θ and β must be positive and finite, not " + wrong,
          () -> new Start(a, 1, 1, 1, 1, wrong));
    }
  }

  private List<String> names(Architecture architecture) {
    return Network.untrained(problem, architecture, start).parameters().stream()
        .map(Parameter::name)
        .toList();
  }

  private static Problem problem(B b) {
    return Instance.draw(Kind.L1_L1, b, 6, 8, 1, 1, 1).problem();
  }

  private static void refused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
