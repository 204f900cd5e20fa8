package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.training.loss.LayerWeights;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.ObjectiveLoss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.junit.jupiter.api.Test;

/** What training says of data that do not fit, and of steps that are too long. */
class TrainingRefusalTest extends OnAnEngine {
  private static final Samples GOOD = Small.samples(5);

  @Test
  void aWrongNumberOfRowsIsNamed() {
    assertEquals(
        "training X is 11×5, but A (12×8) needs 12×5", refusal(Samples.of(Matrix.zeros(11, 5))));
    assertEquals(
        "training Z is 9×5, but A (12×8) and X needs 8×5",
        refusal(Samples.of(GOOD.x(), Matrix.zeros(9, 5), GOOD.e().orElseThrow())));
    assertEquals(
        "training E is 12×4, but B (12×12) and X needs 12×5",
        refusal(Samples.of(GOOD.x(), GOOD.z().orElseThrow(), Matrix.zeros(12, 4))));
    assertEquals(
        "training signal is 12×6, but X needs 12×5", refusal(GOOD.withSignal(Matrix.zeros(12, 6))));
  }

  @Test
  void aTransposedMatrixIsRecognised() {
    assertEquals(
        "training Z is 5×8, but A (12×8) and X needs 8×5; its transpose fits: write :T behind the"
            + " file",
        refusal(Samples.of(GOOD.x(), GOOD.z().orElseThrow().transpose(), GOOD.e().orElseThrow())));
  }

  @Test
  void whatIsNoNumberIsNamedWithItsPlace() {
    Matrix x = GOOD.x().copy();
    x.set(7, 3, Double.NaN);
    assertEquals(
        "training X has NaN at row 7, column 3 (counted from 0); every entry must be finite",
        refusal(Samples.of(x)));
    Matrix e = GOOD.e().orElseThrow().copy();
    e.set(0, 4, Double.NEGATIVE_INFINITY);
    assertEquals(
        "training E has -Infinity at row 0, column 4 (counted from 0); every entry must be finite",
        refusal(Samples.of(GOOD.x(), GOOD.z().orElseThrow(), e)));
  }

  @Test
  void noColumnsAreTooFew() {
    assertEquals(
        "training X is empty: it is 12×0, and at least 1×1 is needed",
        refusal(Samples.of(Matrix.zeros(12, 0))));
  }

  @Test
  void theSupervisedLossAsksForTheTruth() {
    String expected =
        "the supervised loss needs Z* and E* of the training columns; give them, or choose a loss"
            + " that does without: gap, objective";
    assertEquals(expected, refusal(Samples.of(GOOD.x())));
    assertEquals(
        expected, refusal(new Samples(GOOD.x(), GOOD.z(), Optional.empty(), Optional.empty())));
    assertEquals(
        expected, refusal(new Samples(GOOD.x(), Optional.empty(), GOOD.e(), Optional.empty())));
  }

  @Test
  void otherLossesDoWithoutTheTruth() {
    Loss loss = new Loss(new ObjectiveLoss(), LayerWeights.LAST, Loss.Scale.LINEAR);
    Network trained =
        trainer(float64(), loss, 1, 0, 1e-3)
            .train(network(), Samples.of(GOOD.x()), TrainingListener.silent());
    assertEquals(2, trained.layers());
  }

  @Test
  void aTrainingThatDivergesSaysWhere() {
    TrainingDivergedException refusal =
        assertThrows(
            TrainingDivergedException.class, () -> train(float32(), Small.samples(12), 3, 1e30));
    assertTrue(
        refusal
            .getMessage()
            .matches(
                "the training diverged in stage 'training', epoch 1, step 2: the output of layer 1 is"
                    + " not finite, and of the parameters up to there 'layer-01.W1' has moved"
                    + " furthest, by .* times its size; use smaller .*"),
        refusal::getMessage);
  }

  /** After the last update no loss is computed any more. */
  @Test
  void aTrainingThatDivergesInItsLastStepSaysSoToo() {
    String sentence =
        assertThrows(TrainingDivergedException.class, () -> train(float32(), GOOD, 1, 1e39))
            .getMessage();
    assertTrue(sentence.contains("'layer-01.W1' is not finite; use smaller"), sentence);
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    Stage stage = Stage.of("training", Loss.linear(new ObjectiveLoss()));
    assertEquals(
        "epochs must be 0 or more, not -1",
        assertThrows(IllegalArgumentException.class, () -> stage.withEpochs(-1)).getMessage());
    assertEquals(
        "a batch needs at least 1 column, not 0",
        assertThrows(IllegalArgumentException.class, () -> stage.withBatch(0)).getMessage());
  }

  private static String refusal(Samples samples) {
    return assertThrows(InputException.class, () -> train(float64(), samples, 1, 0)).getMessage();
  }

  private static void train(Engine engine, Samples samples, int epochs, double weights) {
    Loss loss = new Loss(new SupervisedLoss(), LayerWeights.LAST, Loss.Scale.LINEAR);
    trainer(engine, loss, epochs, weights, 0).train(network(), samples, TrainingListener.silent());
  }

  private static Network network() {
    return Small.ladmm(Small.problem(), Architecture.full(2), float64());
  }

  private static Trainer trainer(
      Engine engine, Loss loss, int epochs, double weights, double vectors) {
    LearningRates rates = new LearningRates(weights, vectors, Schedule.constant());
    Stage stage = Stage.of("training", loss).withRates(rates).withEpochs(epochs).withBatch(5);
    return new Trainer(engine, Recipe.of(stage));
  }
}
