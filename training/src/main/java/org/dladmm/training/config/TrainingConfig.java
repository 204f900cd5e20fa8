package org.dladmm.training.config;

import java.util.Map;
import java.util.TreeMap;
import org.dladmm.training.Simulation;

/**
 * A training configuration, complete with defaults; {@code defaults.yaml} beside this class says
 * what each key means. A text that is empty is not given.
 */
public record TrainingConfig(
    ProblemConfig problem,
    DataConfig data,
    DataConfig test,
    SimulationConfig simulation,
    NetworkConfig network,
    StartConfig start,
    LossConfig loss,
    OptimisationConfig training,
    String engine,
    String precision,
    String threads,
    String seed) {

  /** The settings that can be given elsewhere too, those that are given here, by name. */
  public Map<String, String> settings() {
    Map<String, String> all =
        new TreeMap<>(
            Map.of("engine", engine, "precision", precision, "threads", threads, "seed", seed));
    all.values().removeIf(String::isBlank);
    return all;
  }

  /**
   * The same without what does not change a training's bits, or is kept elsewhere: where it runs
   * and how often it is kept.
   */
  TrainingConfig decisive() {
    OptimisationConfig t = training;
    OptimisationConfig kept =
        new OptimisationConfig(
            t.optimiser,
            t.momentum,
            t.epochs,
            t.batch,
            t.rates,
            t.schedule,
            new CheckpointConfig(0, 0));
    return new TrainingConfig(
        problem, data, test, simulation, network, start, loss, kept, "", "", "", "");
  }

  /** Which problem. */
  public record ProblemConfig(String name, Map<String, Double> parameters, String A, String B) {}

  /** Files of columns. */
  public record DataConfig(String X, String Z, String E, String signal) {}

  /** The paper's simulation, if m is above 0. */
  public record SimulationConfig(
      int m, int d, double density, double deviation, int train, int test) {
    boolean given() {
      return m > 0;
    }

    /** The simulation that these numbers describe. */
    public Simulation simulation(long seed) {
      return new Simulation(m, d, density, deviation, seed);
    }
  }

  /** The shape of the network. */
  public record NetworkConfig(
      int layers,
      String parametrisation,
      boolean tied,
      boolean exactEStep,
      boolean separatePenalties) {}

  /** Where its parameters start. */
  public record StartConfig(
      String weights, double beta, double step, double ridge, double lambdaMax, double theta1) {}

  /** What is made small. */
  public record LossConfig(String kind, String layers, String scale) {}

  /** How it is made small. */
  public record OptimisationConfig(
      String optimiser,
      double momentum,
      int epochs,
      int batch,
      RatesConfig rates,
      ScheduleConfig schedule,
      CheckpointConfig checkpoint) {}

  /** Learning rates. */
  public record RatesConfig(double weights, double vectors) {}

  /** When the training is kept, so that it can go on from there. */
  public record CheckpointConfig(double seconds, int epochs) {}

  /** How they change. */
  public record ScheduleConfig(String kind, double floor, int times, double factor) {}
}
