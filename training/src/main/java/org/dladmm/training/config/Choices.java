package org.dladmm.training.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dladmm.network.Architecture;
import org.dladmm.network.Parametrisation;
import org.dladmm.training.InputException;
import org.dladmm.training.TrainingOptions;
import org.dladmm.training.config.TrainingConfig.LossConfig;
import org.dladmm.training.config.TrainingConfig.NetworkConfig;
import org.dladmm.training.config.TrainingConfig.OptimisationConfig;
import org.dladmm.training.config.TrainingConfig.ScheduleConfig;
import org.dladmm.training.loss.DualityGapLoss;
import org.dladmm.training.loss.LayerLoss;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.ObjectiveLoss;
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
    Loss loss =
        new Loss(
            layerLoss(config.kind()),
            oneOf("loss.layers", config.layers(), Loss.Layers.class),
            oneOf("loss.scale", config.scale(), Loss.Scale.class));
    if (loss.layerLoss() instanceof SurrogateGapLoss && loss.scale() == Loss.Scale.LOGARITHMIC) {
      throw new InputException(
          "the surrogate loss may be negative, so that its logarithm means nothing; set loss.scale=linear");
    }
    return loss;
  }

  private static LayerLoss layerLoss(String kind) {
    return switch (kind) {
      case "supervised" -> new SupervisedLoss();
      case "gap" -> new DualityGapLoss();
      case "surrogate" -> new SurrogateGapLoss();
      case "objective" -> new ObjectiveLoss();
      default -> throw unknown("loss.kind", kind, "supervised, gap, surrogate, objective");
    };
  }

  static Optimiser optimiser(OptimisationConfig config) {
    return switch (config.optimiser()) {
      case "adam" -> Adam.standard();
      case "sgd" -> new Sgd(config.momentum());
      default -> throw unknown("training.optimiser", config.optimiser(), "adam, sgd");
    };
  }

  static TrainingOptions options(OptimisationConfig config, long seed) {
    requireNotNegative("training.checkpoint.seconds", config.checkpoint().seconds());
    requireNotNegative("training.checkpoint.epochs", config.checkpoint().epochs());
    LearningRates rates =
        new LearningRates(
            config.rates().weights(), config.rates().vectors(), schedule(config.schedule()));
    return new TrainingOptions(config.epochs(), config.batch(), rates, seed);
  }

  private static Schedule schedule(ScheduleConfig config) {
    return switch (config.kind()) {
      case "constant" -> Schedule.constant();
      case "cosine" -> Schedule.cosine(config.floor());
      case "steps" -> Schedule.steps(config.times(), config.factor());
      default -> throw unknown("training.schedule.kind", config.kind(), "constant, cosine, steps");
    };
  }

  private static <T extends Enum<T>> T oneOf(String key, String value, Class<T> type) {
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
