package org.dladmm.training.image;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.oracle.L1Column;

/**
 * All patches of a picture at once, column after column through LADMM in plain loops.
 *
 * @param a A, of patches with the given side
 * @param l1 L1 of LADMM
 */
record NaiveDenoiser(
    Matrix a, int side, double alpha, double beta, double l1, Patching patching, ReadOut readOut) {
  /** The restored pictures after each layer. */
  List<Picture> restore(Picture noisy, int layers) {
    List<List<Matrix>> channels = new ArrayList<>();
    for (Matrix channel : noisy.channels()) {
      channels.add(restore(channel, layers));
    }
    List<Picture> pictures = new ArrayList<>();
    for (int k = 0; k < layers; k++) {
      int layer = k;
      pictures.add(new Picture(channels.stream().map(byLayer -> byLayer.get(layer)).toList()));
    }
    return pictures;
  }

  private List<Matrix> restore(Matrix channel, int layers) {
    PatchGrid grid = new PatchGrid(channel.rows(), channel.columns(), side, patching.stride());
    Matrix patches = grid.extract(channel);
    List<Matrix> restored = new ArrayList<>();
    for (int k = 0; k < layers; k++) {
      restored.add(Matrix.zeros(grid.pixels(), grid.count()));
    }
    for (int j = 0; j < grid.count(); j++) {
      double[] patch = L1Column.column(patches, j);
      double mean = patching.meansRemoved() ? mean(patch) : 0;
      double[] x = patch.clone();
      for (int i = 0; i < x.length; i++) {
        x[i] -= mean;
      }
      L1Column column = new L1Column(a, alpha, x);
      List<L1Column.Point> points = column.ladmm(layers, beta, l1);
      for (int k = 0; k < layers; k++) {
        double[] az = column.apply(points.get(k).z());
        for (int i = 0; i < x.length; i++) {
          double value = readOut == ReadOut.AZ ? az[i] : x[i] - points.get(k).e()[i];
          restored.get(k).set(i, j, value + mean);
        }
      }
    }
    return restored.stream().map(grid::average).toList();
  }

  private static double mean(double[] patch) {
    List<Double> trusted = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    for (double value : patch) {
      all.add(value);
      if (value > 0 && value < 1) {
        trusted.add(value);
      }
    }
    List<Double> counted = trusted.isEmpty() ? all : trusted;
    return counted.stream().mapToDouble(v -> v).average().orElseThrow();
  }
}
