package org.dladmm.training.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dladmm.network.Parametrisation;
import org.dladmm.training.InputException;
import org.dladmm.training.SampleSource;
import org.dladmm.training.config.TrainingConfig.DivergenceConfig;
import org.dladmm.training.config.TrainingConfig.LossConfig;
import org.dladmm.training.config.TrainingConfig.OptimisationConfig;
import org.dladmm.training.config.TrainingConfig.PenaltyConfig;
import org.dladmm.training.config.TrainingConfig.StageConfig;
import org.dladmm.training.recipe.Divergence;
import org.dladmm.training.recipe.Penalties;
import org.dladmm.training.recipe.Stage;

/** Makes the stages that a configuration describes. */
final class Stages {
  private final TrainingConfig config;
  private final Optional<SampleSource> fresh;

  Stages(TrainingConfig config, Optional<SampleSource> fresh) {
    this.config = config;
    this.fresh = fresh;
  }

  List<Stage> all() {
    if (config.stages().isEmpty()) {
      return List.of(stage("training", config.loss(), config.training()));
    }
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < config.stages().size(); i++) {
      StageConfig stage = config.stages().get(i);
      String name = stage.name().isBlank() ? "stage " + (i + 1) : stage.name();
      stages.addAll(expanded(stage, named(stage, name)));
    }
    return stages;
  }

  private Stage named(StageConfig c, String name) {
    Stage stage = stage(name, c.loss(), c.training()).layers(c.from(), c.depth());
    return c.parametrisation().isBlank()
        ? stage
        : stage.in(
            Choices.oneOf("stages.parametrisation", c.parametrisation(), Parametrisation.class));
  }

  private List<Stage> expanded(StageConfig config, Stage stage) {
    return switch (config.each()) {
      case "all" -> List.of(stage);
      case "layer" -> eachLayer(stage, true);
      case "depth" -> eachLayer(stage, false);
      default -> throw Choices.unknown("stages.each", config.each(), "all, layer, depth");
    };
  }

  private List<Stage> eachLayer(Stage stage, boolean alone) {
    int depth = stage.part().depth() == 0 ? config.network().layers() : stage.part().depth();
    if (stage.part().from() > depth) {
      throw new InputException(
          "the stage '%s' trains layers from %d on, but ends with layer %d"
              .formatted(stage.name(), stage.part().from(), depth));
    }
    List<Stage> stages = new ArrayList<>();
    for (int layer = stage.part().from(); layer <= depth; layer++) {
      stages.add(
          stage
              .withName(stage.name() + " " + layer)
              .layers(alone ? layer : stage.part().from(), layer));
    }
    return stages;
  }

  private Stage stage(String name, LossConfig loss, OptimisationConfig c) {
    Stage stage =
        Stage.of(name, Choices.loss(loss))
            .withOptimiser(Choices.optimiser(c))
            .withRates(Choices.rates(c))
            .withClip(c.clip())
            .withEpochs(c.epochs())
            .withBatch(c.batch())
            .withPenalties(penalties(c.penalties()))
            .withDivergence(divergence(c.divergence()))
            .withActivations(Choices.activations(c));
    return fresh(c).map(stage::withData).orElse(stage);
  }

  private Optional<SampleSource> fresh(OptimisationConfig c) {
    if (!c.fresh()) {
      return Optional.empty();
    }
    if (fresh.isEmpty()) {
      throw new InputException(
          "'training.fresh' takes other columns in every epoch, which only a simulation has, and images that are made noisy anew; set simulation.m and simulation.d, or images.files with images.renoise=true, or training.fresh=false");
    }
    return fresh;
  }

  private static Penalties penalties(PenaltyConfig c) {
    return new Penalties(c.distance(), c.inconsistency());
  }

  private static Divergence divergence(DivergenceConfig c) {
    return new Divergence(c.explosion(), c.rollbacks(), c.factor());
  }
}
