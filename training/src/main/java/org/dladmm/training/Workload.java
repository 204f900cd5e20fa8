package org.dladmm.training;

import org.dladmm.training.recipe.Stage;

/**
 * How much work a stage is.
 *
 * @param steps that it takes, if it does not end early
 * @param step what one of them costs: its columns, times the layers that they go through
 */
record Workload(long steps, double step) {
  /**
   * The work of a stage.
   *
   * @param source the training's columns, for a stage that has none of its own
   * @param layers of the whole network
   */
  static Workload of(Stage stage, SampleSource source, int layers) {
    Batches batches = new Batches(stage.data().orElse(source), stage.batch(), 0);
    int depth = stage.part().depth() == 0 ? layers : stage.part().depth();
    return new Workload(
        (long) stage.epochs() * batches.perEpoch(), (double) batches.size() * depth);
  }
}
