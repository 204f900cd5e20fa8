package org.dladmm.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.matrix.Matrix;

/**
 * How far a training has come: what it takes to go on to the bits of one that was never
 * interrupted.
 *
 * @param stage the stage under way, counted from 0
 * @param stepsBefore the steps of the stages before it
 * @param network the free values that the network began this stage with, by name
 * @param current how far the stage has come
 * @param seconds spent so far
 * @param epochs what happened in the epochs that are done
 */
public record TrainingState(
    int stage,
    long stepsBefore,
    Map<String, Matrix> network,
    StageState current,
    double seconds,
    List<EpochReport> epochs) {
  public TrainingState {
    network = Map.copyOf(network);
    epochs = List.copyOf(epochs);
  }

  /**
   * How far a stage has come.
   *
   * @param steps taken so far, those that a rollback undid not counted
   * @param lossSum the sum of the losses of those steps that belong to the epoch under way
   * @param firstLoss the loss of the first step
   * @param worst the largest loss of the epoch under way
   * @param worstBefore the largest loss of the epoch before
   * @param rollbacks how often it has gone back
   * @param values the free values of the parameters that are trained, and what the optimiser
   *     remembers of their gradients, by name
   * @param anchor where it goes back to if it diverges, if it may
   * @param best the best epoch so far
   */
  public record StageState(
      long steps,
      double lossSum,
      double firstLoss,
      double worst,
      double worstBefore,
      int rollbacks,
      Map<String, Matrix> values,
      Optional<Anchor> anchor,
      Optional<Best> best) {
    public StageState {
      values = Map.copyOf(values);
    }
  }

  /**
   * The beginning of an epoch of a stage.
   *
   * @param steps taken until then
   * @param values as they were then
   */
  public record Anchor(long steps, Map<String, Matrix> values) {
    public Anchor {
      values = Map.copyOf(values);
    }
  }

  /**
   * The epoch of a stage with the best figure on the validation columns.
   *
   * @param epoch counted from 1 within the stage; 0 for where it began
   * @param figure the smaller the better
   * @param free the free values that it ended with, of the parameters that are trained
   */
  public record Best(int epoch, double figure, Map<String, Matrix> free) {
    public Best {
      free = Map.copyOf(free);
    }
  }
}
