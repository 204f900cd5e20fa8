package org.dladmm.training;

import java.util.Map;
import java.util.Optional;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.problem.Geometry;
import org.dladmm.program.Workspace;
import org.dladmm.training.TrainingState.Anchor;
import org.dladmm.training.TrainingState.Best;
import org.dladmm.training.TrainingState.StageState;
import org.dladmm.training.measure.LastLayerFigure;
import org.dladmm.training.recipe.Divergence;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.dladmm.training.recipe.Validation;

/** A stage under way. */
final class StageRun implements AutoCloseable {
  /** No loss of an engine's numbers is sound above this. */
  private static final double LARGEST_LOSS = 1e18;

  private final Stage stage;
  private final Network start;
  private final Engine engine;
  private final Workspace workspace;
  private final TrainingStep step;
  private final Batches batches;
  private final int firstEpoch;
  private final Optional<Validation> validation;
  private final Optional<LastLayerFigure> figure;
  private long steps;
  private double lossSum;
  private double firstLoss = Double.NaN;
  private double worst = Double.NEGATIVE_INFINITY;
  private double worstBefore = Double.POSITIVE_INFINITY;
  private int rollbacks;
  private Optional<Anchor> anchor = Optional.empty();
  private Optional<Best> best = Optional.empty();

  /**
   * A stage that has taken no step yet.
   *
   * @param whole the network that it starts from, all of it
   * @param source the training's columns, for a stage that has none of its own
   * @param firstEpoch the number of its first epoch in the whole training
   */
  StageRun(
      Engine engine,
      Geometry geometry,
      Stage stage,
      Network whole,
      SampleSource source,
      Recipe recipe,
      int firstEpoch) {
    this.engine = engine;
    this.stage = stage;
    this.firstEpoch = firstEpoch;
    start = stage.part().of(whole);
    batches = new Batches(stage.data().orElse(source), stage.batch(), recipe.seed());
    workspace = new Workspace(engine);
    validation = recipe.validation();
    try {
      step = new TrainingStep(workspace, start, geometry, stage, batches.size());
      figure = validation.map(v -> new LastLayerFigure(engine, start, geometry, v.columns()));
    } catch (RuntimeException | Error e) {
      workspace.close();
      throw e;
    }
    figure.ifPresent(this::validate);
  }

  Stage stage() {
    return stage;
  }

  TensorMemory memory() {
    return step.memory();
  }

  long steps() {
    return steps;
  }

  long allSteps() {
    return (long) stage.epochs() * batches.perEpoch();
  }

  int epochsDone() {
    return (int) (steps / batches.perEpoch());
  }

  /** The number of the epoch under way in the whole training. */
  int epoch() {
    return firstEpoch + epochsDone();
  }

  boolean atEndOfEpoch() {
    return steps % batches.perEpoch() == 0;
  }

  /** Whether all steps are taken, or the validation columns say that more would not help. */
  boolean done() {
    return steps == allSteps() || (atEndOfEpoch() && exhausted());
  }

  private boolean exhausted() {
    int patience = validation.map(Validation::patience).orElse(0);
    return patience > 0
        && best.isPresent()
        && epochsDone() - best.orElseThrow().epoch() >= patience;
  }

  /** Takes a step; its loss, or nothing where that is not sound and so no parameter was moved. */
  Optional<Double> take() {
    int position = (int) (steps % batches.perEpoch());
    int[] columns = batches.columns(step, epoch(), position);
    Optional<Anchor> beginning =
        position == 0 && rollbacks < stage.divergence().rollbacks()
            ? Optional.of(new Anchor(steps, step.values()))
            : Optional.empty();
    double loss = step.run(columns, steps + 1, factor(), limit());
    if (!(loss < limit())) {
      return Optional.empty();
    }
    // a step before may have brought parameters to where the next ones diverge
    if (beginning.isPresent() && loss <= worstBefore) {
      anchor = beginning;
    }
    if (steps == 0) {
      firstLoss = loss;
    }
    worst = Math.max(worst, loss);
    lossSum += loss;
    steps++;
    return Optional.of(loss);
  }

  private double limit() {
    double explosion = stage.divergence().explosion();
    double limit =
        steps == 0
            ? LARGEST_LOSS
            : Math.min(LARGEST_LOSS, stage.loss().grown(firstLoss, explosion, start.layers()));
    // as the engine's program sees it
    return engine.precision() == Precision.FLOAT32 ? (float) limit : limit;
  }

  /**
   * Whether the loss is still sound after the last step, which no step comes after to tell. It is
   * asked once, when all steps are taken.
   */
  boolean endsSound() {
    if (steps == 0 || steps < allSteps()) {
      return true;
    }
    int[] columns = batches.columns(step, epoch() - 1, batches.perEpoch() - 1);
    return step.run(columns, steps, 0, Double.NEGATIVE_INFINITY) < limit();
  }

  /** What rates are multiplied by at the next step. */
  double factor() {
    double progress = (double) steps / allSteps();
    return stage.method().rates().schedule().factor(progress)
        * Math.pow(stage.divergence().factor(), rollbacks);
  }

  /** The report of the epoch that has just ended; numbers of the whole training. */
  EpochReport endEpoch(int epochs, double seconds, double lastFactor) {
    double validated = figure.map(f -> f.readable(validate(f))).orElse(Double.NaN);
    double mean = lossSum / batches.perEpoch();
    lossSum = 0;
    worstBefore = worst;
    worst = Double.NEGATIVE_INFINITY;
    return new EpochReport(
        stage.name(), epoch() - 1, epochs, mean, validated, lastFactor, rollbacks, seconds);
  }

  private double validate(LastLayerFigure f) {
    Map<String, Matrix> free = step.free();
    double value = f.of(step.with(free));
    if (Double.isFinite(value) && (best.isEmpty() || value < best.orElseThrow().figure())) {
      best = Optional.of(new Best(epochsDone(), value, free));
    }
    return value;
  }

  /** What is wrong with the step that could not be taken. */
  Diagnosis diagnose() {
    return Diagnosis.of(engine, start, step.trained(), step.learned(), step.batch());
  }

  /** Goes back to the beginning of an epoch that was sound, with smaller steps, if it still may. */
  boolean rollBack() {
    Divergence policy = stage.divergence();
    if (rollbacks == policy.rollbacks() || anchor.isEmpty()) {
      return false;
    }
    rollbacks++;
    step.restore(anchor.orElseThrow().values());
    steps = anchor.orElseThrow().steps();
    worst = Double.NEGATIVE_INFINITY;
    lossSum = 0;
    // patience counts epochs that are not undone
    best = best.map(b -> new Best(Math.min(b.epoch(), epochsDone()), b.figure(), b.free()));
    return true;
  }

  /** The part of the network that it trains, as it is now. */
  Network trained() {
    return step.trained();
  }

  /** The same, as the stage leaves it when it is done. */
  Network result() {
    boolean keepBest = validation.map(Validation::keepBest).orElse(false);
    return keepBest && best.isPresent() ? step.with(best.orElseThrow().free()) : trained();
  }

  StageState state() {
    return new StageState(
        steps, lossSum, firstLoss, worst, worstBefore, rollbacks, step.values(), anchor, best);
  }

  /**
   * Goes on from where another run of the same stage was.
   *
   * @throws IllegalArgumentException if the state is not one of such a stage
   */
  void restore(StageState state) {
    if (state.steps() > allSteps()) {
      throw new IllegalArgumentException(
          "%d steps were taken of the %d that this stage has".formatted(state.steps(), allSteps()));
    }
    step.restore(state.values());
    steps = state.steps();
    lossSum = state.lossSum();
    firstLoss = state.firstLoss();
    worst = state.worst();
    worstBefore = state.worstBefore();
    rollbacks = state.rollbacks();
    anchor = state.anchor();
    best = state.best();
  }

  /** Frees its tensors. */
  @Override
  public void close() {
    figure.ifPresent(LastLayerFigure::close);
    step.close();
    workspace.close();
  }
}
