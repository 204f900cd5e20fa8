package org.dladmm.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.network.State;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/**
 * Where a training diverged: the first layer whose output is not finite, or has grown most, and the
 * parameter, in that layer or before it, that has moved furthest from where the stage began.
 *
 * @param layer the layer, counted from 1
 * @param output what is wrong with its output
 * @param parameter the parameter
 * @param moved what is wrong with the parameter
 */
record Diagnosis(int layer, String output, Parameter parameter, String moved) {
  /** An output that is so many times as large as it was is named, if none is worse. */
  private static final double GROWN = 10;

  /** What is wrong with a network on the given columns, compared with an earlier one. */
  static Diagnosis of(
      Engine engine, Network before, Network now, List<Parameter> learned, Matrix x) {
    double[] was = sizes(engine, before, x);
    double[] is = sizes(engine, now, x);
    int layer = worst(was, is);
    String output =
        Double.isFinite(is[layer - 1])
            ? "has grown to %.3g times its size".formatted(is[layer - 1] / was[layer - 1])
            : "is not finite";
    Parameter parameter = furthest(before, now, learned, layer);
    double moved = moved(before, now, parameter);
    return new Diagnosis(
        layer,
        output,
        parameter,
        Double.isFinite(moved)
            ? "has moved furthest, by %.3g times its size".formatted(moved)
            : "is not finite");
  }

  @Override
  public String toString() {
    return "the output of layer %d %s, and of the parameters up to there '%s' %s"
        .formatted(layer, output, parameter.name(), moved);
  }

  /** The first layer whose output is not finite or far larger than it was, else the worst. */
  private static int worst(double[] was, double[] is) {
    int worst = 0;
    for (int k = 0; k < is.length; k++) {
      if (!Double.isFinite(is[k]) || is[k] > GROWN * was[k]) {
        return k + 1;
      }
      worst = is[k] / was[k] > is[worst] / was[worst] ? k : worst;
    }
    return worst + 1;
  }

  /** ‖ω‖ after each layer. */
  private static double[] sizes(Engine engine, Network network, Matrix columns) {
    Tape tape = new Tape();
    Leaf x = tape.constant(columns);
    Network.Recording recording = network.record(tape, x);
    List<Expression> squares = new ArrayList<>();
    for (State omega : recording.states()) {
      squares.add(
          tape.store(
              tape.sum(omega.z().square())
                  .plus(tape.sum(omega.e().square()))
                  .plus(tape.sum(omega.lambda().square()))));
    }
    try (Workspace workspace = new Workspace(engine)) {
      Replay replay = tape.finish(squares.toArray(Expression[]::new)).on(workspace);
      recording.load(replay, network);
      replay.run();
      return squares.stream().mapToDouble(s -> Math.sqrt(replay.getScalar(s))).toArray();
    }
  }

  private static Parameter furthest(
      Network before, Network now, List<Parameter> learned, int layer) {
    List<Parameter> upTo = learned.stream().filter(p -> p.layer().orElse(1) <= layer).toList();
    return (upTo.isEmpty() ? now.parameters() : upTo)
        .stream().max(Comparator.comparingDouble(p -> rank(moved(before, now, p)))).orElseThrow();
  }

  /** The first parameter that is not finite. */
  static Optional<Parameter> broken(Network network) {
    return network.parameters().stream()
        .filter(p -> !Arrays.stream(network.value(p).values()).allMatch(Double::isFinite))
        .findFirst();
  }

  private static double rank(double moved) {
    return Double.isFinite(moved) ? moved : Double.POSITIVE_INFINITY;
  }

  /** ‖p − p₀‖/‖p₀‖. */
  private static double moved(Network before, Network now, Parameter parameter) {
    double[] was = before.value(parameter).values();
    double[] is = now.value(parameter).values();
    double difference = 0;
    double size = 0;
    for (int i = 0; i < was.length; i++) {
      difference += (is[i] - was[i]) * (is[i] - was[i]);
      size += was[i] * was[i];
    }
    return Math.sqrt(difference / Math.max(size, Double.MIN_NORMAL));
  }
}
