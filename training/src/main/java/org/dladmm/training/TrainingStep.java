package org.dladmm.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.network.State;
import org.dladmm.problem.Geometry;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.LossContext;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Optimiser;

/**
 * One step of training as one program: the layers, the loss, the reverse sweep and the update of
 * every parameter. {@link Trainer} takes such steps; its tensors live as long as the workspace.
 */
public final class TrainingStep {
  private final Engine engine;
  private final Network network;
  private final LearningRates rates;
  private final Map<Leaf, Tensor> data = new LinkedHashMap<>();
  private final Map<String, Leaf> parameters;
  private final List<Parameter> learned;
  private final Leaf weightRate;
  private final Leaf vectorRate;
  private final Optimiser.Recorded optimiser;
  private final Expression loss;
  private final Replay replay;

  /**
   * A step that starts from a network.
   *
   * @param workspace where its tensors live
   * @param network the network to train
   * @param geometry of its problem
   * @param kind the loss
   * @param method the optimiser
   * @param samples the columns that batches are taken from; they fit the network and the loss
   * @param batch how many columns a step takes
   * @param rates the learning rates
   */
  public TrainingStep(
      Workspace workspace,
      Network network,
      Geometry geometry,
      Loss kind,
      Optimiser method,
      Samples samples,
      int batch,
      LearningRates rates) {
    this.engine = workspace.engine();
    this.network = network;
    this.rates = rates;
    Tape tape = new Tape();
    Leaf x = operand(tape, workspace, samples.x(), batch);
    Optional<State> truth =
        kind.layerLoss().needsTruth()
            ? Optional.of(truth(tape, workspace, samples, batch))
            : Optional.empty();
    Network.Recording recording = network.record(tape, x);
    parameters = recording.inputs();
    learned = network.parameters().stream().filter(rates::trains).toList();
    LossContext context = new LossContext(network.problem(), geometry, x, truth, batch);
    loss = tape.store(kind.of(tape, context, recording));
    weightRate = tape.scalarInput();
    vectorRate = tape.scalarInput();
    optimiser = method.record(tape);
    update(tape);
    replay = tape.finish(loss).on(workspace);
    recording.load(replay, network);
  }

  private Leaf operand(Tape tape, Workspace workspace, Matrix all, int batch) {
    Leaf leaf = tape.input(all.rows(), batch);
    data.put(leaf, workspace.upload(all));
    return leaf;
  }

  private State truth(Tape tape, Workspace workspace, Samples samples, int batch) {
    Expression none = Expression.constant(0);
    Leaf z = operand(tape, workspace, samples.z().orElseThrow(), batch);
    Leaf e = operand(tape, workspace, samples.e().orElseThrow(), batch);
    return new State(z, e, none, none, none);
  }

  private void update(Tape tape) {
    List<Leaf> leaves = learned.stream().map(p -> parameters.get(p.name())).toList();
    List<Expression> gradients = tape.gradient(loss, leaves);
    for (int i = 0; i < leaves.size(); i++) {
      Leaf rate = LearningRates.isWeight(learned.get(i)) ? weightRate : vectorRate;
      Expression direction = optimiser.direction(learned.get(i), gradients.get(i));
      tape.assign(leaves.get(i), leaves.get(i).minus(rate.times(direction)));
    }
  }

  /**
   * Takes the step on the given columns of the samples and returns their loss before it.
   *
   * @param columns as many as a batch has
   * @param number of the step, counted from 1
   * @param progress the part of all steps that is done, in [0, 1)
   */
  public double run(int[] columns, long number, double progress) {
    data.forEach((leaf, all) -> engine.gather(all, columns, replay.tensor(leaf)));
    replay.set(weightRate, Matrix.column(rates.at(true, progress)));
    replay.set(vectorRate, Matrix.column(rates.at(false, progress)));
    optimiser.prepare(replay, number);
    replay.run();
    return replay.getScalar(loss);
  }

  /** The free values of what is trained and what the optimiser remembers, by name. */
  Map<String, Matrix> values() {
    Map<String, Matrix> values = new LinkedHashMap<>();
    kept().forEach((name, leaf) -> values.put(name, replay.get(leaf)));
    return values;
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
    Map<String, Matrix> free = new LinkedHashMap<>(network.free());
    learned.forEach(p -> free.put(p.name(), replay.get(parameters.get(p.name()))));
    return network.with(free);
  }
}
