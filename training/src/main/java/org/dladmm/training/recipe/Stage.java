package org.dladmm.training.recipe;

import java.util.Optional;
import org.dladmm.network.Parametrisation;
import org.dladmm.program.Activations;
import org.dladmm.training.SampleSource;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.optimiser.Adam;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Optimiser;

/**
 * A part of a training in which nothing changes but the parameters and the rates' schedule: what is
 * trained, on what, what is made small, and how. Stages follow one another; each goes on from where
 * the one before ended.
 *
 * @param name as logs call it
 * @param part what of the network is trained
 * @param loss what is made small
 * @param penalties what is added to it for the parameters themselves
 * @param method how parameters are moved
 * @param epochs passes over the columns
 * @param batch columns of a step
 * @param divergence when a training counts as diverging, and what is done then
 * @param data columns in place of the training's own
 * @param activations whether a step keeps what its reverse sweep needs, or computes it again; that
 *     changes memory and time, and no bit
 */
public record Stage(
    String name,
    Part part,
    Loss loss,
    Penalties penalties,
    Method method,
    int epochs,
    int batch,
    Divergence divergence,
    Optional<SampleSource> data,
    Activations activations) {
  public Stage {
    if (epochs < 0) {
      throw new IllegalArgumentException("epochs must be 0 or more, not " + epochs);
    }
    if (batch < 1) {
      throw new IllegalArgumentException("a batch needs at least 1 column, not " + batch);
    }
  }

  /** All parameters, by Adam with a cosine schedule, for 40 epochs in batches of 100. */
  public static Stage of(String name, Loss loss) {
    return new Stage(
        name,
        Part.WHOLE,
        loss,
        Penalties.NONE,
        Method.standard(),
        40,
        100,
        Divergence.standard(),
        Optional.empty(),
        Activations.STORED);
  }

  /** The same for a network that goes on in another parametrisation. */
  public Stage in(Parametrisation parametrisation) {
    return with(new Part(Optional.of(parametrisation), part.from(), part.depth()));
  }

  /**
   * The same for some layers.
   *
   * @param from the first layer that is trained, counted from 1
   * @param depth the last one, and the last one that is run at all; 0: the network's last
   */
  public Stage layers(int from, int depth) {
    return with(new Part(part.parametrisation(), from, depth));
  }

  private Stage with(Part other) {
    return new Stage(
        name, other, loss, penalties, method, epochs, batch, divergence, data, activations);
  }

  public Stage withName(String other) {
    return new Stage(
        other, part, loss, penalties, method, epochs, batch, divergence, data, activations);
  }

  public Stage withPenalties(Penalties other) {
    return new Stage(name, part, loss, other, method, epochs, batch, divergence, data, activations);
  }

  public Stage withOptimiser(Optimiser optimiser) {
    return with(new Method(optimiser, method.rates(), method.clip()));
  }

  public Stage withRates(LearningRates rates) {
    return with(new Method(method.optimiser(), rates, method.clip()));
  }

  /** The same with gradients whose norm, over all parameters, is at most {@code clip}. */
  public Stage withClip(double clip) {
    return with(new Method(method.optimiser(), method.rates(), clip));
  }

  private Stage with(Method other) {
    return new Stage(
        name, part, loss, penalties, other, epochs, batch, divergence, data, activations);
  }

  public Stage withEpochs(int other) {
    return new Stage(
        name, part, loss, penalties, method, other, batch, divergence, data, activations);
  }

  public Stage withBatch(int other) {
    return new Stage(
        name, part, loss, penalties, method, epochs, other, divergence, data, activations);
  }

  public Stage withDivergence(Divergence other) {
    return new Stage(name, part, loss, penalties, method, epochs, batch, other, data, activations);
  }

  public Stage withData(SampleSource other) {
    return new Stage(
        name,
        part,
        loss,
        penalties,
        method,
        epochs,
        batch,
        divergence,
        Optional.of(other),
        activations);
  }

  public Stage withActivations(Activations other) {
    return new Stage(name, part, loss, penalties, method, epochs, batch, divergence, data, other);
  }

  /**
   * How parameters are moved.
   *
   * @param optimiser the direction that gradients give
   * @param rates how far a step goes
   * @param clip the largest norm of the gradient of all parameters together; 0: any
   */
  public record Method(Optimiser optimiser, LearningRates rates, double clip) {
    public Method {
      if (!(clip >= 0) || Double.isInfinite(clip)) {
        throw new IllegalArgumentException(
            "gradients are clipped to a finite norm of 0 (not at all) or above, not " + clip);
      }
    }

    static Method standard() {
      return new Method(Adam.standard(), LearningRates.standard(), 0);
    }
  }
}
