package org.dladmm.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dladmm.engine.Engine;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.problem.Geometry;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;

/**
 * A training under way: it can be stopped after any step, its state be kept, and a later one go on
 * from there to the same bits. {@link Trainer#begin} makes one.
 */
public final class Training implements AutoCloseable {
  private static final String CURE =
      "use smaller learning rates, start as LADMM, or let it go back with smaller steps (rollbacks)";

  private final Engine engine;
  private final Recipe recipe;
  private final Geometry geometry;
  private final SampleSource source;
  private final List<EpochReport> epochs = new ArrayList<>();
  private Network network;
  private int stage;
  private StageRun current;
  private Workload work;
  private List<Workload> later;
  private long stepsBefore;
  private long begun = System.nanoTime();
  private double secondsBefore;
  private volatile boolean stopped;

  Training(Engine engine, Recipe recipe, Network network, SampleSource source) {
    this.engine = engine;
    this.recipe = recipe;
    this.network = network;
    this.source = source;
    geometry = Geometry.of(network.problem(), engine);
    current = begin(0);
  }

  private StageRun begin(int index) {
    StageRun next =
        new StageRun(
            engine,
            geometry,
            recipe.stages().get(index),
            network,
            source,
            recipe,
            epochs.isEmpty() ? 1 : epochs.get(epochs.size() - 1).epoch() + 1);
    List<Workload> all =
        recipe.stages().stream().map(s -> Workload.of(s, source, network.layers())).toList();
    stage = index;
    work = all.get(index);
    later = all.subList(index + 1, all.size());
    return next;
  }

  /** The stage under way. */
  public Stage stage() {
    return current.stage();
  }

  /** All stages, and what else decides how it goes. */
  public Recipe recipe() {
    return recipe;
  }

  /** The number of the stage under way, counted from 1. */
  public int stageNumber() {
    return stage + 1;
  }

  /** The number of the epoch under way, counted from 1 over all stages. */
  public int epoch() {
    return Math.min(current.epoch(), recipe.epochs());
  }

  /** Steps taken so far, of all stages. */
  public long steps() {
    return stepsBefore + current.steps();
  }

  /** Steps of all stages, if none ends early any more. */
  public long allSteps() {
    return stepsBefore + current.allSteps() + later.stream().mapToLong(Workload::steps).sum();
  }

  /**
   * What is left to do, counted in steps of the stage under way: a later stage's step counts by the
   * columns that it takes through layers.
   */
  public double stepsLeft() {
    double others = later.stream().mapToDouble(w -> w.steps() * w.step()).sum();
    return current.allSteps() - current.steps() + others / work.step();
  }

  /** What it holds in tensors; all that it needs is there once the stage has taken a step. */
  public TensorMemory memory() {
    return current.memory();
  }

  /** Whether all steps are taken. */
  public boolean done() {
    return stage == recipe.stages().size() - 1 && current.done();
  }

  /** What happened in the epochs that are done, those included that it went back over. */
  public List<EpochReport> epochs() {
    return List.copyOf(epochs);
  }

  /** How many epochs are done. */
  public int epochsDone() {
    return epochs.size();
  }

  /**
   * Asks the training to end after the step under way, for good: another one goes on from its
   * {@link #state}. May be called by any thread.
   */
  public void stop() {
    stopped = true;
  }

  /**
   * Trains to the end, or until it is stopped.
   *
   * @throws TrainingDivergedException if the loss, or in the end a parameter, is no longer sound
   *     and the stage may not go back any more
   */
  public void run(TrainingListener listener) {
    while (!stopped) {
      if (current.done() && !current.endsSound()) {
        listener.wentBack(goBack());
      }
      if (!nextStage()) {
        return;
      }
      double factor = current.factor();
      Optional<Double> loss = current.take();
      if (loss.isEmpty()) {
        listener.wentBack(goBack());
        continue;
      }
      boolean epochDone = current.atEndOfEpoch();
      if (epochDone) {
        epochs.add(current.endEpoch(recipe.epochs(), seconds(), factor));
      }
      listener.step(this, loss.orElseThrow());
      if (epochDone) {
        listener.epoch(epochs.get(epochs.size() - 1));
      }
    }
  }

  /** Goes on to the next stage that has steps to take; false if there is none. */
  private boolean nextStage() {
    while (current.done()) {
      if (stage == recipe.stages().size() - 1) {
        return false;
      }
      network = network();
      StageRun done = current;
      current = begin(stage + 1);
      stepsBefore += done.steps();
      done.close();
    }
    return true;
  }

  private String goBack() {
    String what =
        "the training diverged in stage '%s', epoch %d, step %d: %s"
            .formatted(stage().name(), current.epoch(), current.steps() + 1, current.diagnose());
    if (current.rollBack()) {
      return what + "; it goes on from the beginning of an epoch with smaller steps";
    }
    throw new TrainingDivergedException(what + "; " + CURE);
  }

  private double seconds() {
    return secondsBefore + (System.nanoTime() - begun) * 1e-9;
  }

  /** What it takes to go on from here. */
  public TrainingState state() {
    return new TrainingState(
        stage, stepsBefore, network.free(), current.state(), seconds(), epochs);
  }

  /**
   * Goes on from where another training was, which had the same network, samples and recipe.
   *
   * @throws IllegalArgumentException if the state is not one of such a training
   */
  public void restore(TrainingState state) {
    if (state.stage() >= recipe.stages().size()) {
      throw new IllegalArgumentException(
          "it was in stage %d, but this training has %d stages"
              .formatted(state.stage() + 1, recipe.stages().size()));
    }
    for (int before = 0; before < state.stage(); before++) {
      network = recipe.stages().get(before).part().converted(network);
    }
    network = network.with(state.network());
    epochs.clear();
    String name = recipe.stages().get(state.stage()).name();
    state.epochs().stream().filter(epoch -> !epoch.stage().equals(name)).forEach(epochs::add);
    stepsBefore = state.stepsBefore();
    current.close();
    current = begin(state.stage());
    current.restore(state.current());
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
    Network trained = merged();
    // the last update comes after the last loss, so that no loss tells of it
    Optional<Parameter> broken = Diagnosis.broken(trained);
    if (broken.isPresent()) {
      throw new TrainingDivergedException(
          "the training diverged in stage '%s': the parameter '%s' is not finite after step %d; %s"
              .formatted(stage().name(), broken.orElseThrow().name(), current.steps(), CURE));
    }
    return trained;
  }

  private Network merged() {
    return stage().part().merge(network, current.done() ? current.result() : current.trained());
  }

  /** Frees its tensors. */
  @Override
  public void close() {
    current.close();
  }
}
