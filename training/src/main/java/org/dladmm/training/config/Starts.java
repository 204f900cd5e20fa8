package org.dladmm.training.config;

import org.dladmm.engine.Engine;
import org.dladmm.network.Start;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
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
    return switch (config.weights()) {
      case "ladmm" -> ladmm(config, problem, geometry);
      case "ridge" -> ridge(config, problem, geometry, engine);
      default -> throw Choices.unknown("start.weights", config.weights(), "ladmm, ridge");
    };
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
