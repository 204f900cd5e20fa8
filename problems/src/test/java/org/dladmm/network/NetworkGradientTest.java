package org.dladmm.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.GradientCheck;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.program.Tape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The derivatives of losses of whole networks by every parameter, against central differences. */
class NetworkGradientTest extends OnAnEngine {
  private static final int LAYERS = 4;

  /** A network's form on a problem. */
  record Case(Kind kind, B b, Architecture architecture) {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (B b : new B[] {B.IDENTITY, B.NEGATIVE, B.SQUARE, B.WIDE}) {
        Architecture full = Architecture.full(LAYERS);
        cases.add(new Case(kind, b, full));
        cases.add(new Case(kind, b, full.withTied(true).withSeparatePenalties(true)));
        cases.add(new Case(kind, b, Architecture.scalar(LAYERS)));
        cases.add(new Case(kind, b, Architecture.consistent(LAYERS)));
        if (b == B.IDENTITY || b == B.NEGATIVE) {
          cases.add(new Case(kind, b, full.withExactEStep(true)));
          cases.add(new Case(kind, b, Architecture.scalar(LAYERS).withExactEStep(true)));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ofTheSupervisedLoss(Case c) {
    check(
        c,
        (tape, problem, x, recording) -> {
          Draws draws = new Draws(2);
          State last = recording.last();
          Leaf z = tape.constant(draws.gaussian(tape.rows(last.z()), tape.columns(last.z())));
          Leaf e = tape.constant(draws.gaussian(tape.rows(last.e()), tape.columns(last.e())));
          // the last layer's penalty of the λ-step is in λ alone
          return tape.sum(last.z().minus(z).square())
              .plus(tape.sum(last.e().minus(e).square()))
              .plus(tape.sum(last.lambda().square()));
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ofTheExactDualityGap(Case c) {
    Engine engine = float64();
    check(
        c,
        (tape, problem, x, recording) -> {
          State last = recording.last();
          Geometry geometry = Geometry.of(problem, engine);
          Expression objective =
              problem.primalPoint(tape, geometry, last.z(), last.e(), last.residual(x)).objective();
          Expression bound = problem.dualPoint(tape, last.lambda(), x).bound();
          return tape.sum(objective.minus(bound)).over(tape.columns(x));
        });
  }

  /** A loss of a recorded network. */
  interface Loss {
    Expression of(Tape tape, Problem problem, Expression x, Network.Recording recording);
  }

  private static void check(Case c, Loss loss) {
    // so large that no layer's output is 0
    Instance p = Instance.draw(c.kind(), c.b(), 7, 9, 3, 0.2, 17).scaled(5);
    Problem problem = p.problem();
    Start start = Start.ladmm(problem, Geometry.of(problem, float64()), 0.7);
    Network network = RandomParameters.of(p, c.architecture(), start, 3).network();
    Tape tape = new Tape();
    Leaf x = tape.input(p.x().rows(), p.x().columns());
    Network.Recording recording = network.record(tape, x);
    Expression scalar = loss.of(tape, problem, x, recording);
    Map<Leaf, Matrix> point = new LinkedHashMap<>();
    recording.inputs().forEach((name, leaf) -> point.put(leaf, network.free().get(name)));
    GradientCheck.assertGradient(float64(), tape, scalar, point, Map.of(x, p.x()));
  }
}
