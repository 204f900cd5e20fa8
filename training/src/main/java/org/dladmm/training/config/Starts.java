package org.dladmm.training.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.network.Start;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.random.CounterRandom;
import org.dladmm.training.InputException;
import org.dladmm.training.config.TrainingConfig.StartConfig;

/** Makes the start that a configuration names. */
final class Starts {
  private Starts() {}

  static Start of(StartConfig config, Problem problem, Geometry geometry, Engine engine) {
    require("start.beta", config.beta(), config.beta() > 0, "above 0");
    require("start.step", config.step(), config.step() > 0, "above 0");
    require("start.ridge", config.ridge(), config.ridge() > 0, "above 0");
    require(
        "start.lambdaMax", config.lambdaMax(), config.lambdaMax() >= 0, "0 (unscaled) or above");
    require("start.theta1", config.theta1(), config.theta1() >= 0, "0 (automatic) or above");
    require("start.theta2", config.theta2(), config.theta2() >= 0, "0 (automatic) or above");
    require("start.noise", config.noise(), config.noise() >= 0, "0 or above");
    Start start =
        switch (config.weights()) {
          case "ladmm" -> ladmm(config, problem, geometry);
          case "ridge" -> ridge(config, problem, geometry, engine);
          case "plain" -> plain(config, problem);
          default ->
              throw Choices.unknown("start.weights", config.weights(), "ladmm, ridge, plain");
        };
    return config.theta2() == 0 ? start : start.withTheta2(config.theta2());
  }

  /** W1 = A and W2 = B, as the paper starts; with ‖A‖ above 1 it diverges at first. */
  private static Start plain(StartConfig config, Problem problem) {
    double theta1 = config.theta1() == 0 ? 1 : config.theta1();
    return new Start(problem.a().toMatrix(), 1, theta1, 1, 1, config.beta());
  }

  /** Every learned W1 with Gaussian noise of its own. */
  static Network withNoise(Network network, double deviation, long seed) {
    if (deviation == 0) {
      return network;
    }
    Map<String, Matrix> free = new LinkedHashMap<>(network.free());
    for (Parameter parameter : network.parameters()) {
      if (parameter.kind().equals("W1")) {
        CounterRandom noise = new CounterRandom(seed, "noise of " + parameter.name());
        Matrix noisy = free.get(parameter.name()).copy();
        Arrays.setAll(noisy.values(), i -> noisy.values()[i] + deviation * noise.gaussian(i));
        free.put(parameter.name(), noisy);
      }
    }
    return network.with(free);
  }

  private static void require(String key, double value, boolean holds, String range) {
    if (!holds || Double.isInfinite(value)) {
      throw new InputException("'" + key + "' must be " + range + " and finite, not " + value);
    }
  }

  private static Start ladmm(StartConfig config, Problem problem, Geometry geometry) {
    Start start = Start.ladmm(problem, geometry, config.beta(), config.step());
    return config.theta1() == 0 ? start : start.withTheta1(config.theta1());
  }

  private static Start ridge(
      StartConfig config, Problem problem, Geometry geometry, Engine engine) {
    double theta1 = config.theta1() == 0 ? config.beta() : config.theta1();
    Start start = Start.ridge(problem, geometry, engine, config.ridge(), config.beta(), theta1);
    double square = geometry.normA() * geometry.normA();
    double unscaled = square / (square + config.ridge());
    return config.lambdaMax() == 0
        ? start
        : start.withStep1(config.lambdaMax() / unscaled / config.beta());
  }
}
