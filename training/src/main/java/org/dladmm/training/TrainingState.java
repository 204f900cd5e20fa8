package org.dladmm.training;

import java.util.List;
import java.util.Map;
import org.dladmm.matrix.Matrix;

/**
 * How far a training has come: what it takes to go on to the bits of one that was never
 * interrupted.
 *
 * @param steps taken so far
 * @param lossSum the sum of the losses of those steps that belong to the epoch under way
 * @param seconds spent so far
 * @param epochs what happened in the epochs that are done
 * @param values the free values of the parameters that are trained, and what the optimiser
 *     remembers of their gradients, by name
 */
public record TrainingState(
    long steps,
    double lossSum,
    double seconds,
    List<EpochReport> epochs,
    Map<String, Matrix> values) {
  public TrainingState {
    epochs = List.copyOf(epochs);
    values = Map.copyOf(values);
  }
}
