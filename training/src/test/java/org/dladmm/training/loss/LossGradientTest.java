package org.dladmm.training.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.oracle.GradientCheck;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.training.oracle.Small;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The derivatives of every loss by the parameters of a small network, against differences. */
class LossGradientTest extends OnAnEngine {
  private static final int LAYERS = 3;

  static List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    for (LayerLoss kind :
        List.of(
            new SupervisedLoss(),
            new ObjectiveLoss(),
            new DualityGapLoss(),
            new SurrogateGapLoss())) {
      losses.add(new Loss(kind, LayerWeights.LAST, Loss.Scale.LINEAR));
      losses.add(new Loss(kind, LayerWeights.ALL, Loss.Scale.LOGARITHMIC));
    }
    return losses;
  }

  @ParameterizedTest
  @MethodSource("losses")
  void ofFullLayers(Loss loss) {
    check(loss, Architecture.full(LAYERS));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void ofTiedScalarLayers(Loss loss) {
    check(loss, Architecture.scalar(LAYERS).withTied(true));
  }

  private static void check(Loss loss, Architecture architecture) {
    Problem problem = Small.problem();
    // a point that no kink is near to: where an element of Z or E begins to be 0
    Network network = Small.moved(Small.ladmm(problem, architecture, float64()), 12);
    Geometry geometry = Geometry.of(problem, float64());
    RecordedLoss recorded = new RecordedLoss(loss, network, geometry, Small.samples(4));
    Map<Leaf, Matrix> point = new LinkedHashMap<>();
    Map<Leaf, Matrix> fixed = new LinkedHashMap<>(recorded.data);
    recorded
        .recording
        .inputs()
        .forEach(
            (name, leaf) ->
                (matters(name, loss.layerLoss()) ? point : fixed)
                    .put(leaf, network.free().get(name)));
    GradientCheck.assertGradient(float64(), recorded.tape, recorded.loss, point, fixed);
  }

  /** The feasible point's E is X − AZ, so that the last layer's own E-step leaves no trace. */
  private static boolean matters(String name, LayerLoss loss) {
    boolean lastE = name.equals("layer-03.W2") || name.equals("layer-03.theta2");
    return !(loss instanceof ObjectiveLoss && lastE);
  }
}
