package org.dladmm.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.network.State;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.program.Program;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;
import org.dladmm.training.data.stream.SampleColumns;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.LossContext;
import org.dladmm.training.loss.Truth;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Optimiser;
import org.dladmm.training.recipe.Stage;

/**
 * One step of training as one program: the layers, the loss, the reverse sweep and the update of
 * every parameter. {@link Training} takes such steps; the program's tensors live as long as the
 * workspace, the columns until it is closed.
 *
 * <p>Nothing is updated where the loss is not finite or not below a limit, so that the parameters
 * with which a training diverged can be looked at.
 */
public final class TrainingStep implements AutoCloseable {
  private final Engine engine;
  private final Workspace workspace;
  private final Network network;
  private final Stage stage;
  private final Leaf x;
  private final Optional<State> truth;
  private final Map<String, Leaf> parameters;
  private final List<Parameter> learned;
  private final Leaf factor;
  private final Leaf limit;
  private final Optimiser.Recorded optimiser;
  private final Expression loss;
  private final Replay replay;

  /** Elements of tensors that the other choice of activations would take more; below 0: less. */
  private final long difference;

  private final Map<Leaf, Tensor> data = new LinkedHashMap<>();
  private Workspace loaded;

  /**
   * A step that starts from a network.
   *
   * @param workspace where its tensors live
   * @param network the network to train, which the stage fits
   * @param geometry of its problem
   * @param stage what is trained, and how
   * @param batch how many columns a step takes
   */
  public TrainingStep(
      Workspace workspace, Network network, Geometry geometry, Stage stage, int batch) {
    this.engine = workspace.engine();
    this.workspace = workspace;
    this.network = network;
    this.stage = stage;
    loaded = workspace.child();
    Tape tape = new Tape();
    Problem problem = network.problem();
    x = tape.input(problem.a().rows(), batch);
    truth =
        Optional.of(stage.loss().layerLoss().needs())
            .filter(needs -> !needs.isEmpty())
            .map(needs -> truth(tape, problem, batch, needs));
    LossContext context = new LossContext(problem, geometry, x, truth, batch);
    Loss.Recorded recorded = stage.loss().record(tape, context, network);
    Network.Recording recording = recorded.layers();
    parameters = recording.inputs();
    LearningRates rates = stage.method().rates();
    learned =
        network.parameters().stream()
            .filter(p -> rates.trains(p) && stage.part().trains(p))
            .toList();
    Expression penalty = new PenaltyTerms(stage.penalties(), network).of(tape, recording, learned);
    loss = tape.store(recorded.sum().plus(penalty));
    factor = tape.scalarInput();
    limit = tape.scalarInput();
    Expression sound = loss.lessThan(limit);
    optimiser = stage.method().optimiser().record(tape, sound);
    update(tape, sound);
    Program program = tape.finish(stage.activations(), loss);
    difference = tape.finish(stage.activations().other(), loss).elements() - program.elements();
    replay = program.on(workspace);
    recording.load(replay, network);
  }

  private static State truth(Tape tape, Problem problem, int batch, Set<Truth> needs) {
    Expression none = Expression.constant(0);
    return new State(
        needs.contains(Truth.Z) ? tape.input(problem.a().columns(), batch) : none,
        needs.contains(Truth.E) ? tape.input(problem.b().columns(), batch) : none,
        none,
        none,
        none);
  }

  private void update(Tape tape, Expression sound) {
    List<Leaf> leaves = learned.stream().map(p -> parameters.get(p.name())).toList();
    List<Expression> gradients = tape.gradient(loss, leaves);
    Expression shortening = Expression.constant(1);
    if (stage.method().clip() > 0) {
      gradients = gradients.stream().map(tape::store).toList();
      shortening = shortening(tape, gradients);
    }
    for (int i = 0; i < leaves.size(); i++) {
      Parameter parameter = learned.get(i);
      Leaf value = leaves.get(i);
      Expression direction =
          optimiser.direction(parameter, value, gradients.get(i).times(shortening));
      Expression rate = factor.times(stage.method().rates().of(parameter));
      tape.assign(value, sound.choose(value.minus(rate.times(direction)), value));
    }
  }

  /** What makes the norm of all gradients together at most the stage's. */
  private Expression shortening(Tape tape, List<Expression> gradients) {
    Expression square = Expression.constant(0);
    for (Expression gradient : gradients) {
      square = square.plus(tape.sum(gradient.square()));
    }
    double clip = stage.method().clip();
    return Expression.constant(clip).over(square.sqrt().max(clip));
  }

  /** Sets the columns that batches are taken from; they fit the network and the loss. */
  public void load(Samples samples) {
    SampleChecks.shapes(network.problem(), SampleColumns.of(samples), "training");
    if (data.isEmpty() || data.get(x).columns() != samples.x().columns()) {
      loaded.close();
      loaded = workspace.child();
      data.clear();
    }
    load(x, samples.x());
    truth.ifPresent(
        state -> {
          load(state.z(), samples.z());
          load(state.e(), samples.e());
        });
  }

  private void load(Expression truth, Optional<Matrix> values) {
    if (truth instanceof Leaf leaf) {
      load(leaf, values.orElseThrow());
    }
  }

  private void load(Leaf leaf, Matrix values) {
    Tensor tensor = data.computeIfAbsent(leaf, l -> loaded.tensor(values.rows(), values.columns()));
    engine.upload(values, tensor);
  }

  /**
   * Takes the step on the given columns of those loaded and returns their loss before it.
   *
   * @param columns as many as a batch has
   * @param number of the step in its stage, counted from 1
   * @param rateFactor what all rates are multiplied by
   * @param lossLimit parameters stay as they are if the loss is not below it
   */
  public double run(int[] columns, long number, double rateFactor, double lossLimit) {
    data.forEach((leaf, all) -> engine.gather(all, columns, replay.tensor(leaf)));
    replay.set(factor, Matrix.column(rateFactor));
    replay.set(limit, Matrix.column(lossLimit));
    optimiser.prepare(replay, number);
    replay.run();
    return replay.getScalar(loss);
  }

  /** What the engine's tensors take; once a step was taken, all that it needs is there. */
  TensorMemory memory() {
    long bytes = engine.tensorBytes();
    return new TensorMemory(
        stage.activations(), bytes, bytes + difference * engine.precision().bytes());
  }

  /** The batch that the last step took. */
  Matrix batch() {
    return replay.get(x);
  }

  /** The free values of what is trained and what the optimiser remembers, by name. */
  Map<String, Matrix> values() {
    Map<String, Matrix> values = new LinkedHashMap<>();
    kept().forEach((name, leaf) -> values.put(name, replay.get(leaf)));
    return values;
  }

  /** The free values of what is trained, by name. */
  Map<String, Matrix> free() {
    Map<String, Matrix> free = new LinkedHashMap<>();
    learned.forEach(p -> free.put(p.name(), replay.get(parameters.get(p.name()))));
    return free;
  }

  /**
   * Sets all that {@link #values} tells.
   *
   * @throws IllegalArgumentException if a value is missing, unknown, or of another shape
   */
  void restore(Map<String, Matrix> values) {
    Map<String, Leaf> kept = kept();
    if (!kept.keySet().equals(values.keySet())) {
      throw new IllegalArgumentException(
          "the values are those of "
              + values.keySet()
              + ", but it takes those of "
              + kept.keySet());
    }
    kept.forEach((name, leaf) -> replay.set(leaf, values.get(name)));
  }

  private Map<String, Leaf> kept() {
    Map<String, Leaf> kept = new LinkedHashMap<>(optimiser.memory());
    learned.forEach(p -> kept.put(p.name(), parameters.get(p.name())));
    return kept;
  }

  /**
   * The network with the parameters that training has reached; those that are left alone, bit for
   * bit as they were.
   */
  public Network trained() {
    return with(free());
  }

  /** The parameters that are trained. */
  List<Parameter> learned() {
    return learned;
  }

  /** Frees the columns that were loaded. */
  @Override
  public void close() {
    loaded.close();
  }

  /** The network with other values of what is trained. */
  Network with(Map<String, Matrix> trained) {
    Map<String, Matrix> free = new LinkedHashMap<>(network.free());
    free.putAll(trained);
    return network.with(free);
  }
}
