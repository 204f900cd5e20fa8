package org.dladmm.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.benchmarks.workload.ProgramWorkload.Recording;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.ClassicalForm;
import org.dladmm.network.LadmmBlock;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.network.State;
import org.dladmm.problem.Problem;
import org.dladmm.program.Activations;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.LossContext;
import org.dladmm.training.loss.SupervisedLoss;

/** What networks are made of: a layer, all layers, their gradient, a step of training. */
public final class Networks {
  static final Loss LOSS = Loss.logarithmic(new SupervisedLoss());

  /** A multiple of the loss has derivatives of the order of 1 and above by every parameter. */
  public static final double LOSS_FACTOR = 256;

  // as in the recipe: ε, β, θ1 and λmax(β·W1ᵀA)
  private static final double RIDGE = 1;
  private static final double RIDGE_BETA = 8;
  private static final double RIDGE_THETA1 = 10;
  private static final double RIDGE_LARGEST = 5.0 / 3;

  /** Samples that {@link #trained} is trained on. */
  public static final int TRAINING_COLUMNS = 2000;

  private static final int TRAINING_STEPS = 1500;
  private static final int TRAINING_BATCH = 20;

  private Networks() {}

  /** One block of equation (3), with classical parameters, from a point that is not 0. */
  public static Workload layer(long seed, NetworkData data) {
    Problem problem = data.problem();
    Matrix x = data.samples().x();
    Draws draws = new Draws(seed);
    Matrix z = draws.gaussian("Z", problem.a().columns(), x.columns());
    Recording r = new Recording();
    Leaf input = r.full(x);
    Leaf e = r.full(draws.gaussian("E", x.rows(), x.columns()));
    Leaf lambda = r.full(draws.gaussian("lambda", x.rows(), x.columns()));
    Leaf az = r.full(Draws.rounded(problem.a().toMatrix().times(z)));
    State before = new State(r.full(z), e, lambda, az, e);
    ClassicalForm form =
        ClassicalForm.of(problem, data.geometry(), Expression.constant(NetworkData.BETA));
    State after = LadmmBlock.step(r.tape(), problem, input, before, form);
    return state(r, after)
        .workload(
            "layer, N=" + x.columns(),
            "A %s, %d columns".formatted(problem.a().shape(), x.columns()));
  }

  private static Recording state(Recording r, State omega) {
    return r.result("Z", omega.z()).result("E", omega.e()).result("λ", omega.lambda());
  }

  /** All layers. */
  public static Workload forward(NetworkData data) {
    Recording r = new Recording();
    Leaf x = r.full(data.samples().x());
    Network.Recording layers = operands(r, data, data.network().record(r.tape(), x));
    return state(r, layers.last()).workload("network, K=" + data.network().layers(), data.size());
  }

  /** A multiple of the supervised loss, and its derivative with respect to every parameter. */
  public static Workload gradient(NetworkData data) {
    Recording r = new Recording();
    Leaf x = r.full(data.samples().x());
    Expression none = Expression.constant(0);
    Leaf z = r.full(data.samples().z().orElseThrow());
    Leaf e = r.full(data.samples().e().orElseThrow());
    LossContext context =
        new LossContext(
            data.problem(),
            data.geometry(),
            x,
            Optional.of(new State(z, e, none, none, none)),
            data.samples().x().columns());
    Loss.Recorded recorded = LOSS.record(r.tape(), context, data.network());
    Network.Recording layers = operands(r, data, recorded.layers());
    Expression loss = r.tape().store(recorded.sum().times(LOSS_FACTOR));
    List<String> names = new ArrayList<>(layers.inputs().keySet());
    List<Expression> gradient =
        r.tape().gradient(loss, names.stream().map(layers.inputs()::get).toList());
    r.result("loss", loss);
    for (int k = 0; k < names.size(); k++) {
      r.result("gradient of " + names.get(k), gradient.get(k));
    }
    return r.workload("gradient, K=" + data.network().layers(), data.size());
  }

  private static Network.Recording operands(
      Recording r, NetworkData data, Network.Recording layers) {
    Map<String, Matrix> free = data.network().free();
    layers.inputs().forEach((name, leaf) -> r.operand(leaf, free.get(name)));
    return layers;
  }

  /**
   * A network to solve with: as the recipe of the simulation starts it, from ridge weights. It is
   * not trained, but its layers take a column a good way.
   */
  public static Network ridge(NetworkData data, Engine engine) {
    Start start =
        Start.ridge(data.problem(), data.geometry(), engine, RIDGE, RIDGE_BETA, RIDGE_THETA1);
    double square = data.geometry().normA() * data.geometry().normA();
    double largest = square / (square + RIDGE);
    return Network.untrained(
        data.problem(),
        Architecture.full(data.network().layers()),
        start.withStep1(RIDGE_LARGEST / largest / RIDGE_BETA));
  }

  /** A step of Adam on that gradient, to be compared. */
  static Workload firstStep(NetworkData data) {
    return new TrainingWorkload(data, Activations.STORED, TrainingWorkload.LARGE);
  }

  /**
   * The network as training leaves it: after 1500 steps on batches of 20. Most elements of Z are 0
   * then, as it is where networks are used.
   */
  public static Network trained(long seed, int m, int d, int layers, Engine engine) {
    NetworkData data = NetworkData.forTraining(seed, m, d, layers, TRAINING_COLUMNS);
    return new TrainingWorkload(data, Activations.STORED, TrainingWorkload.USUAL)
        .trained(engine, TRAINING_STEPS, TRAINING_BATCH);
  }

  /** Steps of training. */
  public static Workload trainingStep(NetworkData data) {
    return trainingStep(data, Activations.STORED);
  }

  /** The same in more or less memory. */
  public static Workload trainingStep(NetworkData data, Activations activations) {
    return new TrainingWorkload(data, activations, TrainingWorkload.USUAL);
  }
}
