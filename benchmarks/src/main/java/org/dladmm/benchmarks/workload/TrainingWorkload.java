package org.dladmm.benchmarks.workload;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.program.Activations;
import org.dladmm.program.Workspace;
import org.dladmm.training.TrainingStep;
import org.dladmm.training.optimiser.Adam;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.recipe.Stage;

/**
 * A step of training: the batch is gathered, the layers and the reverse sweep run, Adam updates
 * every parameter. The results are the loss and the update of each parameter over the learning
 * rate.
 *
 * <p>Adam's ε is large here: divided by √v̂ + 1e-8, a derivative that is 0 but for rounding would
 * move its parameter by a whole step, in one direction on one engine and in the other on another.
 */
public record TrainingWorkload(NetworkData data, Activations activations, LearningRates rates)
    implements Workload {
  /** The optimiser of every step. */
  public static final Adam ADAM = new Adam(0.9, 0.999, 1e-3, 0);

  /**
   * Rates of one step of which the updates are to be compared: so large that these are known to
   * many digits. Some steps more, and little would be left of the network.
   */
  static final LearningRates LARGE = constant(0x1p-7, 0x1p-7);

  /**
   * The rates that training has unless it is told otherwise. How long a step takes depends on how
   * many elements shrinkage leaves, and so on whether the network is one.
   */
  public static final LearningRates USUAL =
      constant(LearningRates.standard().weights(), LearningRates.standard().vectors());

  /** How much larger rates are at first for a network that is to be trained in a few seconds. */
  private static final double FASTER = 10;

  private static LearningRates constant(double weights, double vectors) {
    return new LearningRates(weights, vectors, Schedule.constant());
  }

  @Override
  public String name() {
    return "training step, K=" + data.network().layers();
  }

  @Override
  public String size() {
    return data.size();
  }

  /**
   * The network after so many steps, each on the next batch of the samples. Rates are ten times
   * these at first, and fall to a tenth of them by half a cosine.
   *
   * @param batch samples in a batch; a divisor of their number
   */
  public Network trained(Engine engine, int steps, int batch) {
    int batches = data.samples().x().columns() / batch;
    Schedule schedule = Schedule.cosine(0.01);
    try (Workspace workspace = new Workspace(engine);
        TrainingStep step = step(workspace, batch)) {
      for (int k = 0; k < steps; k++) {
        int first = k % batches * batch;
        int[] columns = IntStream.range(first, first + batch).toArray();
        double factor = FASTER * schedule.factor((double) k / steps);
        step.run(columns, k + 1L, factor, Double.MAX_VALUE);
      }
      return step.trained();
    }
  }

  private TrainingStep step(Workspace workspace, int batch) {
    Stage stage =
        Stage.of("benchmark", Networks.LOSS)
            .withOptimiser(ADAM)
            .withRates(rates)
            .withActivations(activations);
    TrainingStep step = new TrainingStep(workspace, data.network(), data.geometry(), stage, batch);
    step.load(data.samples());
    return step;
  }

  @Override
  public Prepared on(Engine engine) {
    Workspace workspace = new Workspace(engine);
    int[] columns = IntStream.range(0, data.samples().x().columns()).toArray();
    TrainingStep step = step(workspace, columns.length);
    return new OnWorkspace(workspace) {
      private long steps;

      @Override
      public void close() {
        step.close();
        super.close();
      }

      private double loss;

      @Override
      public void run() {
        steps++;
        loss = step.run(columns, steps, 1, Double.MAX_VALUE);
      }

      @Override
      public Map<String, Matrix> results() {
        Map<String, Matrix> results = new LinkedHashMap<>();
        results.put("loss", Matrix.column(loss));
        results.putAll(updates(data.network(), step.trained(), rates));
        return results;
      }
    };
  }

  private static Map<String, Matrix> updates(Network before, Network after, LearningRates rates) {
    Map<String, Matrix> updates = new LinkedHashMap<>();
    for (Parameter parameter : before.parameters()) {
      Matrix old = before.free().get(parameter.name());
      double[] trained = after.free().get(parameter.name()).values();
      double rate = rates.of(parameter);
      Matrix update = Matrix.zeros(old.rows(), old.columns());
      Arrays.setAll(update.values(), k -> (trained[k] - old.values()[k]) / rate);
      updates.put("update of " + parameter.name(), update);
    }
    return updates;
  }
}
