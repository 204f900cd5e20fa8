package org.dladmm.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.problem.Geometry;
import org.dladmm.program.Workspace;
import org.dladmm.random.CounterRandom;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.optimiser.Optimiser;

/**
 * A training under way: it can be stopped after any step, its state be kept, and a later one go on
 * from there to the same bits. {@link Trainer#begin} makes one.
 */
public final class Training implements AutoCloseable {
  private final TrainingOptions options;
  private final Workspace workspace;
  private final TrainingStep step;
  private final CounterRandom random;
  private final int columns;
  private final int batch;
  private final int stepsPerEpoch;
  private final List<EpochReport> epochs = new ArrayList<>();
  private long begun = System.nanoTime();
  private double secondsBefore;
  private long steps;
  private double lossSum;
  private int[] order = {};
  private int orderedEpoch;
  private volatile boolean stopped;

  Training(
      Engine engine,
      Loss loss,
      Optimiser optimiser,
      TrainingOptions options,
      Network network,
      Samples samples) {
    this.options = options;
    columns = samples.x().columns();
    batch = Math.min(options.batch(), columns);
    stepsPerEpoch = (columns + batch - 1) / batch;
    random = new CounterRandom(options.seed(), "order of the columns");
    Geometry geometry = Geometry.of(network.problem(), engine);
    workspace = new Workspace(engine);
    step =
        new TrainingStep(
            workspace, network, geometry, loss, optimiser, samples, batch, options.rates());
  }

  /** Steps taken so far. */
  public long steps() {
    return steps;
  }

  /** Steps of the whole training. */
  public long allSteps() {
    return (long) options.epochs() * stepsPerEpoch;
  }

  /** Whether all steps are taken. */
  public boolean done() {
    return steps == allSteps();
  }

  /** What happened in the epochs that are done. */
  public List<EpochReport> epochs() {
    return List.copyOf(epochs);
  }

  /** How many epochs are done. */
  public int epochsDone() {
    return epochs.size();
  }

  /** Asks the training to end after the step under way. May be called by any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * Trains to the end, or until it is stopped.
   *
   * @throws TrainingDivergedException if the loss, or in the end a parameter, is no longer finite
   */
  public void run(TrainingListener listener) {
    while (!done() && !stopped) {
      double loss = take();
      listener.step(this, loss);
      if (steps % stepsPerEpoch == 0) {
        listener.epoch(epochs.get(epochs.size() - 1));
      }
    }
  }

  private double take() {
    int epoch = (int) (steps / stepsPerEpoch) + 1;
    int position = (int) (steps % stepsPerEpoch);
    double progress = (double) steps / allSteps();
    if (orderedEpoch != epoch) {
      order = random.permutation(columns, epoch);
      orderedEpoch = epoch;
    }
    steps++;
    double loss = step.run(batch(position), steps, progress);
    requireFinite(loss, epoch);
    lossSum += loss;
    if (steps % stepsPerEpoch == 0) {
      double factor = options.rates().schedule().factor(progress);
      epochs.add(
          new EpochReport(epoch, options.epochs(), lossSum / stepsPerEpoch, factor, seconds()));
      lossSum = 0;
    }
    return loss;
  }

  /** Batch i of an epoch; the last is filled up from the front, so that all are of one size. */
  private int[] batch(int i) {
    int from = i * batch;
    int[] result = Arrays.copyOfRange(order, from, from + batch);
    for (int j = order.length - from; j < batch; j++) {
      result[j] = order[j - (order.length - from)];
    }
    return result;
  }

  private double seconds() {
    return secondsBefore + (System.nanoTime() - begun) * 1e-9;
  }

  /** What it takes to go on from here. */
  public TrainingState state() {
    return new TrainingState(steps, lossSum, seconds(), epochs, step.values());
  }

  /**
   * Goes on from where another training was, which had the same network, samples, options, loss and
   * optimiser.
   *
   * @throws IllegalArgumentException if the state is not one of such a training
   */
  public void restore(TrainingState state) {
    if (state.steps() > allSteps() || state.epochs().size() != state.steps() / stepsPerEpoch) {
      throw new IllegalArgumentException(
          "%d steps and %d epochs were taken, but this training has %d steps in %d epochs"
              .formatted(state.steps(), state.epochs().size(), allSteps(), options.epochs()));
    }
    step.restore(state.values());
    steps = state.steps();
    lossSum = state.lossSum();
    epochs.clear();
    epochs.addAll(state.epochs());
    secondsBefore = state.seconds();
    begun = System.nanoTime();
  }

  /**
   * The network with the parameters that training has reached.
   *
   * @throws TrainingDivergedException if one of them is not finite
   */
  public Network network() {
    Network trained = step.trained();
    for (Parameter parameter : trained.parameters()) {
      // the last update comes after the last loss, so that no loss tells of it
      if (!Arrays.stream(trained.value(parameter).values()).allMatch(Double::isFinite)) {
        throw new TrainingDivergedException(
            "the training diverged: the parameter '%s' is not finite after epoch %d, step %d; use smaller learning rates, or start as LADMM"
                .formatted(parameter.name(), options.epochs(), steps));
      }
    }
    return trained;
  }

  private void requireFinite(double loss, int epoch) {
    if (!Double.isFinite(loss)) {
      throw new TrainingDivergedException(
          "the training diverged: the loss is %s in epoch %d, step %d; use smaller learning rates, or start as LADMM"
              .formatted(loss, epoch, steps));
    }
  }

  /** Frees its tensors. */
  @Override
  public void close() {
    workspace.close();
  }
}
