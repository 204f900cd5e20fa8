package org.dladmm.training;

import jakarta.inject.Inject;
import java.util.Arrays;
import org.dladmm.engine.Engine;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.problem.Geometry;
import org.dladmm.program.Workspace;
import org.dladmm.random.CounterRandom;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.optimiser.Optimiser;

/** Trains networks by minibatches on an engine. Same engine, options and seed: same bits. */
public final class Trainer {
  private final Engine engine;
  private final Loss loss;
  private final Optimiser optimiser;
  private final TrainingOptions options;

  @Inject
  public Trainer(Engine engine, Loss loss, Optimiser optimiser, TrainingOptions options) {
    this.engine = engine;
    this.loss = loss;
    this.optimiser = optimiser;
    this.options = options;
  }

  /**
   * Trains a network on samples and returns the trained one.
   *
   * @throws InputException if the samples do not fit the network or the loss
   * @throws TrainingDivergedException if the loss, or in the end a parameter, is no longer finite
   */
  public Network train(Network network, Samples samples, TrainingListener listener) {
    SampleChecks.fit(network.problem(), samples, "training");
    if (loss.layerLoss().needsTruth() && !samples.hasTruth()) {
      throw new InputException(
          "the supervised loss needs Z* and E* of the training columns; give them, or choose a loss that does without: gap, objective");
    }
    Geometry geometry = Geometry.of(network.problem(), engine);
    int n = samples.x().columns();
    int batch = Math.min(options.batch(), n);
    int stepsPerEpoch = (n + batch - 1) / batch;
    long steps = (long) options.epochs() * stepsPerEpoch;
    CounterRandom random = new CounterRandom(options.seed(), "order of the columns");
    long started = System.nanoTime();
    try (Workspace workspace = new Workspace(engine)) {
      TrainingStep step =
          new TrainingStep(
              workspace, network, geometry, loss, optimiser, samples, batch, options.rates());
      long number = 0;
      for (int epoch = 1; epoch <= options.epochs(); epoch++) {
        int[] order = random.permutation(n, epoch);
        double sum = 0;
        double progress = 0;
        for (int i = 0; i < stepsPerEpoch; i++) {
          progress = (double) number / steps;
          number++;
          double value = step.run(batch(order, i, batch), number, progress);
          requireFinite(value, epoch, number);
          sum += value;
          listener.step(number, steps, value);
        }
        double seconds = (System.nanoTime() - started) * 1e-9;
        double factor = options.rates().schedule().factor(progress);
        listener.epoch(
            new EpochReport(epoch, options.epochs(), sum / stepsPerEpoch, factor, seconds));
      }
      Network trained = step.trained();
      requireFinite(trained, options.epochs(), number);
      return trained;
    }
  }

  /** Batch i of an epoch; the last is filled up from the front, so that all are of one size. */
  private static int[] batch(int[] order, int i, int size) {
    int from = i * size;
    int[] batch = Arrays.copyOfRange(order, from, from + size);
    for (int j = order.length - from; j < size; j++) {
      batch[j] = order[j - (order.length - from)];
    }
    return batch;
  }

  private static void requireFinite(double loss, int epoch, long step) {
    if (!Double.isFinite(loss)) {
      throw new TrainingDivergedException(
          "the training diverged: the loss is %s in epoch %d, step %d; use smaller learning rates, or start as LADMM"
              .formatted(loss, epoch, step));
    }
  }

  /** The last update comes after the last loss, so that no loss tells of it. */
  private static void requireFinite(Network trained, int epoch, long step) {
    for (Parameter parameter : trained.parameters()) {
      if (!Arrays.stream(trained.value(parameter).values()).allMatch(Double::isFinite)) {
        throw new TrainingDivergedException(
            "the training diverged: the parameter '%s' is not finite after epoch %d, step %d; use smaller learning rates, or start as LADMM"
                .formatted(parameter.name(), epoch, step));
      }
    }
  }
}
