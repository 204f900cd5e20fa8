package org.dladmm.training;

import org.dladmm.matrix.Matrix;
import org.dladmm.random.CounterRandom;

/**
 * The paper's simulation: A has N(0, 1/d) entries and then unit columns, Z = Ber(p)∘N(0, σ²), E the
 * same, X = AZ + E.
 *
 * @param m rows of A
 * @param d columns of A
 * @param density p, the share of entries of Z and E that are not 0
 * @param deviation σ
 * @param seed decides everything
 */
public record Simulation(int m, int d, double density, double deviation, long seed) {
  public Simulation {
    if (m < 1 || d < 1) {
      throw new IllegalArgumentException(
          "a simulation needs m and d of 1 or more, not " + m + " and " + d);
    }
    if (!(density > 0 && density <= 1)) {
      throw new IllegalArgumentException("the density must be in (0, 1], not " + density);
    }
    if (!(deviation > 0) || Double.isInfinite(deviation)) {
      throw new IllegalArgumentException(
          "the deviation must be positive and finite, not " + deviation);
    }
  }

  /** m = 500, d = 250, p = 0.1, σ = 1. */
  public static Simulation paper(long seed) {
    return new Simulation(500, 250, 0.1, 1, seed);
  }

  /** A. */
  public Matrix a() {
    Matrix a = new CounterRandom(seed, "A").gaussian(m, d, 1 / Math.sqrt(d));
    for (int j = 0; j < d; j++) {
      double norm = Math.sqrt(a.squaredNorm(j));
      for (int i = 0; i < m; i++) {
        a.set(i, j, a.get(i, j) / norm);
      }
    }
    return a;
  }

  /**
   * Fresh columns; the same stream ({@code "train"}, {@code "test"}) gives the same columns.
   *
   * @throws IllegalArgumentException if there are to be none
   */
  public Samples samples(String stream, int columns) {
    if (columns < 1) {
      throw new IllegalArgumentException(
          "a simulation needs 1 column or more to " + stream + " with, not " + columns);
    }
    Matrix z = sparse(d, columns, stream + " Z");
    Matrix e = sparse(m, columns, stream + " E");
    Matrix x = a().times(z);
    for (int i = 0; i < x.values().length; i++) {
      x.values()[i] += e.values()[i];
    }
    return Samples.of(x, z, e);
  }

  /**
   * Columns that are other ones in every epoch.
   *
   * @param columns of an epoch
   */
  public SampleSource fresh(int columns) {
    return new SampleSource() {
      @Override
      public int parts() {
        return 1;
      }

      @Override
      public int columns(int part) {
        return columns;
      }

      @Override
      public Samples part(int epoch, int part) {
        return samples("epoch " + epoch, columns);
      }

      @Override
      public boolean hasTruth() {
        return true;
      }
    };
  }

  private Matrix sparse(int rows, int columns, String stream) {
    CounterRandom support = new CounterRandom(seed, stream + " support");
    CounterRandom values = new CounterRandom(seed, stream + " values");
    Matrix result = Matrix.zeros(rows, columns);
    for (int i = 0; i < result.values().length; i++) {
      if (support.uniform(i) < density) {
        result.values()[i] = deviation * values.gaussian(i);
      }
    }
    return result;
  }
}
