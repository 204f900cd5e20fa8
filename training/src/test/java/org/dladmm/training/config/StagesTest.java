package org.dladmm.training.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.network.Parametrisation;
import org.dladmm.program.Activations;
import org.dladmm.training.SampleSource;
import org.dladmm.training.config.TrainingConfig.StageConfig;
import org.dladmm.training.loss.DualityGapLoss;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.MixedLoss;
import org.dladmm.training.loss.ObjectiveLoss;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stages in a configuration. */
class StagesTest {
  private static final String TWO =
      """
      simulation: {m: 6, d: 4}
      network: {layers: 3, parametrisation: scalar}
      loss: {scale: linear}
      training: {epochs: 7, batch: 9, rates: {vectors: 0.5}}
      stages:
        - {name: scalars, training: {rates: {vectors: 0.25}}}
        - {parametrisation: full, depth: 2, loss: {weights: [0, 1]}, training: {epochs: 3, fresh: true, optimiser: sgd}}
      """;

  @Test
  void withoutAnyThereIsOne() {
    List<Stage> stages = stages("training: {epochs: 4}");
    assertEquals(1, stages.size());
    assertEquals("training", stages.get(0).name());
    assertEquals(4, stages.get(0).epochs());
  }

  @Test
  void aStageHasWhatItDoesNotChangeFromTheWhole() {
    List<Stage> stages = stages(TWO);
    Stage first = stages.get(0);
    assertEquals("scalars", first.name());
    assertEquals(7, first.epochs());
    assertEquals(9, first.batch());
    assertEquals(0.25, first.method().rates().vectors());
    assertEquals(1e-4, first.method().rates().weights());
    assertEquals(Loss.Scale.LINEAR, first.loss().scale());
    Stage second = stages.get(1);
    assertEquals("stage 2", second.name());
    assertEquals(Optional.of(Parametrisation.FULL), second.part().parametrisation());
    assertEquals(3, second.epochs());
    assertEquals(0.5, second.method().rates().vectors());
    assertEquals(0, second.loss().layers().of(1, 2));
    assertTrue(second.data().isPresent());
    assertTrue(first.data().isEmpty());
  }

  @Test
  void aStagesOwnMapsAndLossesComeBeforeThoseOfTheWhole() {
    String whole =
        """
        loss: {mix: {gap: 1, objective: 2}, weights: [1, 2, 3]}
        training: {rates: {others: {theta1: 0.01}}}
        """;
    Stage own =
        stages(
                whole
                    + "stages: [{loss: {kind: objective, layers: last}, training: {rates: {others: {beta: 0.5}}}}]")
            .get(0);
    assertEquals(new ObjectiveLoss(), own.loss().layerLoss());
    assertEquals(0, own.loss().layers().of(1, 3));
    assertEquals(Map.of("beta", 0.5), own.method().rates().others());
    Stage mixed = stages(whole + "stages: [{loss: {mix: {gap: 4}}}]").get(0);
    assertEquals(new MixedLoss(Map.of(new DualityGapLoss(), 4.0)), mixed.loss().layerLoss());
    assertEquals(3, mixed.loss().layers().of(3, 3));
  }

  @Test
  void assignmentsReachAStageByItsNameOrNumber() {
    List<Stage> stages =
        stages(TWO, "stages.scalars.training.epochs=1", "stages.2.training.rates.weights=0.125");
    assertEquals(1, stages.get(0).epochs());
    assertEquals(0.125, stages.get(1).method().rates().weights());
    assertEquals(
        "'stages.vectors.training.epochs=1' sets nothing: there is no 'vectors' among: scalars, 2",
        Refusals.refusal(() -> read(TWO, "stages.vectors.training.epochs=1")));
  }

  @Test
  void eachLayerOrEachDepthIsAStageOfItsOwn() {
    List<Stage> layers = stages(TWO, "stages.1.each=layer");
    assertEquals(
        List.of("scalars 1", "scalars 2", "scalars 3", "stage 2"),
        layers.stream().map(Stage::name).toList());
    assertEquals(3, layers.get(2).part().from());
    assertEquals(3, layers.get(2).part().depth());
    List<Stage> depths = stages(TWO, "stages.1.each=depth");
    assertEquals(1, depths.get(2).part().from());
    assertEquals(3, depths.get(2).part().depth());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stages: 3 | my.yaml: 'stages' must be a list, such as [...]",
        "stages: [3] | my.yaml: stage 1 must consist of keys and values, such as 'network: {layers:"
            + " 15}', but it is a single number",
        "stages: [{nam: x}] | my.yaml: stage 1: there is no key 'nam'; did you mean 'name'? There"
            + " are: name, each, parametrisation, from, depth, loss, training",
        "stages: [{}, {training: {epoch: 3}}] | my.yaml: stage 2: there is no key 'training.epoch';"
            + " did you mean 'epochs'?",
        "stages: [{training: {epochs: many}}] | my.yaml: the value of 'stages.1.training.epochs'"
            + " cannot be 'many'; it must be a whole number",
        "stages: [{training: {checkpoint: {epochs: 3}}}] | my.yaml: stage 1 cannot have a checkpoint"
            + " of its own; set training.checkpoint for all stages",
        "loss: {weights: 3} | my.yaml: 'loss.weights' must be a list",
        "stages: [{each: step}] | 'stages.each' cannot be 'step'; it must be one of: all, layer,"
            + " depth",
        "training: {fresh: true} | 'training.fresh' takes other columns in every epoch, which only a"
            + " simulation has, and images that are made noisy anew",
        "stages: [{name: late, from: 20, each: layer}] | the stage 'late' trains layers from 20 on,"
            + " but ends with layer 15",
        "loss: {kind: nonsense, mix: {gap: 1}} | 'loss.kind' cannot be 'nonsense'",
        "loss: {mix: {gap: 1, surrogate: 1}} | the surrogate loss may be negative"
      })
  void whatIsWrongIsNamed(String text, String sentence) {
    String refusal = Refusals.refusal(() -> stages(text));
    assertTrue(refusal.startsWith(sentence), refusal);
  }

  /** What a model keeps is read again. */
  @Test
  void whatIsWrittenIsReadAgain() {
    TrainingConfig config = read(TWO);
    assertEquals(config, read(new ConfigReader().write(config)));
    StageConfig stage = config.decisive().stages().get(0);
    assertEquals(0, stage.training().checkpoint().seconds());
  }

  /** So a training that was stopped goes on in less memory. */
  @Test
  void activationsAreOfAStageAndDecideNothing() {
    String own = "stages.scalars.training.activations=recomputed";
    List<Stage> stages = stages(TWO, own);
    assertEquals(Activations.RECOMPUTED, stages.get(0).activations());
    assertEquals(Activations.STORED, stages.get(1).activations());
    assertEquals(read(TWO).decisive(), read(TWO, own).decisive());
  }

  private static List<Stage> stages(String text, String... assignments) {
    TrainingConfig config = read(text, assignments);
    Optional<SampleSource> fresh =
        config.simulation().given() ? Optional.of(Small.simulation().fresh(10)) : Optional.empty();
    return new Stages(config, fresh).all();
  }

  private static TrainingConfig read(String text, String... assignments) {
    return new ConfigReader().read(text, "my.yaml", List.of(assignments));
  }
}
