package org.dladmm.training.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dladmm.network.Architecture;
import org.dladmm.network.Parametrisation;
import org.dladmm.program.Activations;
import org.dladmm.training.InputException;
import org.dladmm.training.config.TrainingConfig.CheckpointConfig;
import org.dladmm.training.config.TrainingConfig.LossConfig;
import org.dladmm.training.config.TrainingConfig.NetworkConfig;
import org.dladmm.training.config.TrainingConfig.OptimisationConfig;
import org.dladmm.training.config.TrainingConfig.ScheduleConfig;
import org.dladmm.training.loss.DualityGapLoss;
import org.dladmm.training.loss.LayerLoss;
import org.dladmm.training.loss.LayerWeights;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.MixedLoss;
import org.dladmm.training.loss.NoiseLoss;
import org.dladmm.training.loss.ObjectiveLoss;
import org.dladmm.training.loss.SignalLoss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.loss.SurrogateGapLoss;
import org.dladmm.training.optimiser.Adam;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Optimiser;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.optimiser.Sgd;

/** Makes what a configuration names. */
final class Choices {
  private Choices() {}

  static Architecture architecture(NetworkConfig config) {
    return new Architecture(
        config.layers(),
        oneOf("network.parametrisation", config.parametrisation(), Parametrisation.class),
        config.tied(),
        config.exactEStep(),
        config.separatePenalties());
  }

  static Loss loss(LossConfig config) {
    LayerLoss single = layerLoss(config.kind());
    LayerLoss kind = config.mix().isEmpty() ? single : mixed(config.mix());
    Loss.Scale scale = oneOf("loss.scale", config.scale(), Loss.Scale.class);
    if (kind.mayBeNegative() && scale == Loss.Scale.LOGARITHMIC) {
      throw new InputException(
          "the surrogate loss may be negative, so that its logarithm means nothing; set loss.scale=linear");
    }
    return new Loss(kind, layerWeights(config), scale);
  }

  private static LayerWeights layerWeights(LossConfig config) {
    if (!config.weights().isEmpty()) {
      return LayerWeights.of(config.weights());
    }
    return switch (config.layers()) {
      case "all" -> LayerWeights.ALL;
      case "last" -> LayerWeights.LAST;
      default -> throw unknown("loss.layers", config.layers(), "all, last");
    };
  }

  private static LayerLoss mixed(Map<String, Double> mix) {
    Map<LayerLoss, Double> parts = new LinkedHashMap<>();
    mix.forEach((kind, factor) -> parts.put(layerLoss(kind), factor));
    return new MixedLoss(parts);
  }

  private static LayerLoss layerLoss(String kind) {
    return switch (kind) {
      case "supervised" -> new SupervisedLoss();
      case "gap" -> new DualityGapLoss();
      case "surrogate" -> new SurrogateGapLoss();
      case "objective" -> new ObjectiveLoss();
      case "noise" -> new NoiseLoss();
      case "signal" -> new SignalLoss();
      default ->
          throw unknown("loss.kind", kind, "supervised, gap, surrogate, objective, noise, signal");
    };
  }

  static Optimiser optimiser(OptimisationConfig config) {
    return switch (config.optimiser()) {
      case "adam" -> Adam.standard();
      case "adamw" -> Adam.standard().withDecay(config.decay());
      case "sgd" -> new Sgd(config.momentum());
      default -> throw unknown("training.optimiser", config.optimiser(), "adam, adamw, sgd");
    };
  }

  static LearningRates rates(OptimisationConfig config) {
    return new LearningRates(
        config.rates().weights(),
        config.rates().vectors(),
        config.rates().others(),
        schedule(config.schedule()));
  }

  static Activations activations(OptimisationConfig config) {
    return oneOf("training.activations", config.activations(), Activations.class);
  }

  static void check(CheckpointConfig config) {
    requireNotNegative("training.checkpoint.seconds", config.seconds());
    requireNotNegative("training.checkpoint.epochs", config.epochs());
  }

  private static Schedule schedule(ScheduleConfig config) {
    Schedule schedule =
        switch (config.kind()) {
          case "constant" -> Schedule.constant();
          case "cosine" -> Schedule.cosine(config.floor());
          case "steps" -> Schedule.steps(config.times(), config.factor());
          default ->
              throw unknown("training.schedule.kind", config.kind(), "constant, cosine, steps");
        };
    return schedule.withWarmUp(config.warmUp());
  }

  static <T extends Enum<T>> T oneOf(String key, String value, Class<T> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> label(constant).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    key,
                    value,
                    Arrays.stream(type.getEnumConstants())
                        .map(Choices::label)
                        .collect(Collectors.joining(", "))));
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void requireNotNegative(String key, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new InputException("'" + key + "' must be 0 or more and finite, not " + value);
    }
  }

  static InputException unknown(String key, String value, String allowed) {
    return new InputException(
        "'" + key + "' cannot be '" + value + "'; it must be one of: " + allowed);
  }
}
