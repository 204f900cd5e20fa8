package org.dladmm.training.config;

import org.dladmm.engine.Engine;
import org.dladmm.network.Start;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.training.config.TrainingConfig.StartConfig;

/** Makes the start that a configuration names. */
final class Starts {
  private Starts() {}

  static Start of(StartConfig config, Problem problem, Geometry geometry, Engine engine) {
    return switch (config.weights()) {
      case "ladmm" -> ladmm(config, problem, geometry);
      case "ridge" -> ridge(config, problem, geometry, engine);
      default -> throw Choices.unknown("start.weights", config.weights(), "ladmm, ridge");
    };
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
