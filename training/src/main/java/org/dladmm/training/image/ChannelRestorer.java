package org.dladmm.training.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.measure.Psnr;

/**
 * Restores the channels of a picture, batch by batch of their patches, and adds up what is left.
 */
final class ChannelRestorer {
  private static final double NANO = 1e-9;

  private final PatchGrid grid;
  private final PatchLayers layers;
  private final PatchColumns columns;
  private final double[] squaredErrors;
  private long nanoseconds;

  ChannelRestorer(PatchGrid grid, PatchLayers layers, PatchColumns columns) {
    this.grid = grid;
    this.layers = layers;
    this.columns = columns;
    squaredErrors = new double[layers.count()];
  }

  /**
   * The channel as the last layer has it.
   *
   * @param clean the channel without noise, for the squared errors of all layers that are read out
   */
  Matrix restore(Matrix noisy, Optional<Matrix> clean) {
    Matrix result = Matrix.zeros(noisy.rows(), noisy.columns());
    int last = layers.count() - 1;
    MovingAverage average = new MovingAverage(grid, (top, rows) -> put(rows, top, result));
    List<MovingAverage> measured = new ArrayList<>();
    clean.ifPresent(truth -> measured.addAll(measuring(truth, last)));
    int width = columns.x().columns();
    for (int from = 0; from < grid.count(); from += width) {
      int count = Math.min(width, grid.count() - from);
      long start = System.nanoTime();
      columns.take(noisy, from, from + count);
      layers.run(columns.x());
      add(last, count, average);
      nanoseconds += System.nanoTime() - start;
      for (int layer = 0; layer < measured.size(); layer++) {
        add(layer, count, measured.get(layer));
      }
    }
    clean.ifPresent(truth -> squaredErrors[last] += Psnr.squaredError(result, truth));
    return result;
  }

  /** Averages of all layers before the last one, whose rows are measured and let go. */
  private List<MovingAverage> measuring(Matrix clean, int last) {
    List<MovingAverage> averages = new ArrayList<>();
    for (int k = 0; k < last; k++) {
      int layer = k;
      averages.add(
          new MovingAverage(
              grid,
              (top, rows) ->
                  squaredErrors[layer] +=
                      Psnr.squaredError(rows, rows(clean, top, top + rows.rows()))));
    }
    return averages;
  }

  private void add(int layer, int count, MovingAverage average) {
    Matrix restored = layers.restored(layer);
    columns.giveBackMeans(restored);
    average.add(restored, count);
  }

  private static void put(Matrix rows, int top, Matrix image) {
    for (int j = 0; j < image.columns(); j++) {
      System.arraycopy(
          rows.values(), j * rows.rows(), image.values(), top + j * image.rows(), rows.rows());
    }
  }

  private static Matrix rows(Matrix image, int from, int to) {
    Matrix result = Matrix.zeros(to - from, image.columns());
    for (int j = 0; j < image.columns(); j++) {
      System.arraycopy(
          image.values(), from + j * image.rows(), result.values(), j * (to - from), to - from);
    }
    return result;
  }

  /** Σ(x̂ − x)² over all channels, after each layer that is read out. */
  double[] squaredErrors() {
    return squaredErrors;
  }

  /** How long patches, layers and their average took so far. */
  double seconds() {
    return nanoseconds * NANO;
  }
}
