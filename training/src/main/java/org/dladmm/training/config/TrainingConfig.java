package org.dladmm.training.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dladmm.program.Activations;
import org.dladmm.training.Simulation;
import org.dladmm.training.Simulation.Entries;

/**
 * A training configuration, complete with defaults; {@code defaults.yaml} beside this class says
 * what each key means. A text that is empty is not given.
 */
public record TrainingConfig(
    ProblemConfig problem,
    DataConfig data,
    FilesConfig test,
    ValidationConfig validation,
    SimulationConfig simulation,
    ImagesConfig images,
    DictionaryConfig dictionary,
    NetworkConfig network,
    StartConfig start,
    LossConfig loss,
    OptimisationConfig training,
    List<StageConfig> stages,
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

  /** Whether the seed decides the data, too. */
  public boolean drawn() {
    return simulation.given() || images.given();
  }

  /**
   * The same without what does not change a training's bits, or is kept elsewhere: where it runs
   * and how often it is kept.
   */
  TrainingConfig decisive() {
    return new TrainingConfig(
        problem,
        data,
        test,
        validation,
        simulation,
        images,
        dictionary,
        network,
        start,
        loss,
        training.decisive(),
        stages.stream().map(StageConfig::decisive).toList(),
        "",
        "",
        "",
        "");
  }

  /** Which problem. */
  public record ProblemConfig(String name, Map<String, Double> parameters, String A, String B) {}

  /**
   * The columns to train on.
   *
   * @param part how many are in memory at a time; 0 for all
   */
  public record DataConfig(String X, String Z, String E, String signal, int part) {
    FilesConfig files() {
      return new FilesConfig(X, Z, E, signal);
    }
  }

  /** Files of columns. */
  public record FilesConfig(String X, String Z, String E, String signal) {}

  /** Columns to choose by. */
  public record ValidationConfig(
      String X, String Z, String E, int columns, int patience, String keep) {}

  /** The paper's simulation, if m is above 0. */
  public record SimulationConfig(
      int m,
      int d,
      int d2,
      double density,
      double deviation,
      double densityE,
      double deviationE,
      boolean truth,
      int train,
      int test) {
    boolean given() {
      return m > 0;
    }

    /** The simulation that these numbers describe. */
    public Simulation simulation(long seed) {
      Entries z = new Entries(density, deviation);
      Entries e =
          new Entries(densityE == 0 ? density : densityE, deviationE == 0 ? deviation : deviationE);
      return new Simulation(m, d, d2, z, e, truth, seed);
    }
  }

  /** Patches of images, if any are named, or the embedded picture is. */
  public record ImagesConfig(
      List<String> files,
      boolean procedural,
      double noise,
      String colour,
      int side,
      int patches,
      String means,
      boolean renoise,
      double rate) {
    boolean given() {
      return procedural || !files.isEmpty();
    }

    /** Whether the mean of every patch is taken away before the layers, and added after them. */
    public boolean meansRemoved() {
      return switch (means) {
        case "kept" -> false;
        case "removed" -> true;
        default -> throw Choices.unknown("images.means", means, "kept, removed");
      };
    }
  }

  /** The dictionary for them, where problem.A is not given. */
  public record DictionaryConfig(
      String kind, int atoms, double sparsity, int iterations, boolean constantAtom) {}

  /** The shape of the network. */
  public record NetworkConfig(
      int layers,
      String parametrisation,
      boolean tied,
      boolean exactEStep,
      boolean separatePenalties) {}

  /** Where its parameters start. */
  public record StartConfig(
      String weights,
      double beta,
      double step,
      double ridge,
      double lambdaMax,
      double theta1,
      double theta2,
      double noise) {}

  /** What is made small. */
  public record LossConfig(
      String kind, Map<String, Double> mix, String layers, List<Double> weights, String scale) {}

  /** How it is made small. */
  public record OptimisationConfig(
      String optimiser,
      double momentum,
      double decay,
      int epochs,
      int batch,
      String activations,
      boolean fresh,
      RatesConfig rates,
      double clip,
      ScheduleConfig schedule,
      PenaltyConfig penalties,
      DivergenceConfig divergence,
      CheckpointConfig checkpoint) {
    OptimisationConfig decisive() {
      return new OptimisationConfig(
          optimiser,
          momentum,
          decay,
          epochs,
          batch,
          Activations.STORED.word(),
          fresh,
          rates,
          clip,
          schedule,
          penalties,
          divergence,
          new CheckpointConfig(0, 0));
    }
  }

  /** Learning rates. */
  public record RatesConfig(double weights, double vectors, Map<String, Double> others) {}

  /** How they change. */
  public record ScheduleConfig(
      String kind, double floor, int times, double factor, double warmUp) {}

  /** What is added to the loss. */
  public record PenaltyConfig(double distance, double inconsistency) {}

  /** When a training counts as diverging, and what is done then. */
  public record DivergenceConfig(double explosion, int rollbacks, double factor) {}

  /** When the training is kept, so that it can go on from there. */
  public record CheckpointConfig(double seconds, int epochs) {
    /** The time from one checkpoint to the next; zero for no such rule. */
    public Duration interval() {
      return Duration.ofNanos((long) (seconds * 1e9));
    }
  }

  /** A part of the training, complete; {@code stage.yaml} beside this class has its own keys. */
  public record StageConfig(
      String name,
      String each,
      String parametrisation,
      int from,
      int depth,
      LossConfig loss,
      OptimisationConfig training) {
    StageConfig decisive() {
      return new StageConfig(name, each, parametrisation, from, depth, loss, training.decisive());
    }
  }
}
